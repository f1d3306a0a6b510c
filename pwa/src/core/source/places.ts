/** Which texts of a document are for reading, and so are translated. */
import { strings } from "./rules";
import type { Entry, Place } from "./types";

const READ = new Set(
  "body opening intro text help why title summary for_whom when what steps risks warning meaning term name deadline source words before after alt".split(
    " ",
  ),
);
/** Each language has these of its own, or they are made of others. */
const NOT_HERE = new Set(
  "lang translation sources languages documents checked reviewed parts facilitators".split(" "),
);

/** The texts that a translation says in its own words, and where they stand. */
export function translatable(entry: Entry): { place: Place; text: string }[] {
  const voice = "voice" in entry ? entry.voice : null;
  return [...strings(entry)].flatMap(([text, place]) => {
    const [area, number] = place;
    if (NOT_HERE.has(String(area))) return [];
    const name = place.filter((step) => typeof step === "string").at(-1) ?? "";
    // Of a picture only what it shows is translated; the name of a recording is the title of its text.
    if (area === "media") {
      const media = "media" in entry ? entry.media?.[Number(number)] : undefined;
      return name === "alt" && media?.sha256 !== voice ? [{ place, text }] : [];
    }
    return READ.has(String(name)) ? [{ place, text }] : [];
  });
}

/** Ids that are places in a list: they change with it and say nothing themselves. */
export const isPlaceId = (id: unknown): boolean => typeof id === "string" && /^(?:g\d+-i\d+|q\d+)$/.test(id);

export const startsWith = (place: Place, start: Place): boolean =>
  start.length <= place.length && start.every((step, at) => step === place[at]);
