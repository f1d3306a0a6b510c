import { cases, colleagues } from "../../app/cases";
import { minute } from "../../app/minute";
import { t } from "../../app/words";
import { Icon } from "../../ui";
import { reminders, today } from "./arrange";
import { dueWords, titleOf } from "./codes";
import "./cases.css";

/** What is due or was to be remembered, by the day that it is now: a page left open goes on to the next. */
export function dueNow() {
  const me = colleagues.value.find(({ you }) => you)?.key ?? "";
  return reminders(cases.value, me, today(minute.value));
}

/** Reminders shown at once; the others stand in their cases. */
const MOST = 10;

export function Reminders() {
  const due = dueNow();
  if (due.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="reminders-title">
      <h2 id="reminders-title">{t("cases-reminders")}</h2>
      <p class="soft small">{t("cases-reminders-where")}</p>
      <ul class="case-objects">
        {due.slice(0, MOST).map((one) => (
          <li key={one.id} class="case-object">
            <a class="case-reminder" href={`/cases/${one.case.id}/${one.part}`}>
              <Icon name={one.part === "tasks" ? "check" : "calendar"} size={20} />
              <span>
                <strong dir="auto">{one.what || t("cases-untitled")}</strong>
                <span class="small">
                  {titleOf(one.case)}
                  {one.due && ` · ${dueWords(one.due, minute.value)}`}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {due.length > MOST && (
        <p class="soft small">{t("cases-reminders-more", { count: due.length - MOST })}</p>
      )}
    </section>
  );
}
