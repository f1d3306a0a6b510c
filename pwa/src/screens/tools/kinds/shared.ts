/** Questions that several tools ask in the same words. */
import type { Question, Rows, Written } from "./schema";

export const REVIEW: Written = { id: "review", ask: "day", hint: true, shared: true };
export const STOP: Written = { id: "stop", ask: "text", hint: true, shared: true };
export const HABITS: Written = { id: "habits", ask: "list", hint: true, shared: true };
export const DOORS: Written = { id: "doors", ask: "list", hint: true, shared: true };

export const SIGNAL_WORDS: readonly Written[] = [
  { id: "ok-word", ask: "line", hint: true, shared: true },
  { id: "help-word", ask: "line", hint: true, shared: true },
];

/** When the alert rises, and what is done then. */
export const AMBER_AND_RED: readonly Written[] = [
  { id: "amber-on", ask: "text", hint: true, shared: true },
  { id: "amber-do", ask: "text", shared: true },
  { id: "red-on", ask: "text", hint: true, shared: true },
  { id: "red-do", ask: "text", shared: true },
];

export const LEAVING: readonly Question[] = [
  { id: "leave-near", ask: "line", hint: true, shared: true },
  { id: "leave-far", ask: "line", shared: true },
  { id: "leave-how", ask: "text", shared: true },
  { id: "leave-with", ask: "text", hint: true, shared: true },
  { id: "leave-knows", ask: "line", shared: true },
  {
    id: "bag",
    ask: "ticks",
    options: ["papers", "medicine", "money", "charger", "clothes", "comfort"],
    shared: true,
  },
  { id: "bag-more", ask: "text", shared: true },
];

export const AGREED = { id: "agreed", ask: "choice", options: ["yes", "ask"], shared: true } as const;

/** Three risks, each with what makes it less likely and less harmful. */
export const RISKS: Rows = {
  id: "risks",
  ask: "rows",
  shared: true,
  title: (row) => row.risk?.trim() ?? "",
  titled: ["risk"],
  of: [
    { id: "risk", ask: "text", hint: true, shared: true },
    { id: "less-likely", ask: "list", shared: true },
    { id: "less-harm", ask: "list", shared: true },
    { id: "by", ask: "line", shared: true },
    AGREED,
    { id: "with", ask: "line", shared: true },
    { id: "until", ask: "line", shared: true },
    { id: "worked", ask: "line", shared: true },
  ],
};

export const CONTACTS: Rows = {
  id: "contacts",
  ask: "rows",
  shared: true,
  title: (row) => row.contact?.trim() ?? "",
  titled: ["contact"],
  of: [
    { id: "contact", ask: "line", hint: true, shared: true },
    { id: "contact-for", ask: "line", shared: true },
    { id: "contact-how", ask: "text", hint: true, shared: true },
    AGREED,
  ],
};
