import { compact, flag, optionalText, record, slug, whole } from "../reading";
import { NAME_LIMIT, WORDS_LIMIT } from "./registration";
import type { KindSpec } from "./spec";

/** What is asked on a scale, each from 1 (not at all) to 5 (very much). */
export const SCALES = ["useful", "clear", "safe", "heard"] as const;
export type Scale = (typeof SCALES)[number];

/**
 * What she thinks of a workshop. Anonymous: signed by a key made for this one message, without her certificate and
 * with a box that is nobody's.
 */
export interface FeedbackBody {
  workshop: string;
  anonymous: boolean;
  scales: Partial<Record<Scale, number>>;
  best?: string;
  change?: string;
  other?: string;
  name?: string;
}

function scales(value: unknown): FeedbackBody["scales"] {
  const told = record(value);
  return compact(
    Object.fromEntries(
      SCALES.map((scale) => [scale, told[scale] === undefined ? undefined : whole(told[scale], 1, 5)]),
    ),
  );
}

export const feedback: KindSpec<FeedbackBody> = {
  from: "anyone",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    return compact({
      workshop: slug(body.workshop),
      anonymous: flag(body.anonymous),
      scales: scales(body.scales),
      best: optionalText(body.best, WORDS_LIMIT),
      change: optionalText(body.change, WORDS_LIMIT),
      other: optionalText(body.other, WORDS_LIMIT),
      name: optionalText(body.name, NAME_LIMIT),
    });
  },
};
