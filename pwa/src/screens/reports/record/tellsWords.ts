/** What a file tells, and what she lets be said of it, in words. */
import type { Tells } from "../../../app/evidence";
import type { EvidencePart, When } from "../../../app/record";
import { moment, t } from "../../../app/words";
import { pointWords, whenWords, whereWords } from "../wording";

export function tellsWords({ when, place, device, marks, isKnown }: Tells): string[] {
  const said = [
    when && t("record-evidence-tells-when", { when: moment(when) }),
    place && t("record-evidence-tells-place", { place: pointWords(place.lat, place.lon) }),
    device && t("record-evidence-tells-device", { device }),
  ].filter((words): words is string => Boolean(words));
  if (!isKnown) return [...said, t("record-evidence-tells-unknown")];
  const more = marks.some((mark) => !["exif", "gps"].includes(mark));
  if (more) said.push(t("record-evidence-tells-more"));
  return said.length > 0 ? said : [t("record-evidence-tells-nothing")];
}

/** Place and time of capture as the file has them; null when it has neither. */
export function contextOf({ when, place }: Tells): NonNullable<EvidencePart["context"]> | null {
  const [date, time] = when?.split("T") ?? [];
  const said: When | null = date
    ? { precision: "exact", date, ...(time && { time: time.slice(0, 5) }) }
    : null;
  if (!said && !place) return null;
  return { ...(said && { when: said }), ...(place && { where: { precision: "exact" as const, ...place } }) };
}

export function contextWords({ when, where }: NonNullable<EvidencePart["context"]>): string {
  return [when && whenWords(when), where && whereWords(where)].filter(Boolean).join(" · ");
}

/** Endings by which people know photos, films and sound. */
const ENDINGS: readonly (readonly [RegExp, RegExp])[] = [
  [/\.(jpe?g|png|webp|gif|heic|heif|avif)$/i, /^image\//],
  [/\.(mp4|mov|3gp|webm|m4a|mp3|ogg|opus|wav|amr)$/i, /^(audio|video)\//],
  [/\.pdf$/i, /^application\/pdf$/],
];

/** Does its name say what its bytes are not? */
export function isMisnamed(name: string, type: string): boolean {
  return ENDINGS.some(([ending, kind]) => ending.test(name) && !kind.test(type));
}
