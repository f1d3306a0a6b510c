import { storageOf } from "../../app/offline";
import { lang } from "../../app/settings";
import type { CourseView, PartStub } from "../../app/types";
import { size, t } from "../../app/words";
import { Icon, Progress, Tag } from "../../ui";
import { courseState, type Progress as Kept, partPath, partsDone } from "./course";
import { languageInHers } from "./language";

interface Props {
  course: CourseView;
  progress: Kept;
  /** Parts in which her search was found. */
  found?: readonly PartStub[] | undefined;
}

/** How much of it is here, and how much more there is to show and to hear. */
function CourseSize({ course }: { course: CourseView }) {
  const of = storageOf(course);
  if (of.files === 0) return <Tag>{size(of.text)}</Tag>;
  const isHere = of.filesHere === of.files;
  return (
    <Tag icon={isHere ? "check" : "image"}>
      {t(isHere ? "learn-size-here" : "learn-size", { text: size(of.text), media: size(of.media) })}
    </Tag>
  );
}

/** A course in the catalogue: what it is, how long it takes, how far she is, and whether people have reviewed it. */
export function CourseCard({ course, progress, found = [] }: Props) {
  const state = courseState(course, progress);
  const done = partsDone(course, progress);
  return (
    <article class="course-card" lang={course.lang}>
      <div class="course-card-main">
        <div class="course-card-head">
          <span class="course-number" aria-hidden="true">
            {course.module}
          </span>
          <div>
            <p class="soft small" lang={lang.value}>
              {t("learn-module", { n: course.module })} · {t("learn-minutes", { n: course.minutes })}
            </p>
            <h3>
              <a class="card-go" href={`/learn/${encodeURIComponent(course.id)}`}>
                {course.title}
              </a>
            </h3>
          </div>
        </div>
        <p class="soft">{course.summary}</p>
        <div class="course-card-marks" lang={lang.value}>
          {course.lang !== lang.value && (
            <Tag icon="language">{t("learn-in-language", { language: languageInHers(course.lang) })}</Tag>
          )}
          {course.origin && <Tag icon="people">{t("learn-origin", { name: course.origin.name })}</Tag>}
          {state === "done" && (
            <Tag tone="good" icon="check">
              {t("learn-course-state-done")}
            </Tag>
          )}
          <CourseSize course={course} />
          {!course.reviewed && <span class="course-unreviewed">{t("learn-not-reviewed")}</span>}
        </div>
        {state === "started" && (
          <Progress
            value={done}
            max={course.parts.length}
            label={t("learn-parts-done", { done, total: course.parts.length })}
          />
        )}
      </div>
      {found.length > 0 && (
        <ul class="course-found">
          {found.slice(0, 4).map((part) => (
            <li key={part.id}>
              <a href={partPath(course.id, part.id)}>
                <Icon name="search" size={18} />
                <span>{part.title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
