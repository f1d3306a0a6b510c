import { region } from "../../app/region";
import { t } from "../../app/words";
import { Notice } from "../../ui";

/** While the hub's address is this computer's own, no other phone can follow an invitation: said, with the way out. */
export function Local() {
  const hub = region.value;
  if (hub === null || hub === "unreachable" || hub.reachable) return null;
  return (
    <Notice tone="warn" title={t("invitations-local-title")}>
      <p>{t("invitations-local-text", { url: hub.publicUrl })}</p>
      <details class="local-how">
        <summary>{t("invitations-local-how")}</summary>
        <div class="stack-s">
          <p>{t("invitations-local-start")}</p>
          <p>
            <code>HUB_PUBLIC_URL=https://… make run</code>
          </p>
          <p>{t("invitations-local-cert")}</p>
        </div>
      </details>
    </Notice>
  );
}
