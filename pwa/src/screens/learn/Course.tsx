import { catalogue } from "../../app/catalogue";
import { PREVIEW, progress } from "../../app/progress";
import { lang } from "../../app/settings";
import type { CourseView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Empty, Loading, Markdown, Notice, Progress, Screen } from "../../ui";
import { courseState, nextPart, partPath, partsDone } from "./course";
import { languageInHers } from "./language";
import { Illustrated } from "./media/Illustrated";
import { Offline, Removal } from "./Offline";
import { PartList } from "./PartList";
import { Provenance } from "./Provenance";
import { Warning } from "./Warning";
import { needsWarning } from "./warned";
import "./learn.css";
import "./course.css";

/** What stands for a course or a part that is not here (yet). */
export function NotHere({ back }: { back: string }) {
  const loading = catalogue.value.state === "loading";
  return (
    <Screen title={t(loading ? "learn-title" : "learn-missing-title")} back={back}>
      {loading ? (
        <Loading label={t("learn-loading")} />
      ) : (
        <Empty
          icon="search"
          title={t("learn-missing-heading")}
          text={t("learn-missing-text")}
          action={<Button href="/learn">{t("learn-to-courses")}</Button>}
        />
      )}
    </Screen>
  );
}

/** The situation that it opens with. */
function Opening({ course }: { course: CourseView }) {
  return (
    <Illustrated text={course.opening} media={course.media} lang={course.lang}>
      {(piece) => <Markdown text={piece} lang={course.lang} />}
    </Illustrated>
  );
}

/** A course below its title. */
export function Inside({ course }: { course: CourseView }) {
  const state = courseState(course, progress.value);
  const next = nextPart(course, progress.value);
  const done = partsDone(course, progress.value);
  const total = course.parts.length;
  return (
    <>
      {course.lang !== lang.value && (
        <Notice>
          <p>{t("learn-other-language", { language: languageInHers(course.lang) })}</p>
        </Notice>
      )}
      <p class="course-summary" lang={course.lang}>
        {course.summary}
      </p>
      {state === "done" && (
        <Notice tone="good" title={t("learn-course-done-title")}>
          <p>{t("learn-course-done-text")}</p>
          <Button icon="star" href={`/learn/${encodeURIComponent(course.id)}/certificate`}>
            {t("certificate-go")}
          </Button>
        </Notice>
      )}
      {state === "new" && course.opening && (
        <section class="course-opening">
          <h2>{t("learn-opening")}</h2>
          <Opening course={course} />
        </section>
      )}
      {next && (
        <Button kind="primary" wide href={partPath(course.id, next.id)}>
          {t(state === "new" ? "learn-start" : state === "done" ? "learn-again" : "learn-go-on", {
            part: next.title,
          })}
        </Button>
      )}
      <section>
        <h2>{t("learn-parts")}</h2>
        {state !== "new" && (
          <Progress value={done} max={total} label={t("learn-parts-done", { done, total })} />
        )}
        <Offline course={course} />
        <PartList course={course} progress={progress.value} />
      </section>
      {state !== "new" && course.opening && (
        <details class="course-opening">
          <summary>{t("learn-opening-again")}</summary>
          <Opening course={course} />
        </details>
      )}
      <Provenance of={course} />
      <p class="soft small">{t("learn-not-advice")}</p>
      {!course.docId.startsWith(PREVIEW) && <Removal course={course} />}
    </>
  );
}

/** One course: how it opens, its parts and its sources. */
export default function Course({ params }: { params: Record<string, string> }) {
  const course = catalogue.value.courses.find((candidate) => candidate.id === params.course);
  if (!course) return <NotHere back="/learn" />;
  const warning = needsWarning(course, progress.value);
  // Going past the warning is arriving at another screen: its heading takes the focus.
  return (
    <Screen
      key={String(warning)}
      title={course.title}
      back="/learn"
      above={
        <>
          {t("learn-module", { n: course.module })} · {t("learn-minutes", { n: course.minutes })}
        </>
      }
    >
      {warning ? <Warning course={course} /> : <Inside course={course} />}
    </Screen>
  );
}
