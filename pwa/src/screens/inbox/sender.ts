/** Who sent a report, as exactly as keys and invitations can say it, and not more. Pure. */
import type { Sender } from "../../app/types";

export interface Line {
  id: string;
  args: { label: string };
}

/** The message about a sender: known before or new, and who vouched for her. */
export function senderLine({ known, vouchedBy, invitation }: Sender): Line {
  const args = { label: invitation ?? "" };
  const labelled = invitation ? "-labelled" : "";
  if (known === "same") return { id: `inbox-sender-same${labelled}`, args };
  return { id: vouchedBy === "you" ? `inbox-sender-you${labelled}` : `inbox-sender-${vouchedBy}`, args };
}
