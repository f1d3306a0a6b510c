import { current, lockedBecause, profiles } from "../../app/profiles";
import { day, t } from "../../app/words";
import { Card, List, Notice } from "../../ui";

/** What may be said of a locked space: which demo role it is, or the name she gave it, or nothing. */
export function spaceName(space: { demo: string | null; name?: string }): string {
  if (space.demo) return t("front-space-demo", { role: t(`role-${space.demo}`) });
  return space.name ?? t("front-space-own");
}

/** Says that it locked, and why: she may have found it locked. */
export function Locked() {
  const why = lockedBecause.value;
  if (!why || current.value) return null;
  return (
    <Notice live>
      <p>{t(`front-locked-${why}`)}</p>
    </Notice>
  );
}

/** The spaces she can open, but for those of the demo where its role cards lead back to them. */
export function Spaces({ withDemo }: { withDemo: boolean }) {
  const others = profiles.value.filter(({ id, demo }) => id !== current.value?.id && (withDemo || !demo));
  if (others.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{t("front-spaces-title")}</h2>
      <List>
        {others.map((space) => (
          <Card
            key={space.id}
            icon="lock"
            heading={3}
            title={spaceName(space)}
            href={`/unlock?id=${encodeURIComponent(space.id)}`}
          >
            <p class="soft small">{t("front-space-made", { day: day(space.made) })}</p>
          </Card>
        ))}
      </List>
    </section>
  );
}
