import { checkIns, isWaiting } from "../../app/checkins";
import { ownNeeds } from "../../app/needs";
import { reports, sending } from "../../app/reports";
import { moment, t } from "../../app/words";
import { Card } from "../../ui";
import { HelpCard } from "./HelpCard";

function summary(): string {
  const all = reports.value;
  if (all.length === 0) return t("home-reports-none");
  const answered = all.filter(({ thread }) => thread.some((item) => item.kind === "answer")).length;
  return [
    t("home-reports-count", { count: all.length }),
    sending.value.waiting > 0 ? t("home-reports-waiting", { count: sending.value.waiting }) : "",
    answered > 0 ? t("home-reports-answered", { count: answered }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The next word left for the case that she does not arrive; or the way to leave one. */
function Next() {
  const next = checkIns.value.find(({ state }) => isWaiting(state) || state === "told");
  if (!next) return <Card icon="path" title={t("home-checkins")} href="/checkins" />;
  return (
    <Card icon="path" title={t("checkins-due", { at: moment(next.due) })} href={`/checkins/${next.id}`}>
      <p class="small">{t(`checkins-state-${next.state}`)}</p>
    </Card>
  );
}

/** Needs of which somebody told her what came, and she has not said what she thinks. */
const answered = () =>
  ownNeeds.value.filter(({ words, rating, withdrawn }) => words.length > 0 && !rating && !withdrawn).length;

export function DefenderCards() {
  return (
    <>
      <Card tone="accent" icon="edit" title={t("home-report")} href="/reports/new">
        <p class="small">{t("home-report-text")}</p>
      </Card>
      <HelpCard />
      <Next />
      <Card icon="report" title={t("home-reports")} href="/reports">
        <p class="soft small">{summary()}</p>
      </Card>
      <Card icon="people" title={t("home-needs")} href="/needs">
        {answered() > 0 && <p class="small">{t("home-needs-answered", { count: answered() })}</p>}
      </Card>
    </>
  );
}
