/** Every word the app says: Fluent messages by language, `words/<lang>/*.ftl`; a new folder is a new language. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import { withoutTurning } from "../core/control";
import { lang } from "./settings";

export { isZone } from "./hours";

export type Args = Record<string, FluentVariable>;

const SOURCE = "es";
/** What the first screen says; the rest of a language comes after it, in one piece (see vite.config.ts). */
const FIRST = ["common.ftl", "front.ftl"];
const files = import.meta.glob<string>("../words/*/*.ftl", { query: "?raw", import: "default" });
/** One bundle a language and part, e.g. `es/first`. */
const bundles = signal<Record<string, FluentBundle>>({});

export type Part = "first" | "rest";

const partOf = (path: string): Part => (FIRST.includes(path.split("/").at(-1) ?? "") ? "first" : "rest");
const languageOf = (path: string): string => path.split("/").at(-2) ?? "";

/** Where a browser does not say from which country: how numbers and dates are written there. */
const HOME: Record<string, string> = { es: "es-MX" };

/** The language as her phone has it, with its country: Mexico writes 2.7, Spain 2,7. */
function localeOf(tag: string): string {
  return navigator.languages.find((wanted) => wanted.startsWith(`${tag}-`)) ?? HOME[tag] ?? tag;
}

/** Languages there are words for, Spanish first. */
export const languages: readonly string[] = [...new Set(Object.keys(files).map(languageOf))].sort((a, b) =>
  a === SOURCE ? -1 : b === SOURCE ? 1 : a.localeCompare(b),
);

/** A language's name in that language: `español`, `English`. */
export function languageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

async function load(tag: string, part: Part): Promise<void> {
  const name = `${tag}/${part}`;
  if (bundles.peek()[name]) return;
  const texts = await Promise.all(
    Object.entries(files)
      .filter(([path]) => languageOf(path) === tag && partOf(path) === part)
      .map(([, text]) => text()),
  );
  const bundle = new FluentBundle(localeOf(tag), { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  bundles.value = { ...bundles.peek(), [name]: bundle };
}

/** What she chose before, else the first language of her browser that there are words for, else Spanish. */
export function preferredLanguage(): string {
  const wanted = [lang.peek(), ...navigator.languages.map((tag) => tag.split("-")[0] ?? tag)];
  return wanted.find((tag) => languages.includes(tag)) ?? SOURCE;
}

/**
 * Speaks a language from now on; an unknown one falls back to Spanish. With `"first"` the page may be shown as
 * soon as the words of the first screen are there.
 */
export async function speak(tag: string, upTo: Part = "rest"): Promise<void> {
  const known = languages.includes(tag) ? tag : SOURCE;
  await Promise.all([load(known, "first"), upTo === "rest" && load(known, "rest")]);
  lang.value = known;
  document.documentElement.lang = known;
}

/** The message in her language, else in Spanish where it is loaded, else its id (a test keeps that from shipping). */
export function t(id: string, args?: Args): string {
  return say(lang.value, id, args);
}

function say(tag: string, id: string, args?: Args): string {
  const loaded = bundles.value;
  for (const name of [`${tag}/first`, `${tag}/rest`, `${SOURCE}/first`, `${SOURCE}/rest`]) {
    const bundle = loaded[name];
    const pattern = bundle?.getMessage(id)?.value;
    // Problems (a missing variable) are collected and left visible in the text instead of breaking the screen.
    if (bundle && pattern) return bundle.formatPattern(pattern, args ? harmless(args) : null, []);
  }
  return id;
}

/** A name that somebody chose may turn itself around, and not the sentence it stands in. */
function harmless(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "string" ? withoutTurning(value) : value,
    ]),
  );
}

/** The same, as an element: `<T id="home-title" />`. */
export function T(props: { id: string; args?: Args }): string {
  return t(props.id, props.args);
}

const asDate = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);

/** `24 de noviembre de 2026` of a day or an instant. */
export function day(iso: string): string {
  return dayIn(lang.value, iso);
}

