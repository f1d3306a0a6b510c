import { catalogue } from "../../app/catalogue";
import { completed, gatheringOf } from "../../app/gatherings";
import { t, weekday } from "../../app/words";
import { Card } from "../../ui";
import { shelve } from "../workshops/sort";

/** A facilitator's workshops, those with a date, and the courses that were shared with her. */
export function Gatherings() {
  const { upcoming, past } = shelve(catalogue.value.workshops);
  return (
    <section class="stack">
      <h2>{t("workshops-title")}</h2>
      {upcoming.length + past.length === 0 && <p class="soft small">{t("facilitator-no-workshops")}</p>}
      {[...upcoming, ...past].map((one) => {
        const { counts } = gatheringOf(one.id);
        return (
          <Card
            key={one.id}
            heading={3}
            icon="calendar"
            title={one.title}
            href={`/facilitator/workshops/${encodeURIComponent(one.id)}`}
          >
            <p class="small">{one.starts && weekday(one.starts)}</p>
            <p class="soft small">
              {t("facilitator-workshop-card", { n: counts.registered, confirmed: counts.confirmed })}
            </p>
          </Card>
        );
      })}
      <Card heading={3} icon="edit" title={t("facilitator-date-go")} href="/desk/published/workshop">
        <p class="soft small">{t("facilitator-date-text")}</p>
      </Card>
      <Card heading={3} icon="star" title={t("facilitator-completions")} href="/facilitator/completions">
        <p class="soft small">{t("facilitator-completions-card", { n: completed.value.length })}</p>
      </Card>
    </section>
  );
}
