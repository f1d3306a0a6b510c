import type { SheetRow } from "../../../app/types";
import { type Args, day, t } from "../../../app/words";
import type { Kind } from "./schema";
import { AGREED, DOORS, SIGNAL_WORDS } from "./shared";

/** By day and hour; what has no day comes after what has, and so with the hour. */
export function earliestFirst(a: SheetRow, b: SheetRow): number {
  const when = (check: SheetRow) => `${check["check-day"] || "9999"} ${check["check-time"] || "99"}`;
  return when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0;
}

function checkTitle(check: SheetRow): string {
  const { "check-day": on, "check-time": at, "check-place": place } = check;
  return [on && day(on), at, place?.trim()].filter(Boolean).join(" · ");
}

export const travel: Kind = {
  id: "travel",
  icon: "path",
  course: "physical-security",
  say: (id: string, args?: Args) => t(`tools-travel-${id}`, args),
  sections: [
    {
      id: "where",
      questions: [
        { id: "to", ask: "line", hint: true },
        { id: "purpose", ask: "line", hint: true },
        { id: "company", ask: "line" },
        { id: "leave-day", ask: "day" },
        { id: "leave-time", ask: "time" },
        { id: "back-day", ask: "day" },
        { id: "back-time", ask: "time" },
        { id: "road", ask: "text", hint: true },
      ],
    },
    {
      id: "route",
      questions: [
        {
          id: "legs",
          ask: "rows",
          title: (row) => row.leg?.trim() ?? "",
          titled: ["leg"],
          of: [
            { id: "leg", ask: "line" },
            { id: "means", ask: "line", hint: true },
            { id: "leg-when", ask: "line" },
            { id: "leg-signal", ask: "line" },
          ],
        },
      ],
    },
    {
      id: "checks",
      hint: true,
      questions: [
        {
          id: "checks",
          ask: "rows",
          title: checkTitle,
          titled: ["check-day", "check-time", "check-place"],
          order: earliestFirst,
          of: [
            { id: "check-day", ask: "day" },
            { id: "check-time", ask: "time" },
            { id: "check-place", ask: "line" },
            { id: "check-via", ask: "line" },
          ],
        },
      ],
    },
    {
      id: "waits",
      hint: true,
      questions: [
        { id: "waits", ask: "line" },
        AGREED,
        { id: "relief", ask: "line" },
        { id: "waits-until", ask: "line" },
        { id: "there", ask: "line" },
      ],
    },
    {
      id: "silence",
      hint: true,
      questions: [
        {
          id: "steps",
          ask: "rows",
          title: (row) => row["step-wait"]?.trim() ?? "",
          titled: ["step-wait"],
          of: [
            { id: "step-wait", ask: "line", hint: true },
            { id: "step-do", ask: "text", hint: true },
            { id: "step-by", ask: "line" },
          ],
        },
      ],
    },
    { id: "words", questions: [...SIGNAL_WORDS, { id: "answer", ask: "line", hint: true }] },
    {
      id: "bag",
      questions: [
        {
          id: "carry",
          ask: "ticks",
          options: ["charge", "credit", "money", "paper", "medicine", "water", "pads", "jacket"],
        },
        { id: "stays", ask: "list", hint: true },
      ],
    },
    { id: "if", questions: [DOORS, { id: "other-way", ask: "text" }, { id: "turn-back", ask: "text" }] },
    {
      id: "home",
      questions: [
        { id: "arrived", ask: "line", hint: true },
        { id: "after", ask: "line" },
      ],
    },
  ],
};
