import { t } from "../../app/words";
import { Notice } from "../../ui";

/** The operator invites on the machine itself: an invitation made here is not vouched for by anybody who knows the woman. */
export function Invite() {
  return (
    <section>
      <h2>{t("operator-invite")}</h2>
      <p>{t("operator-invite-text")}</p>
      <pre class="operator-command">
        <code>hub invite --role coordinator</code>
      </pre>
      <p class="soft small">{t("operator-invite-roles")}</p>
      <Notice>
        <p>{t("operator-invite-vouch")}</p>
      </Notice>
    </section>
  );
}
