/** What a file tells of place, time and phone, by what stands in it. Reads; changes nothing. */
import { marksOfJpeg } from "./jpeg";
import { marksOfPng, marksOfWebp } from "./marks";
import { readMovie } from "./movie";

export interface Tells {
  /** As the phone wrote it down, without a zone: `2026-11-20T18:30:00`; of a film in UTC, with `Z`. */
  when?: string;
  place?: { lat: number; lon: number };
  /** Maker and model. */
  device?: string;
  /** Kinds of metadata found, codes of `METADATA`. */
  marks: string[];
  /** False: this kind of file is not looked into here; it may carry all of this and more. */
  isKnown: boolean;
}

/** Photos above this are not read whole only to say what they tell. */
const LARGEST_PHOTO = 64 * 1024 * 1024;

export async function tellsOf(file: Blob, type: string): Promise<Tells> {
  try {
    if (/^(video|audio)\/(mp4|quicktime|3gpp|x-m4a)$/.test(type)) {
      const { marks, when, place } = (await readMovie(file)).tells;
      return { marks, isKnown: true, ...(when && { when }), ...(place && { place }) };
    }
    if (!type.startsWith("image/") || file.size > LARGEST_PHOTO) return { marks: [], isKnown: false };
    return await tellsOfPhoto(new Uint8Array(await file.arrayBuffer()), type);
  } catch {
    // A broken or unknown structure: nothing can be said of what it holds.
    return { marks: [], isKnown: false };
  }
}

const MARKS: Record<string, (file: Uint8Array) => string[]> = {
  "image/jpeg": marksOfJpeg,
  "image/png": marksOfPng,
  "image/webp": marksOfWebp,
};

async function tellsOfPhoto(bytes: Uint8Array, type: string): Promise<Tells> {
  const exif = await exifOf(bytes);
  const marks = MARKS[type]?.(bytes) ?? [];
  const { latitude, longitude, Make, Model, DateTimeOriginal, CreateDate } = exif ?? {};
  const hasPlace = Number.isFinite(latitude) && Number.isFinite(longitude);
  const when = [DateTimeOriginal, CreateDate].map(localTime).find(Boolean);
  const device = [Make, Model].filter((word) => typeof word === "string" && word.trim() !== "").join(" ");
  if (hasPlace) marks.push("gps");
  if (exif?.makerNote) marks.push("maker");
  if (exif?.ThumbnailLength) marks.push("thumbnail");
  return {
    marks: [...new Set(marks)],
    isKnown: type in MARKS || type === "image/heic",
    ...(when && { when }),
    ...(hasPlace && { place: { lat: latitude as number, lon: longitude as number } }),
    ...(device && { device: device.slice(0, 100) }),
  };
}

/** Exif writes `2026:11:20 18:30:00`, in the zone of wherever the phone was. */
function localTime(value: unknown): string | undefined {
  const found = typeof value === "string" && /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(value);
  return found ? `${found[1]}-${found[2]}-${found[3]}T${found[4]}` : undefined;
}

async function exifOf(bytes: Uint8Array): Promise<Record<string, unknown> | undefined> {
  const { default: exifr } = await import("exifr");
  const options = {
    tiff: true,
    exif: true,
    gps: true,
    ifd1: true,
    makerNote: true,
    reviveValues: false,
    mergeOutput: true,
  };
  return exifr.parse(bytes, options).catch(() => undefined);
}
