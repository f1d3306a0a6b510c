import { contacts, dialable } from "../../../app/contacts";
import { region } from "../../../app/region";
import type { ReportView } from "../../../app/types";
import { lasting, t } from "../../../app/words";
import { Button } from "../../../ui";
import { Reach } from "../../help/Reach";
import { TeamHours } from "../TeamHours";
import "../../help/help.css";

/** People shown here; all of them are in the help screen. */
const SHOWN = 2;

/** What the hub does by itself when nobody opens what she marked urgent. */
function Escalation({ report }: { report: ReportView }) {
  const told = region.value;
  const how = told && told !== "unreachable" ? told.escalation : null;
  if (!report.body.urgent || !how || report.state === "waiting") return null;
  const after = lasting(how.minutes * 60_000);
  return <p>{t(how.mail ? "reports-nobody-mail" : "reports-nobody-operator", { after })}</p>;
}

/** Her own people, by a text message that leaves without internet. */
function OwnPeople() {
  const people = contacts.value.filter(({ phone }) => dialable(phone)).slice(0, SHOWN);
  return (
    <section class="stack-s" aria-labelledby="own-people-title">
      <h2 id="own-people-title">{t("reports-nobody-sms")}</h2>
      <p>{t("reports-nobody-sms-text")}</p>
      {people.length > 0 ? (
        <ul class="help-people">
          {people.map((person) => (
            <Reach key={person.id} name={person.name} phone={person.phone} />
          ))}
        </ul>
      ) : (
        <Button icon="plus" wide href="/help/contacts">
          {t("help-mine-add")}
        </Button>
      )}
      <p class="soft small">{t("help-sms-limits")}</p>
      <Button icon="heart" wide href="/help">
        {t("reports-nobody-help")}
      </Button>
    </section>
  );
}

/** While no person has opened it: the hours of those who answer, what happens meanwhile, and another way. */
export function Waiting({ report }: { report: ReportView }) {
  const { state, body } = report;
  if (state === "draft" || state === "opened" || state === "refused") return null;
  return (
    <>
      <Escalation report={report} />
      <TeamHours />
      {(body.urgent || body.risk.now) && <OwnPeople />}
    </>
  );
}
