/** How each state of a report looks: its tone and its icon. Words are `reports-state-*`. */
import type { SendState } from "../../app/types";
import type { IconName } from "../../ui";

type Tone = "plain" | "info" | "good" | "warn" | "danger";

export const LOOKS: Record<SendState, { tone: Tone; icon: IconName }> = {
  draft: { tone: "plain", icon: "edit" },
  waiting: { tone: "warn", icon: "clock" },
  arrived: { tone: "info", icon: "check" },
  delivered: { tone: "info", icon: "inbox" },
  opened: { tone: "good", icon: "mailopen" },
  refused: { tone: "danger", icon: "warn" },
};
