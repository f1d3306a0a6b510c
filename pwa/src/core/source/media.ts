/**
 * Pictures and recordings: files in `media/` beside the texts that name them.
 *
 * A file names a picture by its file, `![what it shows](media/cycle.svg "caption")`, in a paragraph of its own; the
 * document names it by its hash, `![what it shows](media:<sha256> "caption")`. Nothing else of the text changes.
 */
import { isRecord } from "../encoding";
import { type Page, parseTokens } from "./markdown";
import type { Fields } from "./parts";
import type { MediaRef } from "./types";
import type { Tell } from "./unreadable";

export const MEDIA_FOLDER = "media";
const IN_FILE = /^!\[([^[\]\n]+)\]\(media\/([^()\s"]+)( "[^"\n]*")?\)$/;
const IN_DOCUMENT = /^!\[([^[\]\n]+)\]\(media:([0-9a-f]{64})( "[^"\n]*")?\)$/;
const NAME = /^[a-z0-9][a-z0-9._-]{0,79}$/;

/** What a file is taken for by the end of its name; its bytes must agree. */
export const TYPES: ReadonlyMap<string, string> = new Map([
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["svg", "image/svg+xml"],
  ["ogg", "audio/ogg"],
  ["opus", "audio/ogg"],
  ["mp3", "audio/mpeg"],
  ["m4a", "audio/mp4"],
  ["weba", "audio/webm"],
  ["mp4", "video/mp4"],
  ["webm", "video/webm"],
  ["pdf", "application/pdf"],
]);

export const isMediaName = (name: string): boolean =>
  NAME.test(name) && TYPES.has(name.slice(name.lastIndexOf(".") + 1));

/** Finds the file of a name beside a text. It tells what is wrong with it, and gives null. */
export type MediaOf = (name: string, alt: string, line: number, tell: Tell) => MediaRef | null;

/** A text of a file with hashes in the place of names, and which media it names. */
export function withMedia(text: unknown, field: string, page: Page, media: MediaOf, tell: Tell): Fields {
  if (typeof text !== "string" || !text.includes(`](${MEDIA_FOLDER}/`)) return {};
  const refs = new Map<string, MediaRef>();
  const changed = eachPicture(text, IN_FILE, (number, alt, name, title) => {
    const ref = find(name, alt.trim(), page.firstLine + number, media, tell);
    if (ref && !refs.has(ref.sha256)) refs.set(ref.sha256, ref);
    return ref && `![${alt}](media:${ref.sha256}${title})`;
  });
  return refs.size > 0 ? { [field]: changed, media: [...refs.values()] } : { [field]: changed };
}

const IN_FOLDER = `${MEDIA_FOLDER}/`;

/** The recording that front matter names: `voice: media/01-begin.ogg`. */
export function withVoice(head: Fields, made: Fields, page: Page, media: MediaOf, tell: Tell): Fields {
  if (!Object.hasOwn(head, "voice")) return {};
  const { voice, title } = head;
  const line = page.lines("voice");
  if (typeof voice !== "string" || !voice.startsWith(IN_FOLDER)) {
    tell(line, "voice", ["voice"]);
    return {};
  }
  const ref = find(voice.slice(IN_FOLDER.length), String(title), line, media, tell);
  const heard = ref?.type.startsWith("audio/");
  if (ref && !heard) tell(line, "voice", ["voice"], voice);
  const others = Array.isArray(made.media) ? made.media : [];
  return ref && heard ? { voice: ref.sha256, media: [...others, ref] } : {};
}

/** A workshop's materials with hashes in the place of files, and which those are: `media: media/sheet.pdf`. */
export function withMaterials(head: Fields, page: Page, media: MediaOf, tell: Tell): Fields {
  if (!Array.isArray(head.materials)) return {};
  const line = page.lines("materials");
  const refs = new Map<string, MediaRef>();
  const materials = head.materials.flatMap((material: unknown, at) => {
    if (!isRecord(material) || !Object.hasOwn(material, "media")) return [material];
    const name = material.media;
    if (typeof name !== "string" || !name.startsWith(IN_FOLDER)) {
      tell(line, "workshop-material", ["materials", at], String(material.title));
      return [];
    }
    const ref = find(name.slice(IN_FOLDER.length), String(material.title), line, media, tell);
    if (!ref) return [];
    if (!refs.has(ref.sha256)) refs.set(ref.sha256, ref);
    return [{ ...material, media: ref.sha256 }];
  });
  head.materials = materials;
  return refs.size > 0 ? { media: [...refs.values()] } : {};
}

function find(name: string, alt: string, line: number, media: MediaOf, tell: Tell): MediaRef | null {
  if (!isMediaName(name)) tell(line, "picture-name", [], name);
  else if (alt === "") tell(line, "picture-words", [], name);
  else return media(name, alt, line, tell);
  return null;
}

/** A text of a document with names in the place of hashes. What is not listed stays. */
export function withNames(text: string, nameOf: (sha256: string) => string | undefined): string {
  return eachPicture(text, IN_DOCUMENT, (_number, alt, sha256, title) => {
    const name = nameOf(sha256);
    return name === undefined ? null : `![${alt}](${MEDIA_FOLDER}/${name}${title})`;
  });
}

/** The hashes that a text shows, in order of first use, each with the words that stand for it. */
export function shown(text: string): Map<string, string> {
  const found = new Map<string, string>();
  eachPicture(text, IN_DOCUMENT, (_number, alt, sha256) => {
    if (!found.has(sha256)) found.set(sha256, alt.trim());
    return null;
  });
  return found;
}

/** Changes pictures that are a paragraph of their own, in no list and no quotation. */
function eachPicture(
  text: string,
  form: RegExp,
  change: (line: number, alt: string, to: string, title: string) => string | null,
): string {
  if (!text.includes("![")) return text;
  const lines = text.split("\n");
  for (const { type, level, map } of parseTokens(text)) {
    if (type !== "paragraph_open" || level !== 0 || !map || map[1] - map[0] !== 1) continue;
    const number = map[0];
    const [, alt, to, title = ""] = form.exec(lines[number] ?? "") ?? [];
    const changed = alt === undefined || to === undefined ? null : change(number, alt, to, title);
    if (changed !== null) lines[number] = changed;
  }
  return lines.join("\n");
}
