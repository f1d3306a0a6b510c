import { useRef } from "preact/hooks";
import type { Origin } from "../../../app/evidence";
import { reports } from "../../../app/reports";
import { size, t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Card, Empty, type IconName, List, Screen } from "../../../ui";
import { VoiceNote } from "../draft/VoiceNote";
import { FileProgress } from "../FileProgress";
import { isAudio } from "../flow";
import { kindWords } from "../OwnFiles";
import { pick } from "../pick";
import { Thumb } from "../Thumb";
import { Unfinished } from "../Unfinished";
import { lookAt, seenOf } from "./look";
import { Missing } from "./Missing";
import { SeenTags } from "./SeenTags";
import { titleOf } from "./say";
import { useEvidence } from "./useEvidence";
import "./record.css";

interface Source {
  id: "camera" | "video" | "file";
  icon: IconName;
  accept?: string;
  capture?: boolean;
  origin: Origin;
}

/** Where files come from; sound has a recorder of its own. */
const SOURCES: readonly Source[] = [
  { id: "camera", icon: "camera", accept: "image/*", capture: true, origin: "captured" },
  { id: "video", icon: "play", accept: "video/*", capture: true, origin: "captured" },
  { id: "file", icon: "attach", origin: "added" },
];

interface PickProps extends Pick<Source, "icon" | "accept" | "capture"> {
  label: string;
  onPicked: (files: File[]) => void;
}

/** The phone's own camera or file picker, behind a button. */
function Picker({ label, icon, accept, capture, onPicked }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        autocomplete="off"
        hidden
        multiple={!capture}
        accept={accept}
        capture={capture ? "environment" : undefined}
        onChange={(event) => onPicked([...(event.currentTarget.files ?? [])])}
      />
      <Button icon={icon} wide onClick={() => pick(input.current)}>
        {label}
      </Button>
    </>
  );
}

/** Photos, recordings and documents of a report: what is there, and adding more. */
export default function EvidenceList({ params }: ScreenProps) {
  const id = params.id ?? "";
  const report = reports.value.find((one) => one.id === id);
  const look = lookAt(id);
  const files = useEvidence(id, report?.state === "draft");
  if (!report || !look.record) return <Missing />;
  const seen = seenOf(look, "evidence");
  return (
    <Screen
      title={t("record-section-evidence")}
      back={`/reports/${id}/more`}
      footer={
        <>
          {SOURCES.map(({ id: source, icon, accept, capture, origin }) => (
            <Picker
              key={source}
              label={t(`record-evidence-add-${source}`)}
              {...{ icon, accept, capture }}
              onPicked={(picked) => void files.choose(picked, origin)}
            />
          ))}
          <VoiceNote
            report={id}
            name={t("reports-voice-name", { n: seen.filter(({ part }) => isAudio(part.file)).length + 1 })}
            onRecorded={(sound) => files.add([sound], "captured")}
          />
        </>
      }
    >
      <p class="soft">{t("record-section-evidence-text")}</p>
      {files.notices}
      <Unfinished report={id} />
      {seen.length === 0 && (
        <Empty icon="image" title={t("record-empty-title")} text={t("record-empty-text")} />
      )}
      <List>
        {seen.map((one) => {
          const { part } = one;
          return (
            <Card
              key={part.id}
              heading={2}
              title={titleOf(part, look.named)}
              href={`/reports/${id}/evidence/${part.id}`}
            >
              <div class="evidence-row">
                <Thumb report={id} file={part.file} />
                <div>
                  <SeenTags seen={one} />
                  <p class="soft small">
                    {kindWords(part.file.type)} · {size(part.file.size)}
                  </p>
                  <FileProgress report={id} sha256={part.file.sha256} />
                </div>
              </div>
            </Card>
          );
        })}
      </List>
    </Screen>
  );
}
