import type { TargetedMouseEvent } from "preact";
import { useEffect, useErrorBoundary } from "preact/hooks";
import type { Entry } from "../../app/desk";
import { forgetPreviews, PREVIEW } from "../../app/progress";
import { t } from "../../app/words";
import { ChecklistView } from "../learn/ChecklistView";
import { Inside as CourseInside } from "../learn/Course";
import { QuizView } from "../learn/QuizView";
import { ScenarioView } from "../learn/ScenarioView";
import { TextView } from "../learn/TextView";
import "../learn/learn.css";
import "../learn/part.css";
import "../learn/course.css";
import { Inside as MechanismInside } from "../mechanisms/Mechanism";
import { WorkshopPreview } from "./WorkshopPreview";

function View({ entry }: { entry: Entry }) {
  const docId = `${PREVIEW}${entry.type}`;
  switch (entry.type) {
    case "lesson":
    case "help":
      return <TextView view={{ ...entry, docId }} />;
    case "checklist":
      return <ChecklistView view={{ ...entry, docId }} />;
    case "scenario":
      return <ScenarioView view={{ ...entry, docId }} />;
    case "quiz":
      return <QuizView view={{ ...entry, docId }} />;
    case "course":
      return <CourseInside course={{ ...entry, docId }} />;
    case "mechanism":
      return <MechanismInside of={{ ...entry, docId }} />;
    case "workshop":
      return <WorkshopPreview workshop={entry} />;
    default:
      return null;
  }
}

/** Links of a text do not lead away from the desk. */
function stay(event: TargetedMouseEvent<HTMLElement>): void {
  if (!(event.target as HTMLElement).closest("a")) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Until all of it is there, a text may be nothing that can be shown. */
function Shown({ entry }: { entry: Entry }) {
  const [broken] = useErrorBoundary();
  return broken ? <p class="soft">{t("desk-preview-not-yet")}</p> : <View entry={entry} />;
}

/** A text as the women who learn will see it, by the very views that show it to them. */
export function Preview({ entry }: { entry: Entry }) {
  useEffect(() => forgetPreviews, []);
  const title = "title" in entry && entry.title ? entry.title : t("desk-no-title");
  return (
    <section class="desk-preview" onClickCapture={stay}>
      <p class="desk-preview-mark small">{t("desk-preview-mark")}</p>
      <h2 lang={entry.lang}>{title}</h2>
      <div class="stack">
        <Shown entry={entry} key={JSON.stringify(entry)} />
      </div>
    </section>
  );
}
