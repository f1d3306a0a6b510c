/** A sheet for whoever is to open a saved record: its phrase, and how. Pure but for words. */
import type { Paper } from "../../../app/record";
import { moment, t } from "../../../app/words";

export function sheetOf(phrase: string, language: string): Paper {
  const address = `${location.origin}/reports/open`;
  return {
    title: t("record-sheet-head"),
    language,
    made: null,
    blocks: [
      { kind: "text", tone: "warning", text: t("record-sheet-care") },
      { kind: "heading", level: 2, text: t("record-sheet-phrase") },
      { kind: "text", text: phrase },
      { kind: "heading", level: 2, text: t("record-sheet-how") },
      {
        kind: "list",
        items: [
          t("record-sheet-step-app", { address }),
          t("record-sheet-step-open"),
          t("record-sheet-step-else"),
        ],
      },
    ],
    footer: t("record-save-paper-made", { at: moment(new Date().toISOString()) }),
    lacking: t("record-save-lacking", { n: "{n}" }),
  };
}
