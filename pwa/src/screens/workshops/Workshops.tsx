import { catalogue } from "../../app/catalogue";
import type { WorkshopView } from "../../app/types";
import { clock, t, weekday } from "../../app/words";
import { isOpen, mineIn, stageOf } from "../../app/workshops";
import { Card, Empty, List, Loading, Screen, Tag } from "../../ui";
import { shelve } from "./sort";
import { standing } from "./standing";
import "./workshops.css";

/** How it stands, in a word or two: hers first. */
function Tags({ of }: { of: WorkshopView }) {
  const mine = standing(mineIn(of.id));
  const stage = stageOf(of);
  return (
    <p class="ws-tags">
      {mine && (
        <Tag tone={mine.tone} icon={mine.icon}>
          {t(`workshops-state-${mine.name}`)}
        </Tag>
      )}
      {stage === "cancelled" && (
        <Tag tone="danger" icon="warn">
          {t("workshops-cancelled")}
        </Tag>
      )}
      {stage === "running" && <Tag tone="info">{t("workshops-running")}</Tag>}
      {of.status === "full" && isOpen(of) && <Tag tone="warn">{t("workshops-full")}</Tag>}
    </p>
  );
}

function WorkshopCard({ of }: { of: WorkshopView }) {
  return (
    <Card heading={3} icon="calendar" title={of.title} href={`/workshops/${encodeURIComponent(of.id)}`}>
      <p class="small">
        {of.starts
          ? t("workshops-when", { day: weekday(of.starts), time: clock(of.starts) })
          : t("workshops-no-date")}
      </p>
      {of.place && (
        <p class="soft small">{of.place.kind === "online" ? t("workshops-online") : of.place.words}</p>
      )}
      <Tags of={of} />
    </Card>
  );
}

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
