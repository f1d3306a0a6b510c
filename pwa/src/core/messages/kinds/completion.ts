import { compact, day, flag, optionalText, record, slug, text } from "../reading";
import { NAME_LIMIT } from "./registration";
import type { KindSpec } from "./spec";

/** She finished a course and wants the facilitators to know; or no longer, with `withdrawn`. The newest one counts. */
export interface CompletionBody {
  /** Id of the course, and its title as she saw it. */
  course: string;
  title: string;
  day: string;
  name?: string;
  withdrawn: boolean;
}

export const completion: KindSpec<CompletionBody> = {
  from: "member",
  places: ["facilitators"],
  parse: (value) => {
    const body = record(value);
    return compact({
      course: slug(body.course),
      title: text(body.title, 300),
      day: day(body.day),
      name: optionalText(body.name, NAME_LIMIT),
      withdrawn: flag(body.withdrawn),
    });
  },
};
