import { t } from "../../app/words";
import { Icon } from "../../ui";

/** The calm line that comes before everything else. */
export function Danger() {
  return (
    <details class="danger-first">
      <summary>
        <Icon name="heart" />
        <span>{t("reports-danger-summary")}</span>
        <Icon name="chevron" size={20} />
      </summary>
      <div class="stack-s">
        {[1, 2, 3, 4].map((line) => (
          <p key={line}>{t(`reports-danger-${line}`)}</p>
        ))}
      </div>
    </details>
  );
}
