import { noRoom } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";

/** What is new does not fit on the phone: what she has is safe, and what to do. */
export function NoRoom() {
  if (!noRoom.value) return null;
  return (
    <Notice tone="warn" title={t("home-full-title")} live>
      <p>{t("home-full-text")}</p>
      <Button href="/settings/data">{t("home-full-go")}</Button>
    </Notice>
  );
}
