import { type Args, t } from "../../../app/words";
import type { Kind } from "./schema";
import { CONTACTS, REVIEW } from "./shared";

export const care: Kind = {
  id: "care",
  icon: "heart",
  course: "collective-care",
  say: (id: string, args?: Args) => t(`tools-care-${id}`, args),
  sections: [
    {
      id: "colours",
      hint: true,
      questions: [
        { id: "green", ask: "list", hint: true },
        { id: "amber", ask: "list", hint: true },
        { id: "amber-do", ask: "text" },
        { id: "red", ask: "list", hint: true },
        { id: "red-do", ask: "text", hint: true },
      ],
    },
    {
      id: "people",
      hint: true,
      questions: [
        CONTACTS,
        { id: "line", ask: "line", hint: true },
        { id: "helps", ask: "list" },
        { id: "hurts", ask: "list" },
      ],
    },
    {
      id: "practices",
      hint: true,
      questions: [
        {
          id: "practices",
          ask: "rows",
          title: (row) => row.practice?.trim() ?? "",
          titled: ["practice"],
          of: [
            { id: "practice", ask: "line", hint: true },
            { id: "practice-when", ask: "line", hint: true },
          ],
        },
        { id: "heard", ask: "text" },
        { id: "joy", ask: "line" },
      ],
    },
    {
      id: "limits",
      questions: [
        { id: "phone", ask: "line" },
        { id: "rest", ask: "line" },
        { id: "no", ask: "list" },
        { id: "no-words", ask: "line", hint: true },
      ],
    },
    {
      id: "held",
      questions: [
        { id: "hold", ask: "list" },
        { id: "holds-me", ask: "list" },
        { id: "ask", ask: "text" },
        { id: "pause", ask: "text", hint: true },
      ],
    },
    { id: "last", questions: [REVIEW] },
  ],
};
