import { parseFiles, type SealedFile } from "../files";
import { compact, flag, MessageError, oneOf, optionalText, record, text, whole } from "../reading";
import type { KindSpec } from "./spec";

/** A report of what happened, in its short form. */
export interface ReportMessageBody {
  title?: string;
  what: string;
  when: { precision: "exact" | "day" | "around" | "unknown"; date?: string; time?: string; words?: string };
  where: { precision: "exact" | "place" | "region" | "hidden"; words?: string; lat?: number; lon?: number };
  risk: { who: string; now: boolean | null };
  urgent: boolean;
  language: string;
  files: SealedFile[];
  /** How many files follow as evidence of its record: what names twenty photos is longer than most reports. */
  following?: number;
}

const FOLLOWING_LIMIT = 10_000;

function coordinate(value: unknown, limit: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "number" || !(Math.abs(value) <= limit)) throw new MessageError("coordinate");
  return value;
}

function parse(value: unknown): ReportMessageBody {
  const body = record(value);
  const when = record(body.when);
  const where = record(body.where);
  const risk = record(body.risk);
  const now = risk.now ?? null;
  if (now !== null && typeof now !== "boolean") throw new MessageError("risk");
  return compact({
    title: optionalText(body.title, 500),
    what: text(body.what),
    when: compact({
      precision: oneOf(when.precision, ["exact", "day", "around", "unknown"]),
      date: optionalText(when.date, 40),
      time: optionalText(when.time, 40),
      words: optionalText(when.words, 2000),
    }),
    where: compact({
      precision: oneOf(where.precision, ["exact", "place", "region", "hidden"]),
      words: optionalText(where.words, 2000),
      lat: coordinate(where.lat, 90),
      lon: coordinate(where.lon, 180),
    }),
    risk: { who: text(risk.who, 5000), now },
    urgent: flag(body.urgent),
    language: text(body.language, 35),
    files: parseFiles(body.files),
    following: body.following === undefined ? undefined : whole(body.following, 1, FOLLOWING_LIMIT),
  });
}

export const report: KindSpec<ReportMessageBody> = { from: "member", places: ["coordinators"], parse };
