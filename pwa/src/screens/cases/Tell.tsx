import { useState } from "preact/hooks";
import type { CaseObject, CaseReport, CaseView } from "../../app/types";
import { day, moment, t } from "../../app/words";
import { Button, Field, TextInput } from "../../ui";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

interface Props {
  view: CaseView;
  object: CaseObject;
  /** The day that is due now; "" for none. */
  due: string;
  /** In what words she reads it, where those of the team are not meant for her. */
  words?: string;
  tell: (report: string, words: string) => Promise<void>;
}

/** What she knows of it: nothing is told by itself. */
function known(days: readonly string[] | undefined, due: string): "not" | "same" | "other" {
  if (!days) return "not";
  return days.includes(due) ? "same" : "other";
}

function labelOf(state: ReturnType<typeof known>, due: string, isTask: boolean): string {
  if (state === "same") return "-again";
  if (due === "") return state === "other" && isTask ? "-no-day" : "";
  return state === "other" ? "-new-day" : "-day";
}

const asDays = (days: readonly string[]) =>
  days.map((one) => (one === "" ? t("cases-told-no-day") : day(one))).join(", ");

/** With several reports it is said whose woman is meant. */
const whose = ({ reports }: CaseView, { made }: CaseReport) =>
  reports.length > 1 ? t("cases-tell-whose", { at: moment(made) }) : null;

function TellOne({ report, view, object, due, words, tell }: Props & { report: CaseReport }) {
  const { busy, problem, save } = useSaving();
  const [text, setText] = useState<string | null>(null);
  const days = object.told?.[report.id];
  const state = known(days, due);
  const send = (said: string) => void save(() => tell(report.id, said)).then((done) => done && setText(null));
  const label = t(`cases-tell${labelOf(state, due, words !== undefined)}`, { day: due && day(due) });
  return (
    <div class="stack-s">
      {whose(view, report) && <p class="small">{whose(view, report)}</p>}
      {days && state === "same" && (
        <p class="soft small">{due === "" ? t("cases-told") : t("cases-told-day", { day: day(due) })}</p>
      )}
      {days && state === "other" && <p class="small">{t("cases-told-other", { days: asDays(days) })}</p>}
      {view.canWrite && text === null && (
        <Button icon="send" busy={busy} onClick={() => (words === undefined ? send("") : setText(words))}>
          {label}
        </Button>
      )}
      {text !== null && (
        <form
          class="stack-s"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== "") send(text.trim());
          }}
        >
          <Field label={t("cases-tell-words")} hint={t("cases-tell-words-hint")}>
            <TextInput value={text} onInput={setText} maxLength={300} autofocus />
          </Field>
          <div class="row">
            <Button kind="primary" type="submit" icon="send" busy={busy} disabled={text.trim() === ""}>
              {label}
            </Button>
            <Button onClick={() => setText(null)}>{t("cases-leave")}</Button>
          </div>
        </form>
      )}
      <Problem of={problem} />
    </div>
  );
}

/** Tells the women of a case of a day that concerns them, and says which day each knows. */
export function Tell(props: Props) {
  return (
    <>
      {props.view.reports.map((report) => (
        <TellOne key={report.id} report={report} {...props} />
      ))}
    </>
  );
}
