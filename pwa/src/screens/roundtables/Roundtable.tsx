import { useEffect } from "preact/hooks";
import { sendAgain, unsentIn } from "../../app/cases";
import { indexing } from "../../app/inbox";
import { carry, type RoundtableView, viewOf } from "../../app/roundtables";
import { day, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, Loading, Notice, Screen } from "../../ui";
import { UnsentNote } from "../cases/UnsentNote";
import { UndecidedNote } from "../cases/Warnings";
import { After } from "./After";
import { Agenda } from "./Agenda";
import { BriefOf } from "./BriefOf";
import { textIn, titleOf } from "./fields";
import { Main } from "./Main";
import { NeedsOf } from "./NeedsOf";
import { People } from "./People";
import { ReadersOf } from "./ReadersOf";
import { Table } from "./Table";
import "../reports/reports.css";
import "../inbox/inbox.css";
import "../cases/cases.css";
import "../needs/needs.css";

/** The parts of an edition, in the order in which they are used. */
const PARTS = {
  main: Main,
  people: People,
  needs: NeedsOf,
  agenda: Agenda,
  brief: BriefOf,
  table: Table,
  after: After,
  readers: ReadersOf,
} as const;
type Part = keyof typeof PARTS;

const isPart = (part: string): part is Part => Object.hasOwn(PARTS, part);

function Parts({ view, now }: { view: RoundtableView; now: Part }) {
  return (
    <nav class="case-parts" aria-label={t("roundtables-parts")}>
      <ul>
        {(Object.keys(PARTS) as Part[]).map((part) => (
          <li key={part}>
            <a
              href={part === "main" ? `/roundtables/${view.id}` : `/roundtables/${view.id}/${part}`}
              aria-current={part === now ? "page" : undefined}
            >
              {t(`roundtables-part-${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Warnings({ view }: { view: RoundtableView }) {
  return (
    <>
      {!view.canWrite && !view.undecided && (
        <Notice tone="warn">
          <p>{t("roundtables-shut")}</p>
        </Notice>
      )}
      {view.undecided && <UndecidedNote href={`/roundtables/${view.id}/readers`} />}
      <UnsentNote unsent={unsentIn(view.id)} again={() => sendAgain(view.id)} />
      {view.missing > 0 && (
        <Notice>
          <p>{t("roundtables-missing", { count: view.missing })}</p>
        </Notice>
      )}
      {view.briefs.some((one) => one.superseded > 0) && (
        <Notice tone="danger" title={t("roundtables-superseded-title")}>
          <a href={`/roundtables/${view.id}/brief`}>{t("roundtables-superseded-see")}</a>
        </Notice>
      )}
    </>
  );
}

/** One edition of a roundtable, part by part. What its women sent since is carried into it. */
export default function Roundtable({ params }: ScreenProps) {
  const view = viewOf(params.id ?? "");
  const part = params.part ?? "main";
  useEffect(() => {
    // Tried again at the next visit: what could not be carried now is in the pool.
    if (view) void carry(view.id).catch(() => undefined);
  }, [view?.id]);
  if (!view || !isPart(part))
    return (
      <Screen title={t("roundtables-one")} back="/roundtables">
        {indexing.value ? (
          <Loading />
        ) : (
          <Empty
            icon="people"
            title={t("roundtables-gone-title")}
            text={t("roundtables-gone-text")}
            action={<Button href="/roundtables">{t("roundtables-gone-back")}</Button>}
          />
        )}
      </Screen>
    );
  const Shown = PARTS[part];
  const date = textIn(view.main, "date");
  return (
    <Screen title={titleOf(view)} tab={t("roundtables-one")} back="/roundtables" above={date && day(date)}>
      <Parts view={view} now={part} />
      {part !== "brief" && <Warnings view={view} />}
      <Shown key={part} view={view} />
    </Screen>
  );
}
