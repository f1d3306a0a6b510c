/** Content warnings she has read and gone past, until her space is locked; a course she has begun counts too. */
import { effect, signal } from "@preact/signals";
import { current } from "../../app/profiles";
import type { CourseView } from "../../app/types";
import { courseState, type Progress } from "./course";

const accepted = signal<ReadonlySet<string>>(new Set());

// Nothing she did in her space is remembered outside it.
effect(() => {
  if (current.value === null) accepted.value = new Set();
});

export function needsWarning(course: CourseView, progress: Progress): boolean {
  return course.warning !== null && !accepted.value.has(course.id) && courseState(course, progress) === "new";
}

export function accept(course: CourseView): void {
  accepted.value = new Set([...accepted.peek(), course.id]);
}
