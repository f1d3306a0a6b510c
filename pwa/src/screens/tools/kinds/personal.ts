import { type Args, t } from "../../../app/words";
import type { Kind } from "./schema";
import { AMBER_AND_RED, CONTACTS, DOORS, HABITS, LEAVING, REVIEW, RISKS, SIGNAL_WORDS, STOP } from "./shared";

export const personal: Kind = {
  id: "personal",
  icon: "person",
  course: "security-plan",
  say: (id: string, args?: Args) => t(`tools-personal-${id}`, args),
  sections: [
    { id: "already", questions: [HABITS] },
    { id: "risks", questions: [RISKS] },
    { id: "people", hint: true, questions: [CONTACTS, { id: "by-heart", ask: "line", hint: true }] },
    { id: "words", questions: [...SIGNAL_WORDS, { id: "home-sign", ask: "line", hint: true }] },
    { id: "colours", questions: [...AMBER_AND_RED, STOP] },
    {
      id: "home",
      questions: [
        { id: "keys", ask: "line" },
        { id: "exit", ask: "line", hint: true },
        { id: "night", ask: "text" },
        { id: "children", ask: "text" },
        { id: "elsewhere", ask: "list", hint: true },
      ],
    },
    {
      id: "ways",
      questions: [{ id: "who-knows", ask: "text" }, DOORS, { id: "routine", ask: "text", hint: true }],
    },
    { id: "leave", hint: true, questions: LEAVING },
    { id: "last", questions: [{ id: "knows", ask: "line", hint: true }, REVIEW] },
  ],
};
