import type { InboxItem } from "../../app/types";
import { moment, t } from "../../app/words";
import { Icon, Notice } from "../../ui";
import { senderLine } from "./sender";
import { plain } from "./viewable";

/** Who sent it and what its signature proves, in words. */
export function From({ item }: { item: InboxItem }) {
  const { sender, verified } = item;
  const line = senderLine(sender);
  return (
    <section class="from stack-s" aria-labelledby="from-title">
      <h2 id="from-title">{t("inbox-from")}</h2>
      {sender.name && <p class="inbox-name">{plain(sender.name)}</p>}
      <p>{t(line.id, line.args)}</p>
      {verified ? (
        <p class="from-verified">
          <Icon name="check" size={20} />
          <span>{t(sender.known === "same" ? "inbox-verified" : "inbox-verified-new")}</span>
        </p>
      ) : (
        <Notice tone="danger">
          <p>{t("inbox-not-verified")}</p>
        </Notice>
      )}
      {sender.vouchedBy === "hub" && (
        <Notice tone="warn">
          <p>{t("inbox-vouch-hub")}</p>
        </Notice>
      )}
      <dl class="from-key">
        <dt>{t("inbox-fingerprint")}</dt>
        <dd>
          <code>{sender.fingerprint}</code>
        </dd>
      </dl>
      <p class="soft small">{t("inbox-fingerprint-hint")}</p>
      <p class="soft small">
        {t("reports-content-made", { at: moment(item.made) })}
        <br />
        {t("inbox-received-at", { at: moment(item.received) })}
      </p>
    </section>
  );
}
