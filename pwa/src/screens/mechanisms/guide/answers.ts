/**
 * What she answered, in memory alone: no place on the device ever holds it. It is forgotten when her space is locked,
 * when she starts anew, and when she goes anywhere but to a mechanism that she came here to choose.
 */
import { effect, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { current } from "../../../app/profiles";
import { type Answers, isComplete, type Question, type Step, stepsFor } from "./questions";

export const answers = signal<Partial<Answers>>({});
export const step = signal<Step>("danger");

export function forget(): void {
  answers.value = {};
  step.value = "danger";
}

effect(() => {
  if (current.value === null) forget();
});

/** For the screens that keep the answers alive: the guide, and a mechanism opened from it. */
export function useForgetOnLeaving(): void {
  useEffect(
    () => () => {
      if (!location.pathname.startsWith("/mechanisms/")) forget();
    },
    [],
  );
}

function move(by: 1 | -1): void {
  const steps = stepsFor(answers.value);
  step.value = steps[steps.indexOf(step.value) + by] ?? step.value;
}

export const goOn = (): void => move(1);
export const goBack = (): void => move(-1);

/** On to the next question, or back to the result when she only changed one answer. */
export function answer<Q extends Question>(question: Q, given: Answers[Q]): void {
  const changing = isComplete(answers.value);
  answers.value = { ...answers.value, [question]: given };
  goOn();
  if (changing && step.value !== "safe") step.value = "result";
}
