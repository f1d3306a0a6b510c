/** How her registration stands, as one word with a look. The words are `workshops-state-*` and `workshops-line-*`. */
import type { MyWorkshop } from "../../app/workshops";
import type { IconName } from "../../ui";

export interface Standing {
  name:
    | "queued"
    | "arrived"
    | "delivered"
    | "refused"
    | "seen"
    | "confirmed"
    | "waiting"
    | "declined"
    | "withdrawn"
    | "withdrawing";
  tone: "plain" | "info" | "good" | "warn" | "danger";
  icon: IconName;
}

const LOOKS: Record<Standing["name"], [Standing["tone"], IconName]> = {
  queued: ["warn", "clock"],
  arrived: ["info", "check"],
  delivered: ["info", "inbox"],
  refused: ["danger", "warn"],
  seen: ["info", "eye"],
  confirmed: ["good", "check"],
  waiting: ["warn", "list"],
  declined: ["plain", "info"],
  withdrawn: ["plain", "trash"],
  withdrawing: ["warn", "clock"],
};

function nameOf({ registration, withdrawn, notice, changed }: MyWorkshop): Standing["name"] | null {
  if (!registration) return null;
  if (withdrawn) return withdrawn.state === "waiting" ? "withdrawing" : "withdrawn";
  // A word of a facilitator on an earlier registration stands until she answers the new one, once that is there.
  if (notice && !(changed && registration.state === "waiting")) return notice.state;
  const { state } = registration;
  if (state === "waiting" || state === "draft") return "queued";
  return state === "opened" ? "seen" : state;
}

export function standing(mine: MyWorkshop): Standing | null {
  const name = nameOf(mine);
  if (!name) return null;
  const [tone, icon] = LOOKS[name];
  return { name, tone, icon };
}
