/** Where she is in a course, and where she would go on: read from her progress, never stored a second time. */
import type { CourseView, PartProgress, PartStub } from "../../app/types";

export type Progress = Readonly<Record<string, PartProgress>>;
export type PartState = "new" | "started" | "done";
export type CourseState = "new" | "started" | "done";
type Outline = Pick<CourseView, "id" | "parts">;

/** The key of a part's progress. */
export function partDocId(course: string, part: Pick<PartStub, "id" | "type">): string {
  return `${part.type}:${course}:${part.id}`;
}

export function partPath(course: string, part: string): string {
  return `/learn/${encodeURIComponent(course)}/${encodeURIComponent(part)}`;
}

export function partState(course: Outline, part: PartStub, progress: Progress): PartState {
  return progress[partDocId(course.id, part)]?.state ?? "new";
}

export function partsDone(course: Outline, progress: Progress): number {
  return course.parts.filter((part) => partState(course, part, progress) === "done").length;
}

export function courseState(course: Outline, progress: Progress): CourseState {
  const states = course.parts.map((part) => partState(course, part, progress));
  if (states.length > 0 && states.every((state) => state === "done")) return "done";
  return states.every((state) => state === "new") ? "new" : "started";
}

/** The part to go on with: the first that is not done; the first one when all are. */
export function nextPart(course: Outline, progress: Progress): PartStub | null {
  return course.parts.find((part) => partState(course, part, progress) !== "done") ?? course.parts[0] ?? null;
}

export function neighbours(
  course: Outline,
  part: string,
): { before: PartStub | null; after: PartStub | null } {
  const index = course.parts.findIndex((stub) => stub.id === part);
  if (index < 0) return { before: null, after: null };
  return { before: course.parts[index - 1] ?? null, after: course.parts[index + 1] ?? null };
}

function at(course: Outline, part: PartStub, progress: Progress): string {
  return progress[partDocId(course.id, part)]?.at ?? "";
}

/** When she last touched the course (RFC 3339), or `""`. */
function lastTouched(course: Outline, progress: Progress): string {
  return (
    course.parts
      .map((part) => at(course, part, progress))
      .sort()
      .at(-1) ?? ""
  );
}

export interface Continue<C extends Outline> {
  course: C;
  part: PartStub;
}

/**
 * "Continue where I left": in the unfinished course she touched last, the part she has open, else the first
 * that is not done. `null` when she has begun nothing, or finished all she began.
 */
export function whereILeft<C extends Outline>(courses: readonly C[], progress: Progress): Continue<C> | null {
  const begun = courses
    .filter((course) => courseState(course, progress) === "started")
    .sort((a, b) => lastTouched(b, progress).localeCompare(lastTouched(a, progress)));
  const course = begun[0];
  if (!course) return null;
  const open = course.parts
    .filter((part) => partState(course, part, progress) === "started")
    .sort((a, b) => at(course, b, progress).localeCompare(at(course, a, progress)))[0];
  const part = open ?? nextPart(course, progress);
  return part && { course, part };
}
