/** Counts for the public, of what is on this coordinator's device: small ones merged, the method said. */
import { computed } from "@preact/signals";
import { csvFile } from "../core/paper/csv";
import {
  type Counted,
  type Statistics,
  type StatisticsWords,
  type Step,
  statisticsJson,
  statisticsPaper,
  statisticsRows,
  type Table,
  tablesOf,
  UNKNOWN,
} from "../core/statistics/tables";
import { countedReports, countedRequests } from "./charts";
import { pdfOf } from "./dossiers";
import { type Voice, voice } from "./words";

export type { Statistics, StatisticsWords, Step, Table } from "../core/statistics/tables";
export { methodOf, rowsOf } from "../core/statistics/tables";

const reports = computed((): Counted[] =>
  countedReports.value.map(({ at, of }) => ({
    at,
    said: {
      kinds: of("kinds"),
      regions: of("region"),
      perpetrators: of("perpetrators"),
      urgencies: of("urgency"),
    },
  })),
);

const requests = computed((): Counted[] =>
  countedRequests.value.map(({ at, outcomes }) => ({ at, said: { outcomes } })),
);

/** Years of which there is something, the newest first. */
export const years = computed(() => {
  const all = [...reports.value, ...requests.value].map(({ at }) => at.slice(0, 4));
  return [...new Set(all)]
    .filter((year) => /^\d{4}$/.test(year))
    .sort()
    .reverse();
});

export const statistics = (year: string | null, step: Step): Statistics =>
  tablesOf(reports.value, requests.value, year, step);

const LISTS: Partial<Record<Table["id"], string>> = {
  kinds: "record-act",
  perpetrators: "record-perpetrator",
  urgencies: "cases-urgency",
  outcomes: "cases-outcome",
};

export function wordsFor(language: string, { t }: Pick<Voice, "t">): StatisticsWords {
  const say = (id: string, args?: Record<string, string | number>) => t(`statistics-${id}`, args);
  return {
    language,
    say,
    category: (table, code) => {
      if (code === UNKNOWN) return say("unknown");
      if (table === "periods") return periodWords(code, language, say);
      const list = LISTS[table];
      if (list && /^[a-z-]+$/.test(code)) {
        const words = t(`${list}-${code}`);
        return words === `${list}-${code}` ? code : words;
      }
      return code;
    },
  };
}

function periodWords(code: string, language: string, say: StatisticsWords["say"]): string {
  const [year = "", part] = code.split("-");
  if (part === undefined) return year;
  if (part.startsWith("Q")) return say("quarter", { quarter: part.slice(1), year });
  const name = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return name.format(new Date(`${code}-01T00:00:00Z`));
}

export type StatisticsFormat = "pdf" | "csv" | "json";

/** @param made RFC 3339 or null: the date that the file bears */
export async function exportStatistics(
  of: Statistics,
  format: StatisticsFormat,
  language: string,
  made: string | null,
): Promise<Blob> {
  const words = wordsFor(language, await voice(language));
  switch (format) {
    case "pdf":
      return pdfOf(statisticsPaper(of, words, made));
    case "csv":
      return csvFile(statisticsRows(of, words));
    case "json":
      return new Blob([statisticsJson(of, words)], { type: "application/json" });
  }
}
