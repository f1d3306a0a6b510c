import { useState } from "preact/hooks";
import { catalogue, download } from "../../app/catalogue";
import { bringBack, removed } from "../../app/offline";
import { progress } from "../../app/progress";
import { noRoom, storageFree } from "../../app/settings";
import type { WorkshopView } from "../../app/types";
import { day, size, t } from "../../app/words";
import {
  Button,
  Card,
  Empty,
  ErrorState,
  Field,
  List,
  Loading,
  Notice,
  Progress,
  Screen,
  TextInput,
} from "../../ui";
import { NoRoom } from "../home/NoRoom";
import { WorkshopCard } from "../workshops/WorkshopCard";
import { CourseCard } from "./CourseCard";
import { partPath, whereILeft } from "./course";
import type { CourseHit } from "./search";
import { useSearch } from "./useSearch";
import "./learn.css";

function Catalogue() {
  const { courses, workshops, updated, verified } = catalogue.value;
  const [query, setQuery] = useState("");
  const hits = useSearch<CourseHit>(query, courses, async () => {
    const { courseSearch } = await import("./search");
    return courseSearch(courses);
  });
  const gatherings = useSearch<WorkshopView>(query, workshops, async () => {
    const { workshopSearch } = await import("./search");
    return workshopSearch(workshops);
  });
  const ordered = [...courses].sort((a, b) => a.module - b.module);
  const away = ordered.filter(({ id }) => removed.value.includes(id));
  const here = ordered.filter((course) => !away.includes(course));
  const left = whereILeft(here, progress.value);
  const shown: CourseHit[] = hits ?? here.map((course) => ({ course, parts: [] }));

  return (
    <>
      {left && !hits && (
        <Card tone="accent" title={t("learn-continue")} href={partPath(left.course.id, left.part.id)}>
          <p lang={left.course.lang}>
            {left.course.title} · {left.part.title}
          </p>
        </Card>
      )}
      <Field label={t("learn-search")} hint={t("learn-search-hint")}>
        <TextInput type="search" value={query} onInput={setQuery} />
      </Field>
      <p class={hits ? "small" : "visually-hidden"} role="status">
        {hits ? t("learn-found", { courses: hits.length, workshops: gatherings?.length ?? 0 }) : ""}
      </p>
      <section>
        <h2>{t(hits ? "learn-results" : "learn-all")}</h2>
        {hits?.length === 0 ? (
          !gatherings?.length && <p class="soft">{t("learn-found-none")}</p>
        ) : (
          <ul class="course-list">
            {shown.map(({ course, parts }) => (
              <li key={course.id}>
                <CourseCard course={course} progress={progress.value} found={parts} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {gatherings && gatherings.length > 0 && (
        <section>
          <h2>{t("workshops-title")}</h2>
          <List>
            {gatherings.map((one) => (
              <WorkshopCard key={one.id} of={one} />
            ))}
          </List>
        </section>
      )}
      {!hits && away.length > 0 && (
        <details class="courses-removed">
          <summary>{t("learn-removed", { n: away.length })}</summary>
          <ul class="course-list">
            {away.map((course) => (
              <li key={course.id}>
                <p lang={course.lang}>{course.title}</p>
                <Button icon="plus" onClick={() => void bringBack(course.id)}>
                  {t("learn-bring-back")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!hits && (
        <Card heading={3} icon="calendar" title={t("workshops-title")} href="/workshops">
          <p class="soft small">{t("workshops-card")}</p>
        </Card>
      )}
      <Card heading={3} icon="text" title={t("glossary-title")} href="/learn/glossary">
        <p class="soft small">{t("glossary-card")}</p>
      </Card>
      {!hits && (
        <Card icon="quiz" title={t("tools-title")} href="/tools">
          <p class="soft small">{t("tools-home-text")}</p>
        </Card>
      )}
      {updated && <p class="soft small">{t("learn-signed", { n: verified, day: day(updated) })}</p>}
    </>
  );
}

/** Less than this, and the texts of all courses may not fit on the phone. */
const ROOM_BYTES = 20_000_000;

/** How much has come of what a new phone downloads once; it goes on where it breaks off. */
function Coming() {
  const coming = download.value;
  const room = storageFree.value;
  return (
    <>
      {room !== null && room < ROOM_BYTES && (
        <Notice tone="warn" title={t("home-space-title")}>
          <p>{t("learn-no-room", { size: size(ROOM_BYTES) })}</p>
        </Notice>
      )}
      {coming ? (
        <Progress
          value={coming.bytes}
          max={coming.total}
          label={t("learn-downloading", { done: size(coming.bytes), total: size(coming.total) })}
        />
      ) : (
        <Loading label={t("learn-loading")} />
      )}
    </>
  );
}

/** The catalogue of courses. */
export default function Courses() {
  const { state, courses, rejected } = catalogue.value;
  return (
    <Screen title={t("learn-title")} back="/home">
      <NoRoom />
      {courses.length > 0 ? (
        <Catalogue />
      ) : noRoom.value ? null : state === "loading" || download.value ? (
        <Coming />
      ) : state === "error" || rejected > 0 ? (
        <ErrorState title={t("learn-unverified-title")} text={t("learn-unverified-text")} />
      ) : (
        <Empty icon="learn" title={t("learn-empty-title")} text={t("learn-empty-text")} />
      )}
    </Screen>
  );
}
