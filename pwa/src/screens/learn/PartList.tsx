import type { CourseView, PartType } from "../../app/types";
import { t } from "../../app/words";
import { Icon, type IconName } from "../../ui";
import { type Progress, partPath, partState } from "./course";

export const PART_ICONS: Record<PartType, IconName> = {
  lesson: "learn",
  checklist: "list",
  scenario: "path",
  quiz: "quiz",
  help: "heart",
};

/** The parts of a course on one thread: each knot says whether it is done, begun or still ahead. */
export function PartList({ course, progress }: { course: CourseView; progress: Progress }) {
  return (
    <ol class="part-list">
      {course.parts.map((part) => {
        const state = partState(course, part, progress);
        return (
          <li key={part.id} class={`part-row part-${state}`}>
            <span class="part-knot">
              <Icon name={state === "done" ? "check" : PART_ICONS[part.type]} size={20} />
            </span>
            <div class="part-words">
              <a class="card-go" href={partPath(course.id, part.id)} lang={course.lang}>
                {part.title}
              </a>
              <p class="soft small">
                {t(`learn-type-${part.type}`)} · {t("learn-minutes", { n: part.minutes })}
                {state !== "new" && <> · {t(`learn-state-${state}`)}</>}
              </p>
            </div>
            <Icon name="chevron" size={20} />
          </li>
        );
      })}
    </ol>
  );
}
