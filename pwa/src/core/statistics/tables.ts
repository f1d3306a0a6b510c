/** The tables of public statistics, with the method they were made by. Pure: words come from whoever calls. */
import type { Block, Paper } from "../paper/paper";
import { oneLine } from "../paper/paper";
import { type Published, publish, THRESHOLD } from "./suppress";

/** One thing that is counted: when, and what is said of it. */
export interface Counted {
  /** A day or an instant. */
  at: string;
  /** Dimension -> codes or words. */
  said: Partial<Record<Dimension, readonly string[]>>;
}

export type Dimension = "kinds" | "regions" | "perpetrators" | "urgencies" | "outcomes";
export type Step = "month" | "quarter" | "year";

export interface Table {
  id: "periods" | Dimension;
  /** What is counted. */
  unit: "reports" | "requests";
  published: Published;
}

export interface Statistics {
  /** The year that is counted; null: all that is on this device. */
  year: string | null;
  step: Step;
  threshold: number;
  tables: Table[];
}

/** What nobody said stands under this code. */
export const UNKNOWN = "unknown";
const DAY = /^\d{4}-(0[1-9]|1[0-2])/;

function periodOf(at: string, step: Step): string {
  if (!DAY.test(at)) return UNKNOWN;
  const [year = "", month = ""] = at.split("-");
  if (step === "year") return year;
  return step === "month" ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Words typed by hand count as the same whatever their capitals and blanks; codes stay as they are. */
function categories(said: readonly string[] = []): string[] {
  const clean = said.map(oneLine).filter((one) => one !== "");
  return clean.length > 0 ? clean : [UNKNOWN];
}

/** One spelling for what differs in capitals and accents alone: the first. */
function spellings(items: readonly Counted[]): (dimension: Dimension, item: Counted) => string[] {
  const first = new Map<string, string>();
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  for (const { said } of items) {
    for (const one of categories(said.regions)) if (!first.has(plain(one))) first.set(plain(one), one);
  }
  return (dimension, { said }) => {
    const all = categories(said[dimension]);
    return dimension === "regions" ? all.map((one) => first.get(plain(one)) ?? one) : all;
  };
}

export function tablesOf(
  reports: readonly Counted[],
  requests: readonly Counted[],
  year: string | null,
  step: Step,
): Statistics {
  const inYear = ({ at }: Counted) => year === null || at.startsWith(`${year}-`);
  const [told, asked] = [reports.filter(inYear), requests.filter(inYear)];
  const spelt = spellings(told);
  const table = (id: Dimension, unit: Table["unit"], of: readonly Counted[]): Table => ({
    id,
    unit,
    published: publish(of.map((item) => spelt(id, item))),
  });
  return {
    year,
    step,
    threshold: THRESHOLD,
    tables: [
      { id: "periods", unit: "reports", published: publish(told.map(({ at }) => [periodOf(at, step)])) },
      table("kinds", "reports", told),
      table("regions", "reports", told),
      table("perpetrators", "reports", told),
      table("urgencies", "reports", told),
      table("outcomes", "requests", asked),
    ],
  };
}

export interface StatisticsWords {
  language: string;
  say: (id: string, args?: Record<string, string | number>) => string;
  /** What a category is called. */
  category: (table: Table["id"], code: string) => string;
}

/** Rows of one table as people read them: category and count. */
export function rowsOf(
  { id, published: { cells, others } }: Table,
  words: StatisticsWords,
): [string, number][] {
  // In the order of time where it is time.
  const ordered = id === "periods" ? [...cells].sort((a, b) => (a.category < b.category ? -1 : 1)) : cells;
  const rows = ordered.map(({ category, n }): [string, number] => [words.category(id, category), n]);
  return others === null ? rows : [...rows, [words.say("others"), others]];
}

/** What the numbers are, in sentences: goes with every export. */
export function methodOf({ threshold, year }: Statistics, { say }: StatisticsWords): string[] {
  return [
    say(year === null ? "method-all" : "method-year", { year: year ?? "" }),
    say("method-what"),
    say("method-small", { threshold }),
    say("method-merged"),
    say("method-several"),
    say("method-not"),
  ];
}

export function statisticsPaper(of: Statistics, words: StatisticsWords, made: string | null): Paper {
  const { say, language } = words;
  const blocks: Block[] = [
    ...of.tables.flatMap((table): Block[] => {
      const { total } = table.published;
      const rows = rowsOf(table, words).map(([category, n]) => [category, String(n)]);
      return [
        { kind: "heading", level: 2, text: say(`table-${table.id}`) },
        {
          kind: "text",
          text:
            total === null ? say("few", { threshold: of.threshold }) : say(`total-${table.unit}`, { total }),
        },
        ...(rows.length > 0
          ? [{ kind: "table" as const, head: [say("column-what"), say("column-n")], rows }]
          : []),
      ];
    }),
    { kind: "heading", level: 2, text: say("method") },
    { kind: "list", items: methodOf(of, words) },
  ];
  const lang = language === "es" ? "es-MX" : language;
  return {
    title: say("paper-title"),
    language: lang,
    made,
    blocks,
    footer: "",
    lacking: say("lacking", { n: "{n}" }),
  };
}

export function statisticsRows(of: Statistics, words: StatisticsWords): (string | number | null)[][] {
  const { say } = words;
  return [
    [say("column-table"), say("column-what"), say("column-n")],
    ...of.tables.flatMap((table) => [
      ...rowsOf(table, words).map(([category, n]) => [say(`table-${table.id}`), category, n]),
      [say(`table-${table.id}`), say("total"), table.published.total],
    ]),
    ...methodOf(of, words).map((sentence) => [say("method"), sentence, null]),
  ];
}

export function statisticsJson(of: Statistics, words: StatisticsWords): string {
  const tables = of.tables.map(({ id, unit, published }) => ({ id, unit, ...published }));
  const { year, step, threshold } = of;
  const said = { v: 1, type: "statistics", year, step, threshold, method: methodOf(of, words), tables };
  return `${JSON.stringify(said, null, 2)}\n`;
}
