/** Content warnings she has read and gone past, until she locks or reloads; a course she has begun counts too. */
import { signal } from "@preact/signals";
import type { CourseView } from "../../app/types";
import { courseState, type Progress } from "./course";

const accepted = signal<ReadonlySet<string>>(new Set());

export function needsWarning(course: CourseView, progress: Progress): boolean {
  return course.warning !== null && !accepted.value.has(course.id) && courseState(course, progress) === "new";
}

export function accept(course: CourseView): void {
  accepted.value = new Set([...accepted.peek(), course.id]);
}
