/** What she approved and signed, on its way to being published: kept until the hub has answered. */
import { rfc3339 } from "../../../core/encoding";
import type { ProposalBody } from "../../../core/messages/kinds/proposal";
import { Problem, Unreachable } from "../../../sync/api";
import { post } from "../outgoing";
import type { Space } from "../space";
import type { Proposal } from "./proposals";
import { countersign, publish } from "./release";

export const APPROVED = "desk-approved";
export const TO_FACILITATORS = { to: "facilitators", recipients: null };

export interface Approved {
  proposal: string;
  comments: string;
  made: string;
  /** With both signatures. */
  body: Pick<ProposalBody, "release" | "lang" | "docs">;
  /** `waiting` for the hub, or why the hub does not publish it. */
  state: "waiting" | "published-meanwhile" | "media-missing" | "texts-refused" | "refused";
  /** What the hub said of it: ids, or sentences. */
  about: string[];
}

/** Signs beside the author and keeps that; `publishApproved` does the rest, now or when there is a hub. */
export async function approve(space: Space, { id, message }: Proposal, comments: string): Promise<void> {
  const { lang, docs } = message.body;
  const release = await countersign(space, message.body.release);
  await space.vault.put<Approved>(APPROVED, {
    proposal: id,
    comments,
    made: rfc3339(new Date()),
    body: { release, lang, docs },
    state: "waiting",
    about: [],
  });
}

const underWay = new WeakMap<Space, Promise<void>>();

/** Publishes what waits, and tells the colleagues. What the hub refuses is kept, with its reason. */
export async function publishApproved(space: Space): Promise<void> {
  const before = underWay.get(space) ?? Promise.resolve();
  const work = before.catch(() => undefined).then(() => publishAll(space));
  underWay.set(space, work);
  await work;
}

async function publishAll(space: Space): Promise<void> {
  for (const { id, body } of space.vault.all<Approved>(APPROVED)) {
    if (body.state !== "waiting") continue;
    try {
      await publish(space, body.body);
    } catch (error) {
      if (error instanceof Unreachable) return;
      if (!(error instanceof Problem)) throw error;
      const refused = refusal(error);
      if (!refused) return;
      await space.vault.put<Approved>(APPROVED, { ...body, ...refused }, id);
      continue;
    }
    const { proposal, comments } = body;
    const review = { proposal, verdict: "approved" as const, comments };
    // Under the record's own id: from two tabs at once it is still one word of hers.
    await post(space, "review", review, { id, re: [proposal], address: TO_FACILITATORS });
    await space.vault.remove(id);
  }
}

const REASONS = ["published-meanwhile", "media-missing", "texts-refused"] as const;

/** `null`: the hub is busy, or does not let anybody in at the moment; asked again later. */
function refusal({ status, slug, extra }: Problem): Pick<Approved, "state" | "about"> | null {
  if (status >= 500 || status === 401 || status === 429) return null;
  const state = REASONS.find((reason) => reason === slug) ?? "refused";
  const about = [extra.ids, extra.missing, extra.mistakes, [extra.reason ?? slug]].find(Array.isArray);
  return { state, about: (about ?? []).map(String) };
}
