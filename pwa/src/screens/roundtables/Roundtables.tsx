import { useLocation } from "preact-iso";
import { colleagues } from "../../app/cases";
import { dueCommitments, openRoundtable, pool, roundtables } from "../../app/roundtables";
import { day, t } from "../../app/words";
import { Button, Card, Empty, List, Screen, Tag } from "../../ui";
import { Adder } from "../cases/Adder";
import { today } from "../cases/arrange";
import { textIn, titleOf } from "./fields";
import "../cases/cases.css";

/** Promises whose day comes near and of which nothing is known yet. */
function Due() {
  const all = roundtables.value.flatMap((view) => view.commitments.map((one) => ({ ...one, view })));
  const due = dueCommitments(all, today());
  if (due.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby="due-title">
      <h2 id="due-title">{t("roundtables-due")}</h2>
      <ul class="case-objects">
        {due.map((one) => (
          <li key={one.id} class="case-object stack-s">
            <a href={`/roundtables/${one.view.id}/after`}>{one.mission || t("roundtables-mission-unsaid")}</a>
            <p dir="auto">{one.what}</p>
            {one.due && <p class="soft small">{t("needs-due", { day: day(one.due) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Editions of roundtables that this coordinator reads, and what is due of them. */
export default function Roundtables() {
  const { route } = useLocation();
  const others = colleagues.value.filter((one) => !one.you && one.active && one.canOpen);
  const waiting = pool.value.filter(
    (need) =>
      need.withdrawn === null &&
      !roundtables.value.some(({ placed }) => placed.some((one) => one.need.id === need.id && one.included)),
  );
  const begin = async (title: string) => {
    const id = await openRoundtable(
      title,
      others.map(({ key }) => key),
    );
    route(`/roundtables/${id}`);
  };
  return (
    <Screen title={t("roundtables-title")} back="/home">
      <p>{t("roundtables-intro")}</p>
      <p>{t("roundtables-waiting", { count: waiting.length })}</p>
      <Due />
      <div class="row">
        <Button href="/roundtables/kept" icon="status">
          {t("roundtables-kept-title")}
        </Button>
        <Button href="/needs" icon="people">
          {t("needs-new-behalf")}
        </Button>
      </div>
      <List label={t("roundtables-title")}>
        {roundtables.value.map((view) => {
          const date = textIn(view.main, "date");
          const gone = view.briefs.some((one) => one.superseded > 0);
          return (
            <Card key={view.id} icon="people" title={titleOf(view)} href={`/roundtables/${view.id}`}>
              {date && <p class="soft small">{day(date)}</p>}
              <p class="card-tags">
                <Tag>
                  {t("roundtables-count-needs", {
                    count: view.placed.filter((one) => one.included && one.need.withdrawn === null).length,
                  })}
                </Tag>
                <Tag>{t("roundtables-count-commitments", { count: view.commitments.length })}</Tag>
                {gone && <Tag tone="danger">{t("roundtables-superseded")}</Tag>}
              </p>
            </Card>
          );
        })}
      </List>
      {roundtables.value.length === 0 && (
        <Empty icon="people" title={t("roundtables-empty-title")} text={t("roundtables-empty-text")} />
      )}
      <Adder
        draft="new roundtable"
        label={t("roundtables-new")}
        hint={t("roundtables-new-hint", { count: others.length })}
        action={t("roundtables-new-action")}
        onAdd={begin}
      />
    </Screen>
  );
}
