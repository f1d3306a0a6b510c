import { type FeedItem, type FeedKind, feed, markSeen } from "../../app/feed";
import { current } from "../../app/profiles";
import { moment, t } from "../../app/words";
import { Button, Card, Empty, type IconName, List, Screen, Tag } from "../../ui";
import { Elsewhere } from "../inbox/Elsewhere";
import { Coming } from "./Coming";

const ICONS: Record<FeedKind, IconName> = {
  alerts: "danger",
  failures: "warn",
  answers: "mailopen",
  reports: "inbox",
  checkins: "path",
  deadlines: "calendar",
  needs: "people",
  workshops: "calendar",
  desk: "edit",
  cases: "report",
  regions: "send",
  plans: "path",
};

/** One line: the whole of it leads to where it belongs. */
function Line({ item }: { item: FeedItem }) {
  const { kind, word, href, at, urgent, about, ids } = item;
  return (
    <Card heading={3} icon={ICONS[kind]} title={t(`news-${word}`, { count: ids.length })} href={href}>
      {about && <p dir="auto">«{about}»</p>}
      <p class="soft small">{moment(at)}</p>
      {urgent && (
        <p>
          <Tag tone="danger" icon="warn">
            {t("inbox-urgent")}
          </Tag>
        </p>
      )}
    </Card>
  );
}

function Part({ word, items }: { word: string; items: readonly FeedItem[] }) {
  if (items.length === 0) return null;
  return (
    <section class="stack-s" aria-labelledby={word}>
      <h2 id={word}>{t(word)}</h2>
      <List>
        {items.map((item) => (
          <Line key={`${item.word} ${item.href}`} item={item} />
        ))}
      </List>
    </section>
  );
}

/** Lines that were seen already and are shown all the same. */
const BEFORE = 30;

/** All that is new for her, in one place; what comes due; and what did not go out. */
export default function News() {
  const items = feed.value;
  const fresh = items.filter((item) => item.fresh);
  const before = items.filter((item) => !item.fresh);
  const roles = current.value?.roles ?? [];
  return (
    <Screen title={t("news-title")} back="/home">
      {roles.includes("coordinator") && <Elsewhere />}
      <Coming roles={roles} />
      {items.length > 0 && (
        <p class="soft" role="status">
          {t("news-count", { count: fresh.length })}
        </p>
      )}
      <Part word="news-now" items={fresh} />
      {fresh.length > 0 && (
        <Button icon="check" wide onClick={() => void markSeen(fresh)}>
          {t("news-all-seen")}
        </Button>
      )}
      <Part word="news-before" items={before.slice(0, BEFORE)} />
      {before.length > BEFORE && <p class="soft small">{t("news-older")}</p>}
      {items.length === 0 && <Empty icon="bell" title={t("news-none-title")} text={t("news-none-text")} />}
      <p>
        <a href="/settings/notices">{t("news-choose")}</a>
      </p>
    </Screen>
  );
}
