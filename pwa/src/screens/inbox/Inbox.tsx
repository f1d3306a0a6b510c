import { useState } from "preact/hooks";
import { inbox } from "../../app/inbox";
import { online } from "../../app/region";
import { t } from "../../app/words";
import { Empty, List, Notice, Screen } from "../../ui";
import { arrange, count, type Filter } from "./arrange";
import { Filters } from "./Filters";
import { Quarantine } from "./Quarantine";
import { Row } from "./Row";
import "../reports/reports.css";
import "./inbox.css";

/** What reached the coordinators; new reports appear by themselves. */
export default function Inbox() {
  const [filter, setFilter] = useState<Filter>("all");
  const items = inbox.value;
  const shown = arrange(items, filter);
  const unopened = count(items, "unopened");
  return (
    <Screen title={t("inbox-title")}>
      {!online.value && (
        <Notice tone="warn">
          <p>{t("inbox-offline")}</p>
        </Notice>
      )}
      {items.length > 0 && (
        <>
          <p class="soft" role="status">
            {t("inbox-summary", { unopened })}
          </p>
          <Filters items={items} value={filter} onChange={setFilter} />
          {unopened > 0 && <p class="soft small">{t("inbox-opening-note")}</p>}
        </>
      )}
      {shown.length > 0 && (
        <List label={t("inbox-list")}>
          {shown.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </List>
      )}
      {items.length === 0 && (
        <Empty icon="inbox" title={t("inbox-empty-title")} text={t("inbox-empty-text")} />
      )}
      {items.length > 0 && shown.length === 0 && (
        <Empty icon="inbox" title={t("inbox-empty-filter-title")} text={t("inbox-empty-filter-text")} />
      )}
      <Quarantine />
    </Screen>
  );
}
