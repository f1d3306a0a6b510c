/** A workshop: what it is about, then its programme as headings with times, counted from the start. */
import type { Page } from "./markdown";
import { sections } from "./markdown";
import type { Tell } from "./unreadable";

const ITEM = /^\+([0-9]{1,3}):([0-5][0-9]) · ([0-9]{1,3}) min · (\S.*)$/;

export function readWorkshop(page: Page, tell: Tell): Record<string, unknown> {
  const [opening, found] = sections(page);
  if (found.length === 0) tell(page.firstLine, "workshop-programme", ["programme"]);
  const programme = found.map(({ title: heading, text, line }, number) => {
    const told = ITEM.exec(heading);
    if (!told) tell(line, "workshop-heading", ["programme", number], heading);
    const [, hours, minutes, length, title = ""] = told ?? [];
    return { at: Number(hours) * 60 + Number(minutes), minutes: Number(length), title, text };
  });
  return { body: opening.text, programme };
}

/** The heading of a part of the programme. */
export const programmeHeading = (item: { at: number; minutes: number; title: string }): string =>
  `+${Math.floor(item.at / 60)}:${String(item.at % 60).padStart(2, "0")} · ${item.minutes} min · ${item.title}`;
