import { quarantined } from "../../app/inbox";
import { t } from "../../app/words";
import { Icon } from "../../ui";
import { quarantineWord } from "./quarantine";

/** What came and could not be opened: never hidden, never shown as a report. */
export function Quarantine() {
  const items = quarantined.value;
  if (items.length === 0) return null;
  return (
    <details class="quarantine">
      <summary>
        <Icon name="warn" />
        <span>{t("inbox-quarantine", { count: items.length })}</span>
        <Icon name="chevron" size={20} />
      </summary>
      <div class="stack-s">
        <p>{t("inbox-quarantine-text")}</p>
        <ul class="quarantine-list">
          {items.map(({ id, reason }) => (
            <li key={id}>
              <p>{t(quarantineWord(reason), { code: reason })}</p>
              <p class="soft small">{t("inbox-quarantine-ref", { id: id.slice(0, 12) })}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
