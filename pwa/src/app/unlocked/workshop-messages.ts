/** What this device has heard of workshops and completions, sent and received, with what each proof is worth. */
import type { From, Message, MessageOf } from "../../core/messages";
import { type Heard, ownersOf, type Proof } from "../../core/workshop/gathering";
import { readPresence, shownAt } from "../../core/workshop/presence";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { RECEIVED, type Received } from "./incoming";
import type { Space } from "./space";
import { FACILITATORS, Handed, OF_A_WORKSHOP, type Original } from "./workshop-handed";

export { FACILITATORS } from "./workshop-handed";

const KINDS: readonly string[] = [...OF_A_WORKSHOP, "completion"];

/** Milliseconds by which the clocks of two phones may differ before a code counts as old. */
const CLOCKS_MS = 20 * 60_000;
/** Codes are shown this long before the start and after the end (milliseconds). */
const AROUND_MS = 3 * 3_600_000;
const TEN_MINUTES_MS = 10 * 60_000;

export interface Dates {
  starts: string | null;
  ends: string | null;
}

export interface Listened {
  heard: Heard[];
  /** Secrets of shown codes by workshop, oldest first. */
  secrets: Map<string, string[]>;
  /** From whom each registration came, as she signed it. */
  senders: Map<string, From>;
  /** What colleagues handed on. */
  handed: readonly Original[];
}

type Sent = Outgoing["message"] | Message;

interface Found {
  heard: Heard[];
  senders: Map<string, From>;
}

/** Everything, unproved. */
function listen({ vault, keys, trust }: Space, handed: readonly Original[]): Found {
  const isFacilitator = (author: string) =>
    (["author", "reviewer"] as const).some(
      (role) => trust.directory?.holds(author, role, trust.now()) ?? false,
    );
  const toHeard = (message: Sent, mine: boolean): Heard => ({
    message,
    byFacilitator: isFacilitator(message.from.author),
    mine,
  });
  const received = vault
    .all<Received>(RECEIVED)
    .filter(({ body }) => body.box === FACILITATORS && KINDS.includes(body.message.kind))
    .map(({ body }) => body.message);
  const sent = vault
    .all<Outgoing>(OUTGOING)
    .filter(({ body }) => KINDS.includes(body.message.kind) && body.state !== "refused")
    .map(({ body }) => body.message);
  const others = [...received, ...handed.map(({ message }) => message)];
  const senders = new Map<string, From>();
  for (const { kind, id, from } of [...others, ...sent])
    if (kind === "registration" && !senders.has(id)) senders.set(id, from);
  const mine = (message: Sent) => message.from.author === keys.author.public;
  const heard = [...others.map((one) => toHeard(one, mine(one))), ...sent.map((one) => toHeard(one, true))];
  return { heard, senders };
}

export class Listener {
  /** A proof is looked at once; it depends on who registered and on which secrets are known. */
  private readonly proofs = new Map<string, Proof>();
  private readonly handed: Handed;

  constructor(private readonly space: Space) {
    this.handed = new Handed(space);
  }

  async listen(datesOf: (workshop: string) => Dates | null): Promise<Listened> {
    const handed = await this.handed.messages();
    const { heard, senders } = listen(this.space, handed);
    const owners = ownersOf(heard);
    const secrets = new Map<string, string[]>();
    for (const { message } of heard) {
      if (message.kind !== "session") continue;
      const { workshop, secret } = message.body as { workshop: string; secret: string };
      const known = secrets.get(workshop) ?? [];
      if (!known.includes(secret)) secrets.set(workshop, [...known, secret]);
    }
    for (const one of heard) {
      if (one.message.kind !== "attendance") continue;
      const message = one.message as MessageOf<"attendance">;
      const { workshop, registration, how } = message.body;
      if (how === "manual") continue;
      const theirs = owners.get(registration);
      const known = secrets.get(workshop) ?? [];
      const dates = datesOf(workshop);
      const name = [
        message.from.author,
        message.id,
        [...(theirs ?? [])].sort(),
        known.length,
        dates?.starts,
        dates?.ends,
      ].join(" ");
      const proof = this.proofs.get(name) ?? (await prove(message, theirs, known, dates));
      this.proofs.set(name, proof);
      one.proof = proof;
    }
    return { heard, secrets, senders, handed };
  }
}

async function prove(
  { body }: MessageOf<"attendance">,
  owners: ReadonlySet<string> | undefined,
  secrets: string[],
  dates: Dates | null,
): Promise<Proof> {
  if (body.proof === undefined) return "none";
  const claimed = Date.parse(body.at);
  if (body.how === "scan") {
    const shown = await readPresence(body.proof);
    if (!shown || shown.workshop !== body.workshop || shown.registration !== body.registration) return "none";
    if (owners && !owners.has(shown.key)) return "none";
    return Math.abs(Date.parse(shown.at) - claimed) <= CLOCKS_MS ? "holds" : "old";
  }
  if (!dates?.starts || !dates.ends) return "none";
  const from = new Date(Date.parse(dates.starts) - AROUND_MS);
  const to = new Date(Date.parse(dates.ends) + AROUND_MS);
  for (const secret of secrets) {
    const shown = await shownAt(secret, body.workshop, body.proof, from, to);
    if (!shown) continue;
    const after = claimed - shown.getTime();
    return after >= -CLOCKS_MS && after <= TEN_MINUTES_MS + CLOCKS_MS ? "holds" : "old";
  }
  return "none";
}
