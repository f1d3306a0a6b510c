import { t } from "../../../app/words";
import { Tag } from "../../../ui";
import type { Seen } from "./look";

/** How far a part is: drafted, sent, taken back. */
export function SeenTags({ seen: { sent, isDraft } }: { seen: Seen }) {
  return (
    <p class="card-tags">
      {sent?.withdrawn && (
        <Tag tone="danger" icon="close">
          {t("record-withdrawn-tag")}
        </Tag>
      )}
      {isDraft && (
        <Tag tone="warn" icon="edit">
          {t(sent ? "record-changed-tag" : "record-unsent-tag")}
        </Tag>
      )}
      {sent && !isDraft && !sent.withdrawn && (
        <Tag tone="good" icon="check">
          {t("record-sent-tag")}
        </Tag>
      )}
      {sent !== null && sent.rivals.length > 0 && <Tag tone="warn">{t("record-rivals-tag")}</Tag>}
    </p>
  );
}
