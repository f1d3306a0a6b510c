/** What is wrong with a workshop beyond its form: its dates, its programme, and what it refers to. */
import { isTime } from "../encoding";
import type { Fault } from "./rules";
import type { Entry, Workshop } from "./types";

export function* workshopFaults(entry: Workshop, known: ReadonlyMap<string, Entry>): Generator<Fault> {
  const { starts, ends, timezone } = entry;
  let length: number | null = null;
  if ((starts === null) !== (ends === null))
    yield { code: "workshop-half-dated", place: ["ends"], about: "" };
  else if (starts !== null && ends !== null) {
    if (!isTime(starts) || !isTime(ends))
      yield {
        code: "workshop-time",
        place: [isTime(starts) ? "ends" : "starts"],
        about: isTime(starts) ? ends : starts,
      };
    else if (ends <= starts) yield { code: "workshop-backwards", place: ["ends"], about: "" };
    else length = Math.floor((Date.parse(ends) - Date.parse(starts)) / 60_000);
    if (timezone === null) yield { code: "workshop-no-zone", place: ["timezone"], about: "" };
    if (entry.place === null) yield { code: "workshop-no-place", place: ["place"], about: "" };
  }
  if (timezone !== null && !isZone(timezone))
    yield { code: "workshop-zone", place: ["timezone"], about: timezone };
  let before = 0;
  for (const [number, { at, minutes, title }] of entry.programme.entries()) {
    if (at < before) yield { code: "workshop-overlap", place: ["programme", number, "at"], about: title };
    before = at + minutes;
  }
  if (length !== null && before > length) yield { code: "workshop-longer", place: ["ends"], about: "" };
  if (entry.course !== null && !known.has(`course:${entry.course}`))
    yield { code: "workshop-course", place: ["course"], about: entry.course };
  const listed = new Set(entry.media?.map(({ sha256 }) => sha256));
  for (const [at, { docId, media, title }] of entry.materials.entries()) {
    const place = ["materials", at];
    if ((docId == null) === (media == null)) yield { code: "workshop-material-one", place, about: title };
    else if (docId ? !known.has(docId) : media && !listed.has(media))
      yield { code: "workshop-material", place, about: docId ?? title };
  }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
