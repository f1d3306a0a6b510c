import { t } from "../../app/words";
import { Card } from "../../ui";

/** What to do in the next minutes; whoever is in danger sees it without moving the screen. */
export function HelpCard() {
  return (
    <Card icon="heart" title={t("home-help")} href="/help">
      <p class="soft small">{t("home-help-text")}</p>
    </Card>
  );
}
