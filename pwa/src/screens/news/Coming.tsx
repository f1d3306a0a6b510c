import { checkIns, isWaiting } from "../../app/checkins";
import { minute } from "../../app/minute";
import { told } from "../../app/record";
import { dueCommitments, roundtables } from "../../app/roundtables";
import type { Role } from "../../app/types";
import { day, moment, t } from "../../app/words";
import { Card, List } from "../../ui";
import { today } from "../cases/arrange";
import { Reminders } from "../cases/Reminders";
import { mechanismName } from "../reports/record/say";
import { titleOf } from "../roundtables/fields";

/** Days before a deadline from which it stands here. */
const AHEAD = 14;

/** What is due for a woman who reports: deadlines that she was told of, and her next check-in. */
function Hers() {
  const now = today(minute.value);
  const until = today(new Date(minute.value.getTime() + AHEAD * 86_400_000));
  const deadlines = Object.entries(told.value)
    .flatMap(([report, all]) => all.map(({ part }) => ({ report, part, due: part.nextDeadline ?? "" })))
    .filter(({ due }) => due !== "" && due <= until)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const next = checkIns.value.filter(({ state }) => isWaiting(state));
  if (deadlines.length === 0 && next.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="news-coming">
      <h2 id="news-coming">{t("news-coming")}</h2>
      <List>
        {next.map(({ id, due, state, journey }) => (
          <Card
            key={id}
            heading={3}
            icon="path"
            title={t("checkins-due", { at: moment(due) })}
            href={`/checkins/${id}`}
          >
            <p dir="auto">{journey}</p>
            <p class="small">{t(`checkins-state-${state}`)}</p>
          </Card>
        ))}
        {deadlines.map(({ report, part, due }) => (
          <Card
            key={`${report} ${part.id} ${due}`}
            heading={3}
            icon="calendar"
            title={part.mechanism ? mechanismName(part.mechanism) : part.words || t("news-deadline")}
            href={`/reports/${report}`}
          >
            <p>{t(due < now ? "record-due-past" : "record-due-by", { day: day(due) })}</p>
          </Card>
        ))}
      </List>
    </section>
  );
}

/** Promises of missions that should be asked about. */
function Promises() {
  const now = today(minute.value);
  const due = roundtables.value
    .map((view) => ({
      id: view.id,
      title: titleOf(view),
      count: dueCommitments(view.commitments, now).length,
    }))
    .filter(({ count }) => count > 0);
  if (due.length === 0) return null;
  return (
    <List label={t("news-promises")}>
      {due.map(({ id, title, count }) => (
        <Card key={id} heading={3} icon="people" title={title} href={`/roundtables/${id}/after`}>
          <p>{t("home-roundtables-due", { count })}</p>
        </Card>
      ))}
    </List>
  );
}

/** What comes due, for whoever she is. */
export function Coming({ roles }: { roles: readonly Role[] }) {
  return (
    <>
      {roles.includes("defender") && <Hers />}
      {roles.includes("coordinator") && (
        <>
          <Reminders />
          <Promises />
        </>
      )}
    </>
  );
}
