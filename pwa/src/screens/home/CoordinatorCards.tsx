import { inbox, quarantined } from "../../app/inbox";
import { neighbours } from "../../app/neighbours";
import { dueCommitments, roundtables } from "../../app/roundtables";
import { t } from "../../app/words";
import { Card } from "../../ui";
import { today } from "../cases/arrange";
import { dueNow } from "../cases/Reminders";

function summary(): string {
  const unopened = inbox.value.filter((item) => !item.opened);
  const urgent = unopened.filter((item) => item.urgent).length;
  return [
    unopened.length === 0 ? t("home-inbox-none") : t("home-inbox-new", { count: unopened.length }),
    urgent > 0 ? t("home-inbox-urgent", { count: urgent }) : "",
    quarantined.value.length > 0 ? t("home-inbox-aside", { count: quarantined.value.length }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Promises of missions that should be asked about. */
const due = () =>
  dueCommitments(
    roundtables.value.flatMap(({ commitments }) => commitments),
    today(),
  ).length;

/** What she is to do now, the nearest first: by day alone, names of cases are not for a glance at the screen. */
function CasesCard() {
  const due = dueNow();
  return (
    <Card icon="thread" title={t("home-cases")} href="/cases" tone={due.length > 0 ? "accent" : undefined}>
      <p class="small">
        {due.length > 0 ? t("home-cases-due", { count: due.length }) : t("home-cases-none")}
      </p>
    </Card>
  );
}

export function CoordinatorCards() {
  return (
    <>
      <Card tone="accent" icon="inbox" title={t("home-inbox")} href="/inbox">
        <p class="small">{summary()}</p>
      </Card>
      <CasesCard />
      <Card icon="people" title={t("home-roundtables")} href="/roundtables">
        {due() > 0 && <p class="small">{t("home-roundtables-due", { count: due() })}</p>}
      </Card>
      <Card icon="invite" title={t("home-invitations")} href="/invitations">
        <p class="soft small">{t("home-invitations-text")}</p>
      </Card>
      {neighbours.value.length > 0 && (
        <Card icon="people" title={t("hub-title")} href="/hub">
          <p class="soft small">{t("hub-text")}</p>
        </Card>
      )}
    </>
  );
}
