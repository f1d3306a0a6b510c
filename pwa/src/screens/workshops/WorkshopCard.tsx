import type { WorkshopView } from "../../app/types";
import { clock, t, weekday } from "../../app/words";
import { isOpen, mineIn, stageOf } from "../../app/workshops";
import { Card, Tag } from "../../ui";
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

/** A workshop in a list: when, where, and how it stands with her. */
export function WorkshopCard({ of }: { of: WorkshopView }) {
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
