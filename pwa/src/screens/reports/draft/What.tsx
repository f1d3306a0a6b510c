import { t } from "../../../app/words";
import { Field, TextArea } from "../../../ui";
import { isAudio } from "../flow";
import { OwnFiles } from "../OwnFiles";
import type { QuestionProps } from "./questions";
import { useFiles } from "./useFiles";
import { VoiceNote } from "./VoiceNote";

export function What({ id, body, change }: QuestionProps) {
  const files = useFiles(id);
  const notes = body.files.filter(isAudio);
  return (
    <>
      <p class="soft">{t("reports-what-hint")}</p>
      <Field label={t("reports-what-label")}>
        <TextArea value={body.what} onInput={(what) => change({ what })} rows={7} lang={body.language} />
      </Field>
      <div class="stack-s">
        <h2 class="quiet-heading">{t("reports-what-or")}</h2>
        <VoiceNote
          name={t("reports-voice-name", { n: notes.length + 1 })}
          report={id}
          onRecorded={(sound) => files.add([sound], "captured")}
        />
        {files.notices}
        <OwnFiles report={id} files={notes} onRemove={files.remove} />
        <p class="soft small">{t("reports-what-voice-note")}</p>
      </div>
    </>
  );
}
