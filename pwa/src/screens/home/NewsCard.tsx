import { feed } from "../../app/feed";
import { t } from "../../app/words";
import { Card } from "../../ui";

/** Lines told on the first screen; the others are one touch away. */
const TOLD = 2;

/** What is new for her, in a few words. */
export function NewsCard() {
  const fresh = feed.value.filter((item) => item.fresh);
  const told = fresh.slice(0, TOLD).map(({ word, ids }) => t(`news-${word}`, { count: ids.length }));
  return (
    <Card icon="bell" title={t("news-title")} href="/news">
      <p class="small">{t("news-count", { count: fresh.length })}</p>
      {told.map((words) => (
        <p key={words} class="small">
          {words}
        </p>
      ))}
    </Card>
  );
}
