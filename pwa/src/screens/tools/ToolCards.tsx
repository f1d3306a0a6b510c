import { current } from "../../app/profiles";
import { t } from "../../app/words";
import { Card, List } from "../../ui";
import { leadsToCampaign, leadsToLetters, toolsFor } from "./courses";

/** The tools that a part of a course leads to; nothing where it leads to none. */
export function ToolCards({ course, part }: { course: string; part: string }) {
  const kinds = toolsFor(course, part);
  const campaign = leadsToCampaign(course, part);
  const letters =
    leadsToLetters(course, part) &&
    current.value?.roles.some((role) => role === "defender" || role === "coordinator");
  if (kinds.length === 0 && !campaign && !letters) return null;
  return (
    <section class="part-tools">
      <h2>{t("tools-fill-yours")}</h2>
      <List>
        {kinds.map((kind) => (
          <Card key={kind} heading={3} icon="edit" title={t(`tools-kind-${kind}`)} href={`/tools/${kind}`}>
            <p class="soft small">{t(`tools-kind-${kind}-text`)}</p>
          </Card>
        ))}
        {letters && (
          <Card heading={3} icon="edit" title={t("letters-title")} href="/letters">
            <p class="soft small">{t("letters-card")}</p>
          </Card>
        )}
        {campaign && (
          <Card heading={3} icon="path" title={t("advocacy-title")} href="/advocacy">
            <p class="soft small">{t("advocacy-home-text")}</p>
          </Card>
        )}
      </List>
    </section>
  );
}
