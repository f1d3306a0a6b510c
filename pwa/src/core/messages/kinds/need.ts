import { parseFiles, type SealedFile } from "../files";
import { compact, day, MessageError, oneOf, optionalText, record, slug, text, time } from "../reading";
import type { KindSpec } from "./spec";

/** What a need is about. */
export const THEMES = [
  "threats",
  "violence",
  "criminalisation",
  "digital",
  "territory",
  "impunity",
  "protection",
  "care",
  "economic",
  "other",
] as const;
export type Theme = (typeof THEMES)[number];

export const NEED_URGENCIES = ["now", "soon", "normal"] as const;

/** In whose name her paragraph may be read. `as`: her exact words for it; an unnamed need has none. */
export type Attribution = { how: "named" | "described"; as: string } | { how: "unnamed" };

/** Entered for a woman without the app, with her consent. */
export interface OnBehalf {
  /** What the team calls her; never in a brief unless she chose to be named so. */
  who: string;
  how: "spoken" | "written" | "recorded";
  when: string;
  witness?: string;
}

/** What a woman needs, for a roundtable with missions. */
export interface NeedBody {
  theme: Theme;
  happening: string;
  /** What is asked. */
  asked: string;
  /** Of whom, in her words. */
  of: string;
  /** The provision of the Guidelines that it rests on. */
  provision?: string;
  urgency: (typeof NEED_URGENCIES)[number];
  region?: string;
  attribution: Attribution;
  /** What speaks for her, as she approved it word for word. */
  paragraph: string;
  /** RFC 3339: when she approved it. */
  approved: string;
  language: string;
  /** A voice note, for whoever can open the need. */
  files: SealedFile[];
  behalf?: OnBehalf;
}

const SHORT = 300;
const LONG = 10_000;

/** @throws {MessageError} */
function attribution(value: unknown): Attribution {
  const told = record(value);
  const how = oneOf(told.how, ["named", "described", "unnamed"]);
  if (how === "unnamed") return { how };
  const as = text(told.as, SHORT).trim();
  if (as === "") throw new MessageError("as");
  return { how, as };
}

function behalf(value: unknown): OnBehalf | undefined {
  if (value === undefined || value === null) return undefined;
  const told = record(value);
  return compact({
    who: text(told.who, SHORT),
    how: oneOf(told.how, ["spoken", "written", "recorded"]),
    when: day(told.when),
    witness: optionalText(told.witness, SHORT),
  });
}

export const need: KindSpec<NeedBody> = {
  from: "member",
  places: ["coordinators"],
  parse: (value) => {
    const body = record(value);
    const paragraph = text(body.paragraph, LONG);
    if (paragraph.trim() === "") throw new MessageError("paragraph");
    return compact({
      theme: oneOf(body.theme, THEMES),
      happening: text(body.happening, LONG),
      asked: text(body.asked, LONG),
      of: text(body.of, SHORT),
      provision: body.provision === undefined || body.provision === null ? undefined : slug(body.provision),
      urgency: oneOf(body.urgency, NEED_URGENCIES),
      region: optionalText(body.region, SHORT),
      attribution: attribution(body.attribution),
      paragraph,
      approved: time(body.approved),
      language: text(body.language, 35),
      files: parseFiles(body.files),
      behalf: behalf(body.behalf),
    });
  },
};
