/** A plan as a paper: what they ask for, the map with its list, and the rest in the order in which it is worked on. */
import type { Block, Paper } from "../paper/paper";
import { type Actor, drawMap, numbered } from "./map";
import { FIELDS, type ObjectKind, type Value } from "./plan";

export interface PaperWords {
  /** A sentence of `advocacy.ftl`, by its id without `advocacy-`. */
  say: (id: string, args?: Record<string, string | number>) => string;
  day: (day: string) => string;
}

/** What stands in a plan now, field by field. */
export interface PaperPlan {
  title: string;
  language: string;
  main: Record<string, Value>;
  objects: Record<Exclude<ObjectKind, "plan">, Record<string, Value>[]>;
}

/** Fields whose values are codes, said by the field's words and the code. */
const CODED: readonly string[] = ["influence", "stance", "kind"];
/** Said by nobody but the app itself. */
const HIDDEN: readonly string[] = ["from", "removed"];
const ORDER = ["message", "risk", "date", "action", "indicator"] as const;
const PARTS: Record<(typeof ORDER)[number], string> = {
  message: "messages",
  risk: "risks",
  date: "dates",
  action: "actions",
  indicator: "indicators",
};

export const asActor = (id: string, values: Record<string, Value>): Actor => ({
  id,
  name: textIn(values, "name"),
  influence: textIn(values, "influence"),
  stance: textIn(values, "stance"),
  decides: values.decides === true,
});

const textIn = (values: Record<string, Value>, field: string): string =>
  typeof values[field] === "string" ? values[field] : "";

export function valueWords(on: ObjectKind, field: string, value: Value, { say, day }: PaperWords): string {
  if (value === null || value === "" || value === false) return "";
  if (value === true) return say("versions-yes");
  if (Array.isArray(value)) return value.join(", ");
  if (CODED.includes(field)) return say(`${on}-${field}-${value}`);
  return (FIELDS[on] as Record<string, string>)[field] === "day" ? day(value) : value;
}

/** @param risks with the risks: they are left out of a paper that passes through other hands */
export function planPaper(plan: PaperPlan, words: PaperWords, risks: boolean): Paper {
  const { say } = words;
  const kinds = ORDER.filter((on) => (risks || on !== "risk") && plan.objects[on].length > 0);
  return {
    title: plan.title,
    language: plan.language === "es" ? "es-MX" : plan.language,
    made: null,
    footer: say("paper-footer"),
    lacking: say("paper-lacking", { n: "{n}" }),
    blocks: [
      { kind: "text", tone: "note", text: say("paper-intro") },
      { kind: "heading", level: 2, text: say("part-aim") },
      ...fieldBlocks("plan", plan.main, ["title"], words),
      ...mapBlocks(plan, words),
      ...kinds.flatMap((on): Block[] => [
        { kind: "heading", level: 2, text: say(`part-${PARTS[on]}`) },
        ...plan.objects[on].flatMap((values, i) => objectBlocks(on, values, i + 1, words)),
      ]),
    ],
  };
}

function objectBlocks(on: ObjectKind, values: Record<string, Value>, n: number, words: PaperWords): Block[] {
  const [first = ""] = Object.keys(FIELDS[on]);
  const text = textIn(values, first) || words.say("untitled", { one: words.say(`${on}-one`), n });
  return [{ kind: "heading", level: 3, text }, ...fieldBlocks(on, values, [first], words)];
}

function fieldBlocks(
  on: ObjectKind,
  values: Record<string, Value>,
  left: readonly string[],
  words: PaperWords,
): Block[] {
  return Object.keys(FIELDS[on]).flatMap((field): Block[] => {
    if (left.includes(field) || HIDDEN.includes(field)) return [];
    const text = valueWords(on, field, values[field] ?? null, words);
    if (text === "") return [];
    return [
      { kind: "text", tone: "label", text: words.say(`${on}-${field}`) },
      { kind: "text", text },
    ];
  });
}

/** The power map, drawn, in these words. */
export function mapOf(actors: readonly Actor[], say: PaperWords["say"]) {
  const markers = numbered(actors);
  const told = (id: "alt" | "more" | "less" | "against" | "middle" | "with") =>
    say(`map-${id}`, { count: markers.length });
  const drawing = drawMap(markers, {
    alt: told("alt"),
    more: told("more"),
    less: told("less"),
    against: told("against"),
    middle: told("middle"),
    with: told("with"),
  });
  return { markers, drawing };
}

function mapBlocks({ objects: { actor } }: PaperPlan, words: PaperWords): Block[] {
  if (actor.length === 0) return [];
  const { say } = words;
  const { drawing } = mapOf(
    actor.map((values, i) => asActor(String(i), values)),
    say,
  );
  return [
    { kind: "page" },
    { kind: "heading", level: 2, text: say("part-map") },
    { kind: "drawing", drawing },
    { kind: "text", tone: "note", text: say("map-ring") },
    {
      kind: "table",
      head: [
        say("paper-number"),
        ...["name", "influence", "stance", "way"].map((field) => say(`actor-${field}`)),
      ],
      rows: actor.map((values, i) => [
        String(i + 1),
        `${textIn(values, "name")}${values.decides === true ? ` (${say("actor-decides")})` : ""}`,
        ...["influence", "stance", "way"].map((field) =>
          valueWords("actor", field, values[field] ?? null, words),
        ),
      ]),
      widths: [0.6, 2, 1.2, 1.4, 2.4],
    },
  ];
}
