import { type Row, standing, week } from "../../app/hours";
import { minute } from "../../app/minute";
import { region } from "../../app/region";
import { clock, t, weekday, weekdayName, zoneName } from "../../app/words";

function daysOf({ first, last }: Row): string {
  return first === last
    ? weekdayName(first)
    : t("team-days", { first: weekdayName(first), last: weekdayName(last) });
}

const iso = (at: Date) => at.toISOString();

/** When those who answer usually look, in her own time; `null` where the region never said. */
export function TeamHours() {
  const told = region.value;
  const team = told && told !== "unreachable" ? told.team : null;
  if (!team) return null;
  const now = minute.value;
  const rows = week(team, now);
  const is = standing(team, now);
  return (
    <section class="stack-s" aria-labelledby="team-title">
      <h2 id="team-title">{t("team-title")}</h2>
      {team.words && <p dir="auto">{team.words}</p>}
      {rows.length > 0 && (
        <>
          <ul class="team-hours">
            {rows.map((row) => (
              <li key={iso(row.since)}>
                {t("team-hours", {
                  days: daysOf(row),
                  since: clock(iso(row.since)),
                  until: clock(iso(row.until)),
                })}
              </li>
            ))}
          </ul>
          <p>
            {is.open
              ? t("team-now", { until: clock(iso(is.until)) })
              : is.next && t("team-next", { day: weekday(iso(is.next)), at: clock(iso(is.next)) })}
          </p>
          <p class="soft small">{t("team-zone", { zone: zoneName(iso(now)) })}</p>
        </>
      )}
    </section>
  );
}
