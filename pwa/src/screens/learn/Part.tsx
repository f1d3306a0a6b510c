import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { catalogue, part as read } from "../../app/catalogue";
import { progress } from "../../app/progress";
import type { CourseView, PartType, PartView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Screen } from "../../ui";
import { ToolCards } from "../tools/ToolCards";
import { ChecklistView } from "./ChecklistView";
import { NotHere } from "./Course";
import { neighbours, partPath } from "./course";
import { keep, opened } from "./keep";
import { QuizView } from "./QuizView";
import { ScenarioView } from "./ScenarioView";
import { TextView } from "./TextView";
import { Warning } from "./Warning";
import { needsWarning } from "./warned";
import "./learn.css";
import "./part.css";

/** Parts that are done when she reaches their end; the others she calls done herself. */
const ENDS_BY_ITSELF: ReadonlySet<PartType> = new Set(["scenario", "quiz"]);

interface FrameProps {
  course: CourseView;
  view: PartView;
  children: ComponentChildren;
}

/** The way on, and the way back. */
function PartNav({ course, view, done }: { course: CourseView; view: PartView; done: boolean }) {
  const { route } = useLocation();
  const { before, after } = neighbours(course, view.id);
  const home = `/learn/${encodeURIComponent(course.id)}`;
  const next = after ? partPath(course.id, after.id) : home;
  const underWay = !done && ENDS_BY_ITSELF.has(view.type);

  function finish(): void {
    keep(view.docId, { state: "done" });
    route(next);
  }

  return (
    <nav class="part-nav" aria-label={t("learn-part-nav")}>
      {done ? (
        <Button kind="primary" wide href={next}>
          {t(after ? "learn-next" : "learn-back-to-course")}
        </Button>
      ) : underWay ? (
        after && (
          <Button wide href={next}>
            {t("learn-later")}
          </Button>
        )
      ) : (
        <Button kind="primary" wide icon="check" onClick={finish}>
          {t(after ? "learn-done-next" : "learn-done-last")}
        </Button>
      )}
      {after && (
        <p class="part-after soft small">
          {t("learn-after")} <span lang={course.lang}>{after.title}</span>
        </p>
      )}
      {underWay ? (
        <Button icon="back" href={home}>
          {t("learn-back-to-course")}
        </Button>
      ) : (
        before && (
          <Button icon="back" href={partPath(course.id, before.id)}>
            {t("learn-before")}
          </Button>
        )
      )}
    </nav>
  );
}

/** What all parts share: where she is in the course, the way back and the way on. */
function Frame({ course, view, children }: FrameProps) {
  const place = course.parts.findIndex((stub) => stub.id === view.id) + 1;
  const home = `/learn/${encodeURIComponent(course.id)}`;
  const done = progress.value[view.docId]?.state === "done";

  useEffect(() => opened(view.docId), [view.docId]);

  return (
    <Screen
      title={view.title}
      back={home}
      above={
        <>
          <span lang={course.lang}>{course.title}</span> ·{" "}
          {t("learn-place", { n: place, total: course.parts.length })}
        </>
      }
      footer={<PartNav course={course} view={view} done={done} />}
    >
      {children}
      <ToolCards course={course.id} part={view.id} />
    </Screen>
  );
}

function Content({ view }: { view: PartView }) {
  switch (view.type) {
    case "lesson":
    case "help":
      return <TextView view={view} />;
    case "checklist":
      return <ChecklistView view={view} />;
    case "scenario":
      return <ScenarioView view={view} />;
    case "quiz":
      return <QuizView view={view} />;
  }
}

/** One part of a course. */
export default function Part({ params }: { params: Record<string, string> }) {
  const course = catalogue.value.courses.find((candidate) => candidate.id === params.course);
  const view = course && read(course.id, params.part ?? "");
  if (!course || !view)
    return <NotHere back={course ? `/learn/${encodeURIComponent(course.id)}` : "/learn"} />;
  if (needsWarning(course, progress.value)) {
    return (
      <Screen title={course.title} back="/learn">
        <Warning course={course} />
      </Screen>
    );
  }
  // Its own instance for each part: state of one never shows in another, and the heading takes the focus again.
  return (
    <Frame key={view.docId} course={course} view={view}>
      <Content view={view} />
    </Frame>
  );
}
