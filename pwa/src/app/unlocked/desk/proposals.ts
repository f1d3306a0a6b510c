/** What facilitators proposed to each other, and how each proposal stands. */
import type { Message, MessageOf } from "../../../core/messages";
import type { ProposalBody } from "../../../core/messages/kinds/proposal";
import { type Entry, idOf } from "../../../core/source";
import { OUTGOING, type Outgoing } from "../../../sync/outbox";
import { RECEIVED, type Received } from "../incoming";
import type { Space } from "../space";
import { type Proposed, readProposal } from "./release";
import type { Shelf } from "./shelf";

export interface Comment {
  id: string;
  verdict: "approved" | "changes";
  text: string;
  made: string;
  mine: boolean;
  author: string;
}

/**
 * `open`: waits for a reviewer. `changes`: one asked for changes. `published`: people see it. `late`: others
 * published meanwhile, so that it cannot be published as it is. `replaced`: its author proposed again. `broken`: its
 * signature or its texts do not hold.
 */
export type ProposalState = "open" | "changes" | "published" | "late" | "replaced" | "broken";

export interface Proposal {
  id: string;
  work: string;
  lang: string;
  note: string;
  made: string;
  mine: boolean;
  /** Public key of its author. */
  author: string;
  state: ProposalState;
  comments: Comment[];
  /** The texts that would be published. */
  entries: Entry[];
  /** Ids of what would be withdrawn. */
  gone: string[];
  message: Sent<"proposal">;
}

type Sent<K extends Message["kind"]> = Pick<MessageOf<K>, "id" | "kind" | "from" | "made" | "re" | "body">;

/** Messages of a kind that came or that she sent, each once. */
function messages<K extends Message["kind"]>({ vault }: Space, kind: K): Sent<K>[] {
  const came = vault.all<Received>(RECEIVED).map(({ body }) => body.message);
  const sent = vault.all<Outgoing>(OUTGOING).map(({ body }) => body.message);
  const found = new Map<string, Sent<K>>();
  for (const message of [...sent, ...came]) {
    if (message.kind === kind) found.set(`${message.from.author} ${message.id}`, message as Sent<K>);
  }
  return [...found.values()].sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0));
}

/** The newest first. @param shelves those of the languages that are spoken of; another one is looked at as empty */
export async function readProposals(space: Space, shelves: ReadonlyMap<string, Shelf>): Promise<Proposal[]> {
  const reviews = messages(space, "review");
  const sent = messages(space, "proposal");
  const proposals: Proposal[] = [];
  for (const message of sent) {
    const { id, body, from } = message;
    const author = from.author;
    const replaced = sent.some((other) => other.from.author === author && other.re.includes(id));
    const comments = reviews
      .filter((review) => review.body.proposal === id)
      .map((review) => commentOf(review, space));
    const common = {
      id,
      work: body.work,
      lang: body.lang,
      note: body.note,
      made: message.made,
      mine: author === space.keys.author.public,
      author,
      comments,
      message,
    };
    try {
      const read = await readOnce(message, space.identity.region);
      const gone = read.items.flatMap((item) => (item.sha256 === null ? [item.id] : []));
      const state = stateOf(read.items, shelves.get(body.lang), replaced, comments);
      proposals.push({ ...common, entries: read.entries, gone, state });
    } catch {
      proposals.push({ ...common, entries: [], gone: [], state: "broken" });
    }
  }
  return proposals.reverse();
}

/** Checking takes time, and what a message says does not change. */
const known = new WeakMap<ProposalBody, Promise<Proposed>>();

function readOnce({ body, from }: Sent<"proposal">, region: string): Promise<Proposed> {
  const reading = known.get(body) ?? readProposal(body, from.author, region);
  known.set(body, reading);
  return reading;
}

const commentOf = ({ id, made, from, body }: Sent<"review">, { keys }: Space): Comment => ({
  id,
  made,
  verdict: body.verdict,
  text: body.comments,
  author: from.author,
  mine: from.author === keys.author.public,
});

function stateOf(
  items: readonly { id: string; ver: number; sha256: string | null }[],
  shelf: Shelf | undefined,
  replaced: boolean,
  comments: readonly Comment[],
): ProposalState {
  const isListed = (item: (typeof items)[number]) =>
    shelf?.releases.some((release) =>
      release.items.some(
        ({ id, ver, sha256 }) => id === item.id && ver === item.ver && sha256 === item.sha256,
      ),
    ) ?? false;
  if (items.every(isListed)) return "published";
  if (replaced) return "replaced";
  if (items.some(({ id, ver }) => ver !== (shelf?.used.get(id) ?? 0) + 1)) return "late";
  return comments.some(({ verdict }) => verdict === "changes") ? "changes" : "open";
}

/** The documents that a proposal leaves for devices to show: the published ones with its texts in their place. */
export function afterwards(proposal: Proposal, shown: readonly Entry[]): Entry[] {
  const changed = new Map(proposal.entries.map((entry) => [idOf(entry), entry]));
  const gone = new Set(proposal.gone);
  const kept = shown.filter((entry) => !gone.has(idOf(entry)));
  const all = new Map(kept.map((entry) => [idOf(entry), entry]));
  for (const [id, entry] of changed) all.set(id, entry);
  const whole = all.get(proposal.work);
  if (whole?.type !== "course") return [...all.values()];
  const order = whole.parts.map(({ type, id }) => `${type}:${whole.id}:${id}`);
  return [whole, ...order.flatMap((id) => all.get(id) ?? [])];
}
