import { missed } from "../../app/missed";
import { moment, t } from "../../app/words";
import { Card, List, Tag } from "../../ui";

/** Women who did not say that they arrived, above everything else that reached the coordinators. */
export function MissedCards() {
  const all = missed.value;
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{t("checkins-missed-title")}</h2>
      <List label={t("checkins-missed-title")}>
        {all.map((one) => (
          <Card
            key={one.id}
            heading={3}
            icon={one.safe ? "check" : "danger"}
            title={one.sender.name ?? t("checkins-missed-who")}
            href={`/missed/${one.id}`}
          >
            <p class="small">{t("checkins-missed-row", { at: moment(one.due) })}</p>
            {one.drill && <Tag tone="warn">{t("checkins-is-drill")}</Tag>}
            {one.safe ? (
              <Tag tone="good">{t("checkins-missed-safe", { at: moment(one.safe) })}</Tag>
            ) : (
              !one.opened && <Tag tone="danger">{t("checkins-not-seen")}</Tag>
            )}
          </Card>
        ))}
      </List>
    </section>
  );
}
