import { catalogue } from "../../app/catalogue";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { Empty, List, Loading, Screen } from "../../ui";
import { shelve } from "./sort";
import { WorkshopCard } from "./WorkshopCard";
import "./workshops.css";

function Shelf({ title, text, list }: { title: string; text?: string; list: readonly WorkshopView[] }) {
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {text && <p class="soft small">{text}</p>}
      <List>
        {list.map((one) => (
          <WorkshopCard key={one.id} of={one} />
        ))}
      </List>
    </section>
  );
}

/** Workshops of her region: what comes, what has no date yet, and what was. */
export default function Workshops() {
  const { state, workshops } = catalogue.value;
  const { upcoming, undated, past } = shelve(workshops);
  return (
    <Screen title={t("workshops-title")} back="/learn">
      {workshops.length > 0 ? (
        <>
          <p class="soft">{t("workshops-intro")}</p>
          {upcoming.length === 0 && <p>{t("workshops-none-upcoming")}</p>}
          <Shelf title={t("workshops-upcoming")} list={upcoming} />
          <Shelf title={t("workshops-undated")} text={t("workshops-undated-text")} list={undated} />
          <Shelf title={t("workshops-past")} list={past} />
        </>
      ) : state === "loading" ? (
        <Loading label={t("learn-loading")} />
      ) : (
        <Empty icon="calendar" title={t("workshops-empty-title")} text={t("workshops-empty-text")} />
      )}
    </Screen>
  );
}
