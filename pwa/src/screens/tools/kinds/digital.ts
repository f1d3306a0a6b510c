import type { Answers } from "../../../app/types";
import { type Args, t } from "../../../app/words";
import { textOf } from "../answers";
import { type DocSection, hasEntries, readSection } from "../document";
import type { Check, Kind, Section } from "./schema";
import { REVIEW } from "./shared";

const say = (id: string, args?: Args): string => t(`tools-digital-${id}`, args);

const check = (id: string, hint = false): Check => ({ id, ask: "check", hint });

const NOTES: Section = { id: "notes", questions: [{ id: "notes", ask: "text", hint: true }, REVIEW] };

const GROUPS: readonly Section[] = [
  {
    id: "phone",
    questions: [check("lock"), check("previews"), check("updates"), check("apps"), check("lost", true)],
  },
  {
    id: "accounts",
    questions: [check("two-steps"), check("passwords"), check("sessions"), check("codes"), check("recovery")],
  },
  {
    id: "messages",
    questions: [check("sealed"), check("vanish", true), check("groups"), check("cloud")],
  },
  { id: "keep", questions: [check("less", true), check("copy"), check("kit", true)] },
  { id: "public", questions: [check("search"), check("photos"), check("location")] },
  { id: "close", hint: true, questions: [check("alone"), check("eyes"), check("proof", true)] },
];

/** What she put off until when, as a list of things to do; not the questions. */
function read(answers: Readonly<Answers>): DocSection[] {
  const checks = GROUPS.flatMap(({ questions }) => questions);
  const list = (title: string, option: string): DocSection => {
    const items = checks.filter(({ id }) => textOf(answers, id) === option).map(({ id }) => say(`${id}-do`));
    return { title: say(title), entries: items.length > 0 ? [{ items }] : [] };
  };
  return [
    list("today", "today"),
    list("month", "month"),
    list("done", "ok"),
    readSection(digital, NOTES, answers),
  ].filter(hasEntries);
}

export const digital: Kind = {
  id: "digital",
  icon: "phone",
  course: "digital-security",
  say,
  sections: [...GROUPS, NOTES],
  read,
};
