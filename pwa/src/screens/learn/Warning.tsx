import type { CourseView } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { accept } from "./warned";

/** What the course touches, before it does; going on and leaving weigh the same. */
export function Warning({ course }: { course: CourseView }) {
  return (
    <>
      <Notice tone="warn" title={t("learn-warning-title")}>
        <p lang={course.lang}>{course.warning}</p>
      </Notice>
      <p>{t("learn-warning-choice")}</p>
      <div class="learn-choice">
        <Button kind="primary" onClick={() => accept(course)}>
          {t("learn-warning-on")}
        </Button>
        <Button href="/learn">{t("learn-warning-leave")}</Button>
      </div>
    </>
  );
}
