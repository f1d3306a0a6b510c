import { useState } from "preact/hooks";
import { catalogue } from "../../app/catalogue";
import { progress } from "../../app/progress";
import type { CourseView } from "../../app/types";
import { day, t } from "../../app/words";
import { Button, Empty, Field, Notice, Screen, TextInput } from "../../ui";
import { usePaperTitle } from "../tools/usePaperTitle";
import { NotHere } from "./Course";
import { courseState } from "./course";
import { ShareCompletion } from "./ShareCompletion";
import "./certificate.css";

/** The day on this phone, `2026-11-24`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

interface PaperProps {
  course: CourseView;
  name: string;
}

/** The sheet itself. It names no platform and no region: paper outlives what was safe when it was printed. */
function Paper({ course, name }: PaperProps) {
  return (
    <article class="certificate" aria-labelledby="certificate-head">
      <h2 id="certificate-head">{t("certificate-head")}</h2>
      <p>{t("certificate-for")}</p>
      <p class="certificate-name">{name.trim() || <span class="certificate-line" />}</p>
      <p>{t("certificate-finished")}</p>
      <p class="certificate-course" lang={course.lang}>
        {course.title}
      </p>
      <p class="soft">{t("certificate-time", { minutes: course.minutes, parts: course.parts.length })}</p>
      <ol class="certificate-parts">
        {course.parts.map((part) => (
          <li key={part.id}>
            <span lang={course.lang}>{part.title}</span>{" "}
            <span class="soft small">({t(`learn-type-${part.type}`)})</span>
          </li>
        ))}
      </ol>
      <p>{t("certificate-day", { day: day(today()) })}</p>
      <p class="certificate-proves small">{t("certificate-proves")}</p>
    </article>
  );
}

function Make({ course }: { course: CourseView }) {
  const [name, setName] = useState("");
  usePaperTitle();
  return (
    <>
      <div class="certificate-form stack">
        <p>{t("certificate-intro")}</p>
        <Field label={t("certificate-name")} hint={t("certificate-name-hint")}>
          <TextInput value={name} onInput={setName} maxLength={80} secret />
        </Field>
      </div>
      <Paper course={course} name={name} />
      <div class="certificate-form stack">
        <Notice tone="warn">
          <p>{t("certificate-care")}</p>
        </Notice>
        <Button kind="primary" wide icon="print" onClick={() => window.print()}>
          {t("certificate-print")}
        </Button>
        <p class="soft small">{t("certificate-pdf")}</p>
        <ShareCompletion course={course} name={name} today={today()} />
      </div>
    </>
  );
}

/** Her certificate of a course, made on this device from what she has finished. Her name is kept nowhere. */
export default function Certificate({ params }: { params: Record<string, string> }) {
  const course = catalogue.value.courses.find((candidate) => candidate.id === params.course);
  if (!course) return <NotHere back="/learn" />;
  const home = `/learn/${encodeURIComponent(course.id)}`;
  return (
    <Screen title={t("certificate-title")} back={home} above={<span lang={course.lang}>{course.title}</span>}>
      {courseState(course, progress.value) === "done" ? (
        <Make course={course} />
      ) : (
        <Empty
          icon="star"
          title={t("certificate-not-yet-title")}
          text={t("certificate-not-yet-text")}
          action={<Button href={home}>{t("learn-back-to-course")}</Button>}
        />
      )}
    </Screen>
  );
}