const dayIn = (tag: string, iso: string) =>
  new Intl.DateTimeFormat(localeOf(tag), { dateStyle: "long" }).format(asDate(iso));

/** Words of a language that need not be the app's: for papers that are handed over. */
export interface Voice {
  t: (id: string, args?: Args) => string;
  day: (iso: string) => string;
  /** In UTC, and saying so: a paper is read elsewhere. */
  moment: (iso: string) => string;
}

export async function voice(tag: string): Promise<Voice> {
  await Promise.all([load(tag, "first"), load(tag, "rest")]);
  const instant = { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" } as const;
  return {
    t: (id, args) => say(tag, id, args),
    day: (iso) => dayIn(tag, iso),
    moment: (iso) => `${new Intl.DateTimeFormat(localeOf(tag), instant).format(asDate(iso))} UTC`,
  };
}

/** `24 nov 2026, 18:00` of an instant, in the phone's own time zone. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(localeOf(lang.value), { dateStyle: "medium", timeStyle: "short" }).format(
    asDate(iso),
  );
}

const inZone = (zone: string | undefined) => (zone === undefined ? {} : { timeZone: zone });

/** `18:00` of an instant, in a time zone; in the phone's own without one. */
export function clock(iso: string, zone?: string): string {
  return new Intl.DateTimeFormat(localeOf(lang.value), { timeStyle: "short", ...inZone(zone) }).format(
    asDate(iso),
  );
}

/** `lunes, 8 de marzo de 2027` of an instant, in a time zone; in the phone's own without one. */
export function weekday(iso: string, zone?: string): string {
  return new Intl.DateTimeFormat(localeOf(lang.value), { dateStyle: "full", ...inZone(zone) }).format(
    asDate(iso),
  );
}

/** `lunes` of a day of the week; 1 is Monday. */
export function weekdayName(place: number): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(localeOf(lang.value), { weekday: "long", timeZone: "UTC" }).format(
    monday + (place - 1) * 86_400_000,
  );
}

const SPANS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** `2 horas`: so much time, in its largest unit and rounded down; at least a minute. */
export function lasting(ms: number): string {
  const whole = Math.max(ms, 60_000);
  const [unit, length] = SPANS.find(([, length]) => whole >= length) ?? SPANS[2];
  const format = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(localeOf(lang.value), format).format(Math.floor(whole / length));
}

/** How long ago an instant was. */
export const elapsed = (iso: string, now: Date): string => lasting(now.getTime() - asDate(iso).getTime());

/** What people call a zone at that instant, and its distance from UTC: `hora central (GMT-6)`. */
export function zoneName(iso: string, zone?: string): string {
  const part = (timeZoneName: "longGeneric" | "shortOffset") =>
    new Intl.DateTimeFormat(localeOf(lang.value), { timeZoneName, ...inZone(zone) })
      .formatToParts(asDate(iso))
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [name, offset] = [part("longGeneric"), part("shortOffset")];
  return name === offset ? name : `${name} (${offset})`;
}

/** `1,234` */
export function number(value: number): string {
  return new Intl.NumberFormat(localeOf(lang.value)).format(value);
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** `12 kB`, `3.4 MB` of a number of bytes. */
export function size(bytes: number): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  // Nothing that takes room is said to take none: kilobytes are rounded up.
  if (unit === 0) value = Math.ceil(value);
  const maximumFractionDigits = value < 10 ? 1 : 0;
  const format = { style: "unit", unit: UNITS[unit], maximumFractionDigits } as const;
  // A number and its unit stand on one line.
  return new Intl.NumberFormat(localeOf(lang.value), format).format(value).replaceAll(" ", "\u00a0");
}

/** `noviembre de 2026` of `2026-11`. */
export function month(yearMonth: string): string {
  return new Intl.DateTimeFormat(localeOf(lang.value), { month: "long", year: "numeric" }).format(
    asDate(`${yearMonth}-15`),
  );
}
