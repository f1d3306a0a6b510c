/** Reading and changing a value inside a document by the way to it. Nothing is changed in place. */
import type { Place } from "../../../app/desk-versions";

type Held = Record<string | number, unknown>;

export function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (held, step) => (typeof held === "object" && held !== null ? (held as Held)[step] : undefined),
    value,
  );
}

export function put<T>(value: T, place: Place, to: unknown): T {
  const [step, ...rest] = place;
  if (step === undefined) return to as T;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Held;
  copy[step] = put(copy[step], rest, to);
  return copy as T;
}

/** A list without one of its entries. */
export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, n) => n !== index);

/** A list in which an entry has changed its place with its neighbour. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...list];
  const own = next[index];
  const other = next[index + by];
  if (own === undefined || other === undefined) return next;
  next[index] = other;
  next[index + by] = own;
  return next;
}

/** `nodes.call.choices.0.to`: names a place as one word. */
export const nameOf = (place: Place): string => place.join(".");
