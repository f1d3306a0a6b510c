import { feed } from "../../app/feed";
import { t } from "../../app/words";
import { Card } from "../../ui";

/** Lines told on the first screen; the others are one touch away. */
const TOLD = 2;

/** What is new for her, in a few words: before all else while something is, further down while nothing is. */
export function NewsCard({ heading }: { heading?: 2 | 3 }) {
  const fresh = feed.value.filter((item) => item.fresh);
  const told = fresh.slice(0, TOLD).map(({ word, ids }) => t(`news-${word}`, { count: ids.length }));
  return (
    <Card heading={heading} icon="bell" title={t("news-title")} href="/news">
      <p class="small">{t("news-count", { count: fresh.length })}</p>
      {told.map((words) => (
        <p key={words} class="small">
          {words}
        </p>
      ))}
    </Card>
  );
}
