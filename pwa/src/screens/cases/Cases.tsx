import { useState } from "preact/hooks";
import { cases, colleagues, nameOf } from "../../app/cases";
import { nowShown } from "../../app/inbox-views";
import type { CaseView } from "../../app/types";
import { day, t } from "../../app/words";
import { Button, Empty, Field, List, Screen, Tag, TextInput } from "../../ui";
import { Filters } from "../inbox/Filters";
import { Places } from "../inbox/Places";
import { SavedViews } from "../inbox/SavedViews";
import { localDay } from "../reports/answers";
import { arrangeCases, CASE_FILTERS, OPEN_CASES } from "./arrange";
import { codeWords, dueWords, titleOf } from "./codes";
import { regionsOf } from "./narrow";
import { Reminders } from "./Reminders";
import { SecondPerson } from "./SecondPerson";
import "../reports/reports.css";
import "../inbox/inbox.css";
import "./cases.css";

/** Cases drawn at once. */
const PAGE = 50;

function Row({ view }: { view: CaseView }) {
  const { status, urgency, assignee } = view.main.fields;
  const hers = typeof assignee?.value === "string" ? nameOf(assignee.value) : "";
  return (
    <div class="card card-goes">
      <div class="card-body stack-s">
        <h2 class="card-title">
          <a class="card-go" href={`/cases/${view.id}`}>
            {titleOf(view)}
          </a>
        </h2>
        <p class="card-tags">
          {typeof urgency?.value === "string" && urgency.value !== "normal" && (
            <Tag tone={urgency.value === "now" ? "danger" : "warn"}>
              {codeWords("urgency", urgency.value)}
            </Tag>
          )}
          {typeof status?.value === "string" && <Tag>{codeWords("status", status.value)}</Tag>}
          {view.merges > 0 && <Tag tone="warn">{t("cases-tag-merges")}</Tag>}
          {!view.canWrite && <Tag tone="warn">{t("cases-tag-shut")}</Tag>}
        </p>
        <p class="soft small">
          {t("cases-row", { reports: view.reports.length, at: day(localDay(new Date(view.opened))) })}
          {hers && ` · ${t("cases-row-hers", { name: hers })}`}
        </p>
        {view.due && (
          <p class="small">{t("cases-row-due", { what: view.due.what, when: dueWords(view.due.day) })}</p>
        )}
      </div>
    </div>
  );
}

/** The cases that this coordinator can read: what is urgent and what is due first. */
export default function Cases() {
  const view = nowShown.value.cases ?? OPEN_CASES;
  const [shown, setShown] = useState(PAGE);
  const me = colleagues.value.find(({ you }) => you)?.key ?? "";
  const all = cases.value;
  const found = arrangeCases(all, view, me);
  const change = (next: typeof view) => {
    nowShown.value = { ...nowShown.value, cases: next };
    setShown(PAGE);
  };
  return (
    <Screen title={t("cases-title")}>
      <Places now="cases" />
      <SecondPerson />
      <Reminders />
      <div class="row">
        <Button href="/cases/charts" icon="status">
          {t("cases-charts")}
        </Button>
        <Button href="/cases/team" icon="people">
          {t("cases-team")}
        </Button>
      </div>
      {all.length > 0 && (
        <>
          <Field label={t("cases-search")}>
            <TextInput
              type="search"
              value={view.words}
              onInput={(words) => change({ ...view, words })}
              maxLength={200}
            />
          </Field>
          <Filters
            name="case-filter"
            legend={t("cases-filter")}
            shows={CASE_FILTERS.map((code) => ({
              code,
              words: t(`cases-filter-${code}`, {
                count: arrangeCases(all, { ...view, show: code }, me).length,
              }),
            }))}
            regions={regionsOf(
              all.map(
                ({ main }) =>
                  (field) =>
                    main.fields[field]?.value,
              ),
            )}
            value={view}
            onChange={change}
          />
          <SavedViews place="cases" value={view} onChoose={change} />
        </>
      )}
      {found.length > 0 && (
        <List label={t("cases-title")}>
          {found.slice(0, shown).map((view) => (
            <Row key={view.id} view={view} />
          ))}
        </List>
      )}
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t("cases-more", { count: found.length - shown })}
        </Button>
      )}
      {all.length === 0 && (
        <Empty
          icon="thread"
          title={t("cases-empty-title")}
          text={t("cases-empty-text")}
          action={<Button href="/inbox">{t("cases-empty-action")}</Button>}
        />
      )}
      {all.length > 0 && found.length === 0 && (
        <Empty icon="thread" title={t("cases-none-title")} text={t("cases-none-text")} />
      )}
    </Screen>
  );
}
