/** A programme without a date, held once: a copy under an id of its own, which the facilitator who makes it dates. */
import { drafts, type Entry, idOf, languages, published, shelfOf, startWith } from "./desk";
import { slugOf } from "./unlocked/desk/blanks";
import { here } from "./unlocked/space";

type Workshop = Extract<Entry, { type: "workshop" }>;

/** What is hers in it: nobody is named before she says so, and nobody has looked at it yet. */
export function datedCopy(of: Workshop, id: string, key: string, timezone: string): Workshop {
  const fresh = {
    status: "open",
    starts: null,
    ends: null,
    checked: null,
    reviewed: null,
    translation: null,
  } as const;
  return { ...of, ...fresh, id, timezone, facilitators: [{ name: null, key }] };
}

/** A draft of such a copy; its id. Null when that workshop is not published in this language (any more). */
export async function startDated(work: string, lang: string): Promise<string | null> {
  const of = published(shelfOf(lang), work)
    .map(({ entry }) => entry)
    .find((entry): entry is Workshop => entry.type === "workshop");
  if (!of) return null;
  const isTaken = (slug: string) =>
    languages().some((code) => shelfOf(code).used.has(`workshop:${slug}`)) ||
    drafts.peek().some((draft) => draft.work === `workshop:${slug}`);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const copy = datedCopy(of, slugOf(of.title, isTaken), here().keys.author.public, zone);
  return startWith(idOf(copy), lang, [copy], true);
}
