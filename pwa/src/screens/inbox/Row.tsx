import { useId } from "preact/hooks";
import type { InboxItem } from "../../app/types";
import { moment, size, t } from "../../app/words";
import { Icon, Tag } from "../../ui";
import { excerpt } from "../reports/wording";
import { waits } from "./arrange";
import { senderLine } from "./sender";
import { plain } from "./viewable";

const TONES = { new: "info", unanswered: "warn", "wrote-again": "warn", answered: "good" } as const;

/** A report in the list. Before it is opened it says nothing of its content: opening is an act that its sender learns of. */
export function Row({ item }: { item: InboxItem }) {
  const about = useId();
  const state = waits(item);
  const line = senderLine(item.sender);
  const { files } = item;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <div class={`card card-goes${item.opened ? "" : " inbox-new"}`}>
      <div class="card-body stack-s">
        <h2 class="card-title">
          <a class="card-go" href={`/inbox/${item.id}`} aria-describedby={about}>
            {item.urgent && <span class="visually-hidden">{t("inbox-urgent")}: </span>}
            {item.opened ? excerpt(item.body) : t("inbox-row-closed")}
          </a>
        </h2>
        <p class="card-tags">
          {item.urgent && (
            <Tag tone="danger" icon="warn">
              {t("inbox-urgent")}
            </Tag>
          )}
          <Tag tone={TONES[state]}>{t(`inbox-${state}`)}</Tag>
          {item.conflict && <Tag tone="warn">{t("inbox-conflict")}</Tag>}
          {!item.verified && <Tag tone="danger">{t("inbox-unverified")}</Tag>}
        </p>
        {item.sender.name && <p class="inbox-name">{plain(item.sender.name)}</p>}
        <p class="soft small" id={about}>
          {t(line.id, line.args)}
        </p>
        <p class="soft small">
          {t("inbox-row-received", { at: moment(item.received) })}
          {files.length > 0 && ` · ${t("inbox-row-files", { count: files.length })}, ${size(bytes)}`}
        </p>
      </div>
      <Icon name="chevron" size={20} />
    </div>
  );
}
