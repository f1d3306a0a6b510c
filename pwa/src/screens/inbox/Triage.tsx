import { nameOf } from "../../app/cases";
import { decide } from "../../app/inbox";
import type { CaseValue, InboxItem } from "../../app/types";
import { moment, t } from "../../app/words";
import { CodesEdit } from "../cases/CodesEdit";
import { SelectEdit } from "../cases/SelectEdit";
import { TextEdit } from "../cases/TextEdit";

const EMPTY = { value: null, versions: [], shown: [] };

/** What the team decides about a report. Every coordinator sees it; the woman who sent it does not. */
export function TriagePanel({ item }: { item: InboxItem }) {
  const props = (name: string) => ({
    name,
    field: item.triage.fields[name] ?? EMPTY,
    draft: `triage ${item.report} ${name}`,
    onSave: (value: CaseValue, shown: readonly string[]) => decide(item.id, name, value, shown),
  });
  const { seenBy, answeredBy } = item.triage;
  const names = (of: { by: string; at: string }[]) =>
    [...new Map(of.map((one) => [one.by, one])).values()]
      .map(({ by, at }) => t("cases-by-at", { name: nameOf(by) || t("cases-somebody"), at: moment(at) }))
      .join("; ");
  return (
    <section aria-labelledby="triage-title" class="stack">
      <h2 id="triage-title">{t("inbox-triage")}</h2>
      <p class="soft small">{t("inbox-triage-hint")}</p>
      <div class="case-grid">
        <SelectEdit {...props("urgency")} />
        <SelectEdit {...props("risk")} />
        <SelectEdit {...props("assignee")} />
      </div>
      <CodesEdit {...props("kinds")} />
      <CodesEdit {...props("perpetrators")} />
      <TextEdit {...props("region")} hint={t("cases-region-hint")} />
      {seenBy.length > 0 && <p class="small">{t("inbox-seen-by", { names: names(seenBy) })}</p>}
      {answeredBy.length > 0 && (
        <p class="small">
          {t("inbox-answered-by", { names: names(answeredBy.map(({ by, made }) => ({ by, at: made }))) })}
        </p>
      )}
    </section>
  );
}
