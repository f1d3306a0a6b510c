/** How parsers of messages read what a stranger wrote: each gives a value of the stated shape, or MessageError. */
import { isDay, isHex256, isId, isRecord, isTime } from "../encoding";

export class MessageError extends Error {}

/** Longest text field, in characters. */
export const TEXT_LIMIT = 500_000;

export function text(value: unknown, limit = TEXT_LIMIT): string {
  if (typeof value !== "string" || value.length > limit) throw new MessageError("text");
  return value;
}

export function optionalText(value: unknown, limit = TEXT_LIMIT): string | undefined {
  return value === undefined || value === null ? undefined : text(value, limit);
}

export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new MessageError("choice");
  return found;
}

export function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new MessageError("object");
  return value;
}

export function list<T>(value: unknown, limit: number, each: (item: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length > limit) throw new MessageError("list");
  return value.map(each);
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new MessageError("flag");
  return value;
}

export function whole(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least || value > most) {
    throw new MessageError("number");
  }
  return value;
}

export function id(value: unknown): string {
  if (!isId(value)) throw new MessageError("id");
  return value;
}

/** SHA-256, lower-case hex. */
export function hash(value: unknown): string {
  if (!isHex256(value)) throw new MessageError("hash");
  return value;
}

/** RFC 3339, UTC, seconds. */
export function time(value: unknown): string {
  if (!isTime(value)) throw new MessageError("time");
  return value;
}

/** `2026-11-24` */
export function day(value: unknown): string {
  if (!isDay(value)) throw new MessageError("day");
  return value;
}

/** 32 bytes, base64url. */
export function key(value: unknown): string {
  if (typeof value !== "string" || !/^[A-Za-z0-9_-]{43}$/.test(value)) throw new MessageError("key");
  return value;
}

/** The id of a document of the catalogue. */
export function slug(value: unknown): string {
  if (typeof value !== "string" || value.length > 64 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) {
    throw new MessageError("slug");
  }
  return value;
}

/** Leaves out what is undefined, so that an absent field stays absent in JSON. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
