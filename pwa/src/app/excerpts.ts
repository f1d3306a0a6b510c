/** What of a case may go to another region: each text by itself, for a coordinator to choose from. */
import type { Excerpt } from "../core/messages/kinds/referral";
import { cases } from "./cases";
import type { CaseView } from "./types";

export type { Excerpt } from "../core/messages/kinds/referral";

/** Together with her own words it must fit into one sealed message. */
export const EXCERPT_BYTES = 400_000;

export const openCases = cases;

const said = (kind: Excerpt["kind"], made: string, text: unknown): Excerpt[] =>
  typeof text === "string" && text.trim() !== "" ? [{ kind, made, text }] : [];

/** What women told, then what colleagues noted, each the oldest first. */
export function excerptsOf({ reports, notes }: CaseView): Excerpt[] {
  return [
    ...reports.flatMap(({ made, body, additions }) => [
      ...said("report", made, body.what),
      ...additions.flatMap((addition) => said("addition", addition.made, addition.text)),
    ]),
    ...notes.flatMap((note) => said("note", note.made, note.fields.text?.value)),
  ];
}

export const bytesOf = (excerpts: readonly Excerpt[]): number =>
  new TextEncoder().encode(JSON.stringify(excerpts)).length;
