import { t } from "../../app/words";
import { facilitatorReaders } from "../../app/workshops";
import { Icon, Notice } from "../../ui";

/** Who holds a key to what she is about to send to the facilitators, in words. */
export function Readers({ anonymous = false }: { anonymous?: boolean }) {
  const { facilitators, stale } = facilitatorReaders.value;
  return (
    <section class="stack-s" aria-labelledby="ws-readers">
      <h2 id="ws-readers">{t("workshops-readers")}</h2>
      {stale && (
        <Notice tone="danger">
          <p>{t("workshops-readers-stale")}</p>
        </Notice>
      )}
      {facilitators === 0 ? (
        <Notice tone="warn">
          <p>{t("workshops-readers-none")}</p>
        </Notice>
      ) : (
        <ul class="ws-readers">
          <li>
            <Icon name="people" />
            <span>{t("workshops-readers-facilitators", { n: facilitators })}</span>
          </li>
          <li>
            <Icon name="lock" />
            <span>{t("workshops-readers-nobody-else")}</span>
          </li>
        </ul>
      )}
      {!anonymous && <p class="soft small">{t("workshops-readers-key")}</p>}
    </section>
  );
}
