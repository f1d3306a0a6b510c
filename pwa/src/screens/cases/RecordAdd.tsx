import { useState } from "preact/hooks";
import { addPart } from "../../app/cases";
import { type Content, emptyPart, newPartId, type ViolationRecord } from "../../app/record";
import { keepUnsent, unsentText } from "../../app/unsent";
import { t } from "../../app/words";
import { Button, toast } from "../../ui";
import { AnswerField } from "../reports/record/AnswerField";
import { lookOf } from "../reports/record/look";
import { QUESTIONS_OF } from "../reports/record/questions";
import { askId } from "../reports/record/say";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

/** What a coordinator may add to what was told; the event itself is hers who told it. */
const TYPES = ["act", "involvement", "person", "source"] as const;
type Type = (typeof TYPES)[number];

interface Props {
  id: string;
  record: ViolationRecord;
}

/** A part that is being written, as it was kept: sealed, until it is signed or let go. */
function kept(draft: string): (Content & { type: Type }) | null {
  const text = unsentText(draft);
  return text === "" ? null : JSON.parse(text);
}

/** A coordinator adds to a record, in the same words as a defender: any question may be skipped. */
export function RecordAdd({ id, record }: Props) {
  const { busy, problem, save } = useSaving();
  const [choosing, setChoosing] = useState(false);
  const draft = `record ${id} ${record.id}`;
  const part = kept(draft);
  const write = (next: Content) => keepUnsent(draft, JSON.stringify(next));

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!part || !(await save(() => addPart(id, record.id, part)))) return;
    keepUnsent(draft, "");
    toast(t("cases-record-done"));
  }

  if (!part && !choosing) {
    return (
      <Button icon="plus" onClick={() => setChoosing(true)}>
        {t("cases-record-add")}
      </Button>
    );
  }
  if (!part) {
    return (
      <fieldset class="choice stack-s">
        <legend class="field-label">{t("cases-record-what")}</legend>
        {TYPES.map((type) => (
          <Button
            key={type}
            wide
            onClick={() => {
              setChoosing(false);
              write(emptyPart(type, newPartId()));
            }}
          >
            {t(`cases-record-${type}`)}
          </Button>
        ))}
        <Button onClick={() => setChoosing(false)}>{t("cases-leave")}</Button>
      </fieldset>
    );
  }
  const questions = QUESTIONS_OF[part.type].filter(({ field }) => field !== "self");
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t(`cases-record-${part.type}`)}</h3>
      <p class="soft small">{t("cases-record-hint")}</p>
      {questions.map((asked) => (
        <details key={asked.field} class="case-more">
          <summary>{t(askId(part.type, asked.field))}</summary>
          <AnswerField
            type={part.type}
            asked={asked}
            part={part as Content}
            named={lookOf(record).named}
            onChange={write}
          />
        </details>
      ))}
      <div class="row">
        <Button kind="primary" type="submit" icon="check" busy={busy}>
          {t("cases-record-save")}
        </Button>
        <Button onClick={() => keepUnsent(draft, "")}>{t("cases-leave")}</Button>
      </div>
      <Problem of={problem} />
    </form>
  );
}
