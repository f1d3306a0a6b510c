/** In which order workshops stand in the list. */
import type { WorkshopView } from "../../app/types";
import { stageOf } from "../../app/workshops";

export interface Shelves {
  upcoming: WorkshopView[];
  undated: WorkshopView[];
  past: WorkshopView[];
}

/** What comes next first; what is over last, the latest first. Cancelled ones stay where their date is. */
export function shelve(workshops: readonly WorkshopView[]): Shelves {
  const over = (one: WorkshopView) => stageOf({ ...one, status: "open" }) === "past";
  const start = (one: WorkshopView) => one.starts ?? "";
  const dated = workshops.filter(({ starts }) => starts !== null);
  return {
    upcoming: dated.filter((one) => !over(one)).sort((a, b) => (start(a) < start(b) ? -1 : 1)),
    undated: workshops.filter(({ starts }) => starts === null),
    past: dated.filter(over).sort((a, b) => (start(a) < start(b) ? 1 : -1)),
  };
}
