import { told } from "../../../app/record";
import { day, moment, t } from "../../../app/words";
import { Icon } from "../../../ui";
import { localDay } from "../answers";
import { lookAt, seenOf } from "./look";
import { mechanismName } from "./say";

/** What was done for her and what is due, by her own notes and by what a coordinator told her. */
export function Due({ report }: { report: string }) {
  const look = lookAt(report);
  const hers = seenOf(look, "intervention")
    .filter(({ sent }) => !sent?.withdrawn)
    .map(({ part }) => ({ part, made: null, over: false }));
  const theirs = told.value[report] ?? [];
  const today = localDay(new Date());
  const rows = [...theirs, ...hers.filter(({ part }) => part.nextDeadline)].sort((a, b) =>
    (a.part.nextDeadline ?? "9999") < (b.part.nextDeadline ?? "9999") ? -1 : 1,
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title">{t("record-due-title")}</h2>
      <ul class="due">
        {rows.map(({ part, made, over }) => (
          <li key={`${part.id} ${made}`}>
            <Icon name="calendar" />
            <div>
              <p>
                <strong>{part.mechanism ? mechanismName(part.mechanism) : part.words}</strong>
              </p>
              {part.nextDeadline && (
                <p>
                  {t(part.nextDeadline < today ? "record-due-past" : "record-due-by", {
                    day: day(part.nextDeadline),
                  })}
                </p>
              )}
              {over && <p>{t("record-due-over")}</p>}
              {part.response && <p class="said">{part.response}</p>}
              {part.reference && (
                <p class="small">{t("record-due-reference", { reference: part.reference })}</p>
              )}
              <p class="soft small">
                {made ? t("record-due-told", { at: moment(made) }) : t("record-due-yours")}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
