import { useId } from "preact/hooks";
import { nameOf } from "../../app/cases";
import type { InboxItem } from "../../app/types";
import { moment, size, t } from "../../app/words";
import { Icon, Tag } from "../../ui";
import { codeWords } from "../cases/codes";
import { excerpt } from "../reports/wording";
import { isUrgent, waits } from "./arrange";
import { senderLine } from "./sender";
import { plain } from "./viewable";

const TONES = { new: "info", unanswered: "warn", "wrote-again": "warn", answered: "good" } as const;

/** What the team decided, on one line. */
function Decided({ item }: { item: InboxItem }) {
  const { seenBy } = item.triage;
  const { kinds, assignee, case: linked, duplicateOf, setAside } = item.triage.fields;
  const words = [
    ...(Array.isArray(kinds?.value) ? kinds.value.map((code) => codeWords("kinds", code)) : []),
    ...(typeof assignee?.value === "string" ? [t("cases-row-hers", { name: nameOf(assignee.value) })] : []),
    ...(!item.opened && seenBy[0]
      ? [t("inbox-row-seen", { name: nameOf(seenBy[0].by) || t("cases-somebody") })]
      : []),
    ...(linked?.value ? [t("inbox-row-case")] : []),
    ...(duplicateOf?.value ? [t("inbox-row-duplicate")] : []),
    ...(setAside?.value === true ? [t("inbox-row-aside")] : []),
  ];
  return words.length > 0 ? <p class="small">{words.join(" · ")}</p> : null;
}

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
            {isUrgent(item) && <span class="visually-hidden">{t("inbox-urgent")}: </span>}
            {item.opened ? excerpt(item.body) : t("inbox-row-closed")}
          </a>
        </h2>
        <p class="card-tags">
          {isUrgent(item) && (
            <Tag tone="danger" icon="warn">
              {t("inbox-urgent")}
            </Tag>
          )}
          <Tag tone={TONES[state]}>{t(`inbox-${state}`)}</Tag>
          {item.conflict && <Tag tone="warn">{t("inbox-conflict")}</Tag>}
          {!item.verified && <Tag tone="danger">{t("inbox-unverified")}</Tag>}
        </p>
        <Decided item={item} />
        {item.sender.name && <p class="inbox-name">{plain(item.sender.name)}</p>}
        <p class="soft small" id={about}>
          {t(line.id, line.args)}
        </p>
        <p class="soft small">
          {t("inbox-row-received", { at: moment(item.received) })}
          {files.length > 0 && ` · ${t("inbox-row-files", { count: files.length })}, ${size(bytes)}`}
          {item.awaited > 0 && ` · ${t("inbox-row-awaited", { count: item.awaited })}`}
        </p>
      </div>
      <Icon name="chevron" size={20} />
    </div>
  );
}
