import { useEffect } from "preact/hooks";
import { cases, catchUp } from "../../app/cases";
import { indexing } from "../../app/inbox";
import type { CaseView } from "../../app/types";
import { t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Loading, Screen, Tag } from "../../ui";
import { codeWords, titleOf } from "./codes";
import { Main } from "./Main";
import { Mechanisms } from "./Mechanisms";
import { Notes } from "./Notes";
import { Readers } from "./Readers";
import { Tasks } from "./Tasks";
import { Their } from "./Their";
import { Timeline } from "./Timeline";
import { Warnings } from "./Warnings";
import "../reports/reports.css";
import "../inbox/inbox.css";
import "./cases.css";

/** The parts of a case, in the order in which they are used. */
const PARTS = {
  main: Main,
  reports: Their,
  notes: Notes,
  tasks: Tasks,
  mechanisms: Mechanisms,
  timeline: Timeline,
  readers: Readers,
} as const;
type Part = keyof typeof PARTS;

const isPart = (part: string): part is Part => Object.hasOwn(PARTS, part);

function counted(part: Part, view: CaseView): number | null {
  if (part === "reports") return view.reports.length;
  if (part === "notes") return view.notes.length;
  if (part === "tasks") return view.tasks.filter((task) => task.fields.done?.value !== true).length;
  if (part === "mechanisms") return view.interventions.length;
  return null;
}

function Parts({ view, now }: { view: CaseView; now: Part }) {
  return (
    <nav class="case-parts" aria-label={t("cases-parts")}>
      <ul>
        {(Object.keys(PARTS) as Part[]).map((part) => {
          const count = counted(part, view);
          return (
            <li key={part}>
              <a
                href={part === "main" ? `/cases/${view.id}` : `/cases/${view.id}/${part}`}
                aria-current={part === now ? "page" : undefined}
              >
                {t(`cases-part-${part}`)}
                {count !== null && count > 0 && ` (${count})`}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** One case, part by part. What its women sent since is carried into it when a colleague comes here. */
export default function Case({ params }: ScreenProps) {
  const view = cases.value.find(({ id }) => id === params.id);
  const part = params.part ?? "main";
  useEffect(() => {
    // Tried again at the next visit: what could not be carried now is in her inbox.
    if (view) void catchUp(view.id).catch(() => undefined);
  }, [view?.id]);
  if (!view || !isPart(part)) {
    return (
      <Screen title={t("cases-case")} back="/cases">
        {indexing.value ? (
          <Loading />
        ) : (
          <Empty
            icon="thread"
            title={t("cases-gone-title")}
            text={t("cases-gone-text")}
            action={<Button href="/cases">{t("cases-gone-back")}</Button>}
          />
        )}
      </Screen>
    );
  }
  const Shown = PARTS[part];
  const { status, urgency } = view.main.fields;
  return (
    <Screen
      title={titleOf(view)}
      tab={t("cases-case")}
      back="/cases"
      above={
        <span class="card-tags">
          {urgency?.value === "now" && (
            <Tag tone="danger" icon="warn">
              {codeWords("urgency", "now")}
            </Tag>
          )}
          {typeof status?.value === "string" && <Tag>{codeWords("status", status.value)}</Tag>}
        </span>
      }
    >
      <Parts view={view} now={part} />
      <Warnings view={view} />
      <Shown key={part} view={view} />
    </Screen>
  );
}
