import { type Args, t } from "../../../app/words";
import type { Kind } from "./schema";
import { AMBER_AND_RED, CONTACTS, HABITS, LEAVING, REVIEW, RISKS, SIGNAL_WORDS, STOP } from "./shared";

export const collective: Kind = {
  id: "collective",
  icon: "people",
  course: "security-plan",
  say: (id: string, args?: Args) => t(`tools-collective-${id}`, args),
  sections: [
    {
      id: "us",
      questions: [{ id: "group", ask: "line", hint: true }, { id: "defend", ask: "text" }, HABITS],
    },
    { id: "risks", questions: [RISKS] },
    {
      id: "decides",
      questions: [
        { id: "decides", ask: "line" },
        { id: "relief-1", ask: "line" },
        { id: "relief-2", ask: "line" },
        { id: "in-danger", ask: "text" },
        { id: "alone", ask: "text", hint: true },
      ],
    },
    {
      id: "signals",
      questions: [
        ...SIGNAL_WORDS,
        { id: "channel", ask: "text", hint: true },
        { id: "channel-2", ask: "text", hint: true },
      ],
    },
    {
      id: "colours",
      questions: [
        { id: "green", ask: "list", hint: true },
        ...AMBER_AND_RED,
        { id: "red-who", ask: "line", hint: true },
        { id: "off-who", ask: "line", hint: true },
        STOP,
      ],
    },
    { id: "people", questions: [CONTACTS] },
    {
      id: "protocols",
      hint: true,
      questions: [
        {
          id: "protocols",
          ask: "rows",
          title: (row) => row.situation?.trim() ?? "",
          titled: ["situation"],
          of: [
            { id: "situation", ask: "line", hint: true },
            { id: "before", ask: "list", hint: true },
            { id: "during", ask: "list", hint: true },
            { id: "wrong", ask: "list", hint: true },
            { id: "after", ask: "list", hint: true },
          ],
        },
      ],
    },
    { id: "leave", questions: LEAVING },
    {
      id: "last",
      questions: [
        { id: "money", ask: "text", hint: true },
        { id: "drill", ask: "day", hint: true },
        { id: "newcomers", ask: "line" },
        { id: "goodbye", ask: "text" },
        REVIEW,
      ],
    },
  ],
};
