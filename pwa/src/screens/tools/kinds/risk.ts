import type { SheetRow } from "../../../app/types";
import { type Args, t } from "../../../app/words";
import { linesOf } from "../answers";
import type { Entry } from "../document";
import { type Level, levelOf, notesOf, sentenceOf, WEIGHTS, worstFirst } from "../risk";
import type { Kind, Mark } from "./schema";
import { REVIEW, STOP } from "./shared";

const say = (id: string, args?: Args): string => t(`tools-risk-${id}`, args);

const TONES: Record<Level, Mark["tone"]> = { highest: "danger", high: "warn", middle: "info", low: "plain" };

function mark(risk: SheetRow): Mark | null {
  const level = levelOf(risk);
  return { tone: level ? TONES[level] : "plain", text: say(`level-${level ?? "none"}`) };
}

function weight(risk: SheetRow): string {
  const level = levelOf(risk);
  if (!level) return say("level-none");
  const args = { likely: say(`likely-${risk.likely}-said`), harm: say(`harm-${risk.harm}-said`) };
  return `${say(`level-${level}`)}. ${say("weight", args)}`;
}

/** The way out that she chose, and the measure with whose it is and until when. */
function deeds({ way, measure = "", by = "", until = "" }: SheetRow): string[] {
  return [
    way ? say(`way-${way}`) : "",
    measure.trim(),
    by.trim() && say("by-said", { by: by.trim() }),
    until.trim() && say("until-said", { until: until.trim() }),
  ].filter(Boolean);
}

function tell(risk: SheetRow): Entry[] {
  const lowersNow = linesOf(risk.strong);
  const lowersMore = linesOf(risk.weak);
  const doing = deeds(risk);
  const notes = notesOf(risk);
  return [
    { label: say("weighs"), text: weight(risk) },
    ...(risk.known ? [{ label: say("known"), text: say(`known-${risk.known}`) }] : []),
    ...(lowersNow.length > 0 ? [{ label: say("lowers-now"), items: lowersNow }] : []),
    ...(lowersMore.length > 0 ? [{ label: say("lowers-more"), items: lowersMore }] : []),
    ...(doing.length > 0 ? [{ label: say("we-do"), items: doing }] : []),
    ...(notes.length > 0 ? [{ label: say("note"), items: notes.map((note) => say(`note-${note}`)) }] : []),
  ];
}

export const risk: Kind = {
  id: "risk",
  icon: "eye",
  course: "risk-analysis",
  say,
  sections: [
    {
      id: "around",
      questions: [
        { id: "about", ask: "text", hint: true },
        { id: "changed", ask: "text", hint: true },
        { id: "dates", ask: "list", hint: true },
        { id: "signs", ask: "list", hint: true },
      ],
    },
    {
      id: "risks",
      hint: true,
      questions: [
        {
          id: "risks",
          ask: "rows",
          title: (row) => sentenceOf(row, say),
          titled: ["who", "what", "when", "whom", "why"],
          order: worstFirst,
          tell,
          mark,
          of: [
            { id: "sentence", ask: "heading" },
            { id: "who", ask: "text", hint: true },
            { id: "what", ask: "text", hint: true },
            { id: "when", ask: "text", hint: true },
            { id: "whom", ask: "text", hint: true },
            { id: "why", ask: "text", hint: true },
            { id: "known", ask: "choice", options: ["seen", "told", "rumour"] },
            { id: "scales", ask: "heading" },
            { id: "weak", ask: "list", hint: true },
            { id: "strong", ask: "list", hint: true },
            { id: "weight", ask: "heading" },
            { id: "likely", ask: "choice", options: WEIGHTS, optionHints: true },
            { id: "harm", ask: "choice", options: WEIGHTS, optionHints: true },
            { id: "decision", ask: "heading" },
            { id: "way", ask: "choice", options: ["lower", "share", "avoid", "accept"], optionHints: true },
            { id: "measure", ask: "text", hint: true },
            { id: "by", ask: "line" },
            { id: "until", ask: "line" },
          ],
        },
      ],
    },
    { id: "line", questions: [STOP, REVIEW] },
  ],
};
