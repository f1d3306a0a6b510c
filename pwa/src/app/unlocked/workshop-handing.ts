/** Handing on what facilitators have of a workshop to a colleague who joined later; and who can read what of it. */
import { signMessage } from "../../core/envelope";
import type { MessageOf } from "../../core/messages";
import { HANDOVER_LIMIT } from "../../core/messages/kinds/handover";
import type { Dsse } from "../../core/signing";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { fingerprint } from "./identity";
import { RECEIVED, type Received } from "./incoming";
import { post } from "./outgoing";
import type { Space } from "./space";
import { FACILITATORS, OF_A_WORKSHOP, type Original, workshopOf } from "./workshop-handed";

/** Characters of signed texts in one handover: it has to fit an envelope. */
const MOST_CHARACTERS = 250_000;

/** A facilitator, and how much of a workshop she can open, as far as this device can tell. */
export interface Reader {
  key: string;
  /** Of her key, to be compared aloud. */
  fingerprint: string;
  you: boolean;
  /** Registrations that she can read. */
  reads: number;
  /** Registrations that are here. */
  total: number;
  /** Messages of any kind that she cannot read. */
  lacks: number;
  /** What she could not read was handed on from here. */
  given: boolean;
}

/** Something said around a workshop: whom it was sealed to, and how to hand it on. */
interface Said {
  name: string;
  kind: string;
  workshop: string | undefined;
  to: readonly string[];
  sign: () => Promise<Dsse>;
}

const nameOf = (id: string, author: string) => `${author} ${id}`;

/** All that was said, by others and by her. What she said under no name is not hers to hand on. */
function saidOf({ vault, identity, keys }: Space, handed: readonly Original[]): Said[] {
  const received = vault
    .all<Received>(RECEIVED)
    .filter(({ body }) => body.box === FACILITATORS)
    .map(({ body }) => body);
  const others = [...received, ...handed].map(
    ({ message, signed }): Said => ({
      name: nameOf(message.id, message.from.author),
      kind: message.kind,
      workshop: workshopOf(message),
      to: message.to,
      sign: async () => signed,
    }),
  );
  const own = vault.all<Outgoing>(OUTGOING).flatMap(({ body: { message, to, sealed, signer } }): Said[] => {
    if (to !== FACILITATORS || signer || !sealed) return [];
    const { day } = sealed;
    const header = { v: 1 as const, region: identity.region, to, day, exp: day };
    return [
      {
        name: nameOf(message.id, message.from.author),
        kind: message.kind,
        workshop: workshopOf(message),
        to: sealed.to,
        sign: () => signMessage(header, message, sealed.to, keys.author),
      },
    ];
  });
  const all = [...others, ...own].filter(({ kind }) => OF_A_WORKSHOP.includes(kind));
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** Facilitators who can be written to now: key -> her seal. */
function colleagues({ trust }: Space): Map<string, string> {
  const now = trust.now();
  const found = new Map<string, string>();
  for (const role of ["author", "reviewer"] as const)
    for (const [key, { recipient }] of trust.directory?.recipients(role, now) ?? [])
      found.set(key, recipient);
  return found;
}

/** Whom this device handed what: `key of a seal` -> names of messages. */
function givenTo({ vault }: Space, recipients: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  for (const { body } of vault.all<Outgoing>(OUTGOING)) {
    if (body.message.kind !== "handover" || body.state === "refused") continue;
    if (!body.recipients?.some((recipient) => recipients.has(recipient))) continue;
    for (const { p } of (body.message as MessageOf<"handover">).body.messages) {
      const { id, from } = JSON.parse(p) as { id: string; from: { author: string } };
      names.add(nameOf(id, from.author));
    }
  }
  return names;
}

/** Every seal that a key ever had: what was sealed to an earlier one she has opened long ago. */
const sealsOf = ({ trust }: Space, key: string): Set<string> =>
  new Set(
    (trust.directory?.seals ?? []).flatMap(({ holder, recipient }) => (holder === key ? [recipient] : [])),
  );

/** What she cannot open of it: neither was it sealed to her nor handed on from here. */
function lacking(space: Space, key: string, said: readonly Said[]): { lacks: Said[]; given: Set<string> } {
  const seals = sealsOf(space, key);
  const given = givenTo(space, seals);
  const lacks = said.filter(({ name, to }) => !to.some((seal) => seals.has(seal)) && !given.has(name));
  return { lacks, given };
}

/** Who can read what of a workshop: herself first. */
export async function readersOf(
  space: Space,
  handed: readonly Original[],
): Promise<(workshop: string) => Reader[]> {
  const all = saidOf(space, handed);
  const me = space.keys.author.public;
  const known: { key: string; fingerprint: string }[] = [];
  for (const key of colleagues(space).keys()) known.push({ key, fingerprint: await fingerprint(key) });
  return (workshop) => {
    const said = all.filter((one) => one.workshop === workshop);
    const total = said.filter(({ kind }) => kind === "registration").length;
    const readers = known.map(({ key, fingerprint }): Reader => {
      if (key === me) return { key, fingerprint, you: true, reads: total, total, lacks: 0, given: false };
      const { lacks, given } = lacking(space, key, said);
      const unread = lacks.filter(({ kind }) => kind === "registration").length;
      const isGiven = said.some(({ name }) => given.has(name));
      return {
        key,
        fingerprint,
        you: false,
        reads: total - unread,
        total,
        lacks: lacks.length,
        given: isGiven,
      };
    });
    return readers.sort((a, b) => Number(b.you) - Number(a.you) || (a.fingerprint < b.fingerprint ? -1 : 1));
  };
}

/** Hands on what a colleague cannot read of a workshop, sealed to her alone. */
export async function handOn(
  space: Space,
  handed: readonly Original[],
  workshop: string,
  key: string,
): Promise<void> {
  const seal = colleagues(space).get(key);
  if (!seal) return;
  const said = saidOf(space, handed).filter((one) => one.workshop === workshop);
  const address = { to: FACILITATORS, recipients: [seal] };
  const give = (messages: Dsse[]) => post(space, "handover", { workshop, messages }, { address });
  let messages: Dsse[] = [];
  let characters = 0;
  for (const one of lacking(space, key, said).lacks) {
    const signed = await one.sign();
    const isFull = messages.length === HANDOVER_LIMIT || characters + signed.p.length > MOST_CHARACTERS;
    if (isFull && messages.length > 0) {
      await give(messages);
      messages = [];
      characters = 0;
    }
    messages.push(signed);
    characters += signed.p.length;
  }
  if (messages.length > 0) await give(messages);
}
