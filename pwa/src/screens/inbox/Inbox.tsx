import { useEffect, useRef, useState } from "preact/hooks";
import { colleagues } from "../../app/cases";
import { find, inbox, indexing, searchable } from "../../app/inbox";
import { nowShown } from "../../app/inbox-views";
import { online } from "../../app/region";
import { t } from "../../app/words";
import { Button, Empty, Field, List, Notice, Progress, Screen, TextInput } from "../../ui";
import { regionsOf } from "../cases/narrow";
import { SecondPerson } from "../cases/SecondPerson";
import { MissedCards } from "../checkins/MissedCards";
import { Awaited } from "../reports/record/Awaited";
import { arrange, count, FILTERS, NOTHING_WANTED } from "./arrange";
import { Elsewhere } from "./Elsewhere";
import { Filters } from "./Filters";
import { Places } from "./Places";
import { Quarantine } from "./Quarantine";
import { Row } from "./Row";
import { SavedViews } from "./SavedViews";
import "../reports/reports.css";
import "../cases/cases.css";
import "./inbox.css";

/** Rows drawn at once; more are drawn as she comes near their end. */
const PAGE = 40;

/** Calls back when it comes near the screen. */
function End({ onNear, left }: { onNear: () => void; left: number }) {
  const mark = useRef<HTMLDivElement>(null);
  const near = useRef(onNear);
  near.current = onNear;
  useEffect(() => {
    if (typeof IntersectionObserver === "undefined" || !mark.current) return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) near.current();
      },
      { rootMargin: "600px" },
    );
    watch.observe(mark.current);
    return () => watch.disconnect();
  }, [left]);
  return (
    <div ref={mark}>
      <Button onClick={onNear}>{t("cases-more", { count: left })}</Button>
    </div>
  );
}

/** What reached the coordinators; new reports appear by themselves. */
export default function Inbox() {
  const view = nowShown.value.inbox ?? NOTHING_WANTED;
  const [room, setRoom] = useState(PAGE);
  const items = inbox.value;
  const me = colleagues.value.find(({ you }) => you)?.key ?? "";
  // What is found changes with the index, too.
  void searchable.value;
  const shown = arrange(items, view, find(view.words), me);
  const unopened = count(items, "unopened");
  const change = (next: typeof view) => {
    nowShown.value = { ...nowShown.value, inbox: next };
    setRoom(PAGE);
  };
  const reading = indexing.value;
  return (
    <Screen title={t("inbox-title")}>
      <Places now="inbox" />
      {!online.value && (
        <Notice tone="warn">
          <p>{t("inbox-offline")}</p>
        </Notice>
      )}
      <SecondPerson brief />
      <Elsewhere />
      <MissedCards />
      <Awaited />
      {reading && <Progress label={t("inbox-indexing")} value={reading.done} max={reading.total} />}
      {items.length > 0 && (
        <>
          <p class="soft" role="status">
            {t("inbox-summary", { unopened })}
          </p>
          <Field label={t("inbox-search")} hint={t("inbox-search-hint")}>
            <TextInput
              type="search"
              value={view.words}
              onInput={(words) => change({ ...view, words })}
              maxLength={200}
            />
          </Field>
          <Filters
            name="inbox-filter"
            legend={t("inbox-filter")}
            shows={FILTERS.map((code) => ({
              code,
              words: t(`inbox-filter-${code}`, { count: count(items, code, me) }),
            }))}
            regions={regionsOf(
              items.map(
                ({ triage: { fields } }) =>
                  (field) =>
                    fields[field]?.value,
              ),
            )}
            value={view}
            onChange={change}
          />
          <SavedViews place="inbox" value={view} onChoose={change} />
          {unopened > 0 && <p class="soft small">{t("inbox-opening-note")}</p>}
        </>
      )}
      {shown.length > 0 && (
        <List label={t("inbox-list")}>
          {shown.slice(0, room).map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </List>
      )}
      {shown.length > room && <End left={shown.length - room} onNear={() => setRoom(room + PAGE)} />}
      {items.length === 0 && !reading && (
        <Empty icon="inbox" title={t("inbox-empty-title")} text={t("inbox-empty-text")} />
      )}
      {items.length > 0 && shown.length === 0 && (
        <Empty icon="inbox" title={t("inbox-empty-filter-title")} text={t("inbox-empty-filter-text")} />
      )}
      <Quarantine />
    </Screen>
  );
}
