/** When, where and who is at risk, said in words in her language. */
import type { ReportBody, Role, When, Where } from "../../app/types";
import { day, moment, t } from "../../app/words";
import { rounded } from "./answers";
import { isAudio } from "./flow";

/** A day, or a moment, as people read it. A sender's app may write anything: what is no date is shown as it came. */
function dateWords(date: string, time: string | undefined): string {
  const iso = time ? `${date}T${time}:00` : date;
  const known = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:00)?$/.test(iso) && !Number.isNaN(Date.parse(iso));
  if (!known) return [date, time].filter(Boolean).join(" ");
  return time ? moment(iso) : day(iso);
}

export function whenWords(when: When): string {
  const words = when.words?.trim();
  if (when.precision === "exact" && when.date) return dateWords(when.date, when.time);
  if (when.precision === "day" && when.date) return dateWords(when.date, undefined);
  if (when.precision === "around") {
    return words ? t("reports-when-said-around", { words }) : t("reports-when-said-around-empty");
  }
  return t("reports-when-said-unknown");
}

/** With a point in every language: it is what maps take when it is copied there. */
const degrees = (value: number, digits: number): string => `${Math.abs(value).toFixed(digits)}°`;

/** A point in words; with two decimals (about 1 km) it is called a zone. */
export function pointWords(lat: number, lon: number): string {
  const zone = isZone(lat, lon);
  const digits = zone ? 2 : 5;
  return t("reports-where-said-point", {
    lat: degrees(lat, digits),
    ns: t(lat < 0 ? "reports-where-south" : "reports-where-north"),
    lon: degrees(lon, digits),
    ew: t(lon < 0 ? "reports-where-west" : "reports-where-east"),
  });
}

function isZone(lat: number, lon: number): boolean {
  return lat === rounded(lat) && lon === rounded(lon);
}

export function whereWords(where: Where): string {
  const words = where.words?.trim() ?? "";
  if (where.lat !== undefined && where.lon !== undefined && where.precision !== "hidden") {
    const zone = isZone(where.lat, where.lon);
    const point = t(zone ? "reports-where-said-zone" : "reports-where-said-exact", {
      point: pointWords(where.lat, where.lon),
    });
    return words ? t("reports-where-said-with", { point, words }) : point;
  }
  if (where.precision === "hidden" || !words) return t("reports-where-said-hidden");
  return where.precision === "region" ? t("reports-where-said-region", { words }) : words;
}

export function riskWords(risk: ReportBody["risk"]): string {
  const now = t(
    risk.now === null
      ? "reports-risk-said-unknown"
      : risk.now
        ? "reports-risk-said-now"
        : "reports-risk-said-not-now",
  );
  const who = risk.who.trim();
  return who ? t("reports-risk-said-who", { now, who }) : now;
}

/** `a coordinator`, in a sentence. */
export function whoWords(role: Role | undefined): string {
  return t(role ? `reports-who-${role}` : "reports-who-someone");
}

const EXCERPT = 60;

/** What a list calls a report: its first words, or what it is made of. */
export function excerpt(body: ReportBody): string {
  const words = (body.title ?? body.what).replace(/\s+/g, " ").trim();
  if (words.length > EXCERPT) return `${words.slice(0, EXCERPT).replace(/\s+\S*$/, "")}…`;
  if (words) return words;
  if (body.files.some(isAudio)) return t("reports-voice-only");
  return t(body.files.length > 0 ? "reports-files-only" : "reports-untitled");
}
