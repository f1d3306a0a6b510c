/** What is wrong within one file, while it is read. */
import type { FindingCode, Place } from "./types";

export interface Fault {
  line: number;
  code: FindingCode;
  place: Place;
  about: string;
}

/** Takes what is wrong. Readers go on, so that a person sees all of it at once. */
export type Tell = (line: number, code: FindingCode, place?: Place, about?: string) => void;

/** A file is not in the form that is asked for, and nothing more can be read of it. */
export class Unreadable extends Error {
  constructor(
    readonly line: number,
    readonly code: FindingCode,
    readonly about = "",
  ) {
    super(code);
  }
}
