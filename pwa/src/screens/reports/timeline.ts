/** The way of a sent report, as steps that are done, under way or still to come. Pure. */
import type { ReportView, Role, SendState } from "../../app/types";

export type StageName = "waiting" | "arrived" | "delivered" | "opened";
/** Who vouches for a step: the hub only claims it, a person signs it, the device knows it by itself. */
export type Vouched = "device" | "hub" | "person";

export interface Stage {
  name: StageName;
  state: "done" | "now" | "later";
  by: Vouched;
  /** RFC 3339, when it is known. */
  at?: string;
  role?: Role;
}

const STAGES: readonly { name: StageName; by: Vouched }[] = [
  { name: "waiting", by: "device" },
  { name: "arrived", by: "hub" },
  { name: "delivered", by: "hub" },
  { name: "opened", by: "person" },
];

/** The furthest step reached. A refused report is back on the device, so only the first step stands. */
function reached(state: SendState): number {
  return Math.max(
    STAGES.findIndex((stage) => stage.name === state),
    0,
  );
}

/** `waiting` is under way while it waits; every other step is done as soon as it is reached. */
export function timeline(report: Pick<ReportView, "state" | "made" | "opened">): Stage[] {
  const last = reached(report.state);
  return STAGES.map(({ name, by }, place) => {
    const state = place < last || (place === last && place > 0) ? "done" : place === 0 ? "now" : "later";
    return {
      name,
      by,
      state,
      ...(place === 0 ? { at: report.made } : {}),
      ...(name === "opened" && report.opened ? { at: report.opened.at, role: report.opened.role } : {}),
    };
  });
}

/** How many answers came to her. */
export function answersIn(report: Pick<ReportView, "thread">): number {
  return report.thread.filter((item) => item.kind === "answer" && !item.mine).length;
}
