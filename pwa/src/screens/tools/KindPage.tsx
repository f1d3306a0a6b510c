import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { catalogue } from "../../app/catalogue";
import { newSheet, sheets } from "../../app/tools";
import { t } from "../../app/words";
import { Button, Card, Icon, List, Notice, Screen } from "../../ui";
import { BlankPaper } from "./BlankPaper";
import type { Kind } from "./kinds/schema";
import { isUntouched } from "./name";
import { SheetCard } from "./SheetCard";

/** Begins a sheet, or takes up the one that was begun and holds nothing yet. */
function Begin({ kind }: { kind: Kind }) {
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function begin(): Promise<void> {
    setBusy(true);
    setFailed(false);
    const untouched = sheets.peek().find((sheet) => sheet.kind === kind.id && isUntouched(sheet));
    try {
      route(`/tools/${untouched?.id ?? (await newSheet(kind.id))}?view=fill`);
    } catch {
      setBusy(false);
      setFailed(true);
    }
  }

  return (
    <>
      {failed && (
        <Notice tone="danger" live>
          <p>{t("tools-new-failed")}</p>
        </Notice>
      )}
      <Button kind="primary" icon="plus" wide busy={busy} onClick={() => void begin()}>
        {t("tools-new")}
      </Button>
    </>
  );
}

function CourseCard({ id }: { id: string }) {
  const course = catalogue.value.courses.find((candidate) => candidate.id === id);
  if (!course) return null;
  return (
    <Card icon="learn" title={t("tools-course")} href={`/learn/${encodeURIComponent(id)}`}>
      <p class="soft small" lang={course.lang}>
        {course.title}
      </p>
    </Card>
  );
}

/** What a tool is for, before she begins with it. */
export function KindPage({ kind }: { kind: Kind }) {
  const mine = sheets.value.filter((sheet) => sheet.kind === kind.id && !isUntouched(sheet));
  return (
    <Screen title={t(`tools-kind-${kind.id}`)} back="/tools">
      <div class="stack tools-screen">
        <p>{t(`tools-kind-${kind.id}-why`)}</p>
        <Notice>
          <p>{t(`tools-kind-${kind.id}-care`)}</p>
        </Notice>
        <Begin kind={kind} />
        {mine.length > 0 && (
          <div class="stack-s">
            <h2>{t("tools-mine")}</h2>
            <List>
              {mine.map((sheet) => (
                <SheetCard key={sheet.id} sheet={sheet} />
              ))}
            </List>
          </div>
        )}
        <details class="tool-section">
          <summary>
            <span class="tool-summary">{t("tools-inside")}</span>
            <Icon name="chevron" size={20} />
          </summary>
          <ul class="tool-inside">
            {kind.sections.map(({ id }) => (
              <li key={id}>{kind.say(`s-${id}`)}</li>
            ))}
          </ul>
        </details>
        <CourseCard id={kind.course} />
        <div class="stack-s">
          <Button icon="print" wide onClick={() => window.print()} aria-describedby="blank-why">
            {t("tools-blank")}
          </Button>
          <p class="soft small" id="blank-why">
            {t("tools-blank-text")}
          </p>
        </div>
      </div>
      <BlankPaper kind={kind} />
    </Screen>
  );
}
