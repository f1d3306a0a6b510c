import { current } from "../../app/profiles";
import { t } from "../../app/words";

/** What others compare aloud, to be sure that a signature is hers. */
export function Mark() {
  const profile = current.value;
  if (!profile) return null;
  return (
    <section>
      <h2>{t("settings-mark")}</h2>
      <p>
        <code>{profile.fingerprint}</code>
      </p>
      <p class="soft small">{t("settings-mark-text")}</p>
    </section>
  );
}
