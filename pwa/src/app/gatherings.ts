/** A facilitator's side of workshops: who registered, who was there, what they say; all of it worked out here. */
import { batch, effect, signal } from "@preact/signals";
import { randomBytes, randomId, rfc3339, toBase64Url } from "../core/encoding";
import {
  type Completed,
  completions,
  type Decision,
  type Gathering,
  gather,
  type Registered,
} from "../core/workshop/gathering";
import { codeAt, readPresence, WINDOW_MS, writeSession } from "../core/workshop/presence";
import { OUTGOING } from "../sync/outbox";
import { catalogue } from "./catalogue";
import { hubNow } from "./region";
import { fingerprint } from "./unlocked/identity";
import { RECEIVED } from "./unlocked/incoming";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { refresher } from "./unlocked/refresh";
import { here, type Space, whenOpen } from "./unlocked/space";
import { handOn, type Reader, readersOf } from "./unlocked/workshop-handing";
import { type Dates, FACILITATORS, type Listened, Listener } from "./unlocked/workshop-messages";

export { SCALES, type Scale } from "../core/messages/kinds/feedback";
export type { Need } from "../core/messages/kinds/registration";
export { NEEDS } from "../core/messages/kinds/registration";
export {
  type Completed,
  type Decision,
  decisionOf,
  type Gathering,
  type Mark,
  type Registered,
} from "../core/workshop/gathering";
export type { Reader } from "./unlocked/workshop-handing";

/** By workshop; of those that somebody wrote about. */
export const gatherings = signal<ReadonlyMap<string, Gathering>>(new Map());
/** Facilitators, and what each can read of a workshop that somebody wrote about. */
export const readersIn = signal<ReadonlyMap<string, readonly Reader[]>>(new Map());
/** Courses that people finished and shared with the facilitators, oldest first. */
export const completed = signal<readonly Completed[]>([]);
/** A short mark of each author, to tell apart those who gave no name: author -> `e4wu`. */
export const marksOf = signal<ReadonlyMap<string, string>>(new Map());

const EMPTY: Gathering = gather("", []);
const TO_FACILITATORS = { to: FACILITATORS, recipients: null };

const NOTHING: Listened = { heard: [], secrets: new Map(), senders: new Map(), handed: [] };
let heard = NOTHING;

export const gatheringOf = (workshop: string): Gathering => gatherings.value.get(workshop) ?? EMPTY;

/** Tells her how her registration stands; the other facilitators are told the same. */
export async function decide(
  workshop: string,
  person: Registered,
  decision: Decision,
  words: string,
): Promise<void> {
  const said = words.trim();
  await tell(workshop, person, { state: decision, ...(said && { words: said }) }, true);
}

/** Registrations whose senders are being told at this moment. */
const telling = new Set<string>();

/** She is told once that a facilitator has seen what she sent. */
export async function look(workshop: string): Promise<void> {
  for (const person of gatheringOf(workshop).people) {
    const { registration, seen, withdrawn } = person;
    if (!registration || seen || withdrawn !== null || telling.has(registration)) continue;
    telling.add(registration);
    await tell(workshop, person, { state: "seen" }, false).finally(() => telling.delete(registration));
  }
}

async function tell(
  workshop: string,
  { registration }: Registered,
  what: { state: Decision | "seen"; words?: string },
  colleagues: boolean,
): Promise<void> {
  const space = here();
  const from = registration && heard.senders.get(registration);
  if (!registration || !from) return;
  const body = { workshop, registration, ...what };
  const re = [registration];
  await post(space, "notice", body, { re, address: { to: from.box, recipients: [from.seal] } });
  if (colleagues) await post(space, "notice", body, { re, address: TO_FACILITATORS });
}

/** Hands on what a colleague, who joined later, cannot read of a workshop: sealed to her alone. */
export const give = (workshop: string, key: string): Promise<void> =>
  handOn(here(), heard.handed, workshop, key);

/** Marks by hand that she was there, or takes the mark back. */
export async function mark(workshop: string, registration: string, present: boolean): Promise<void> {
  const before = gatheringOf(workshop)
    .people.find((person) => person.registration === registration)
    ?.marks.find(({ by }) => by === "you")?.at;
  const next = before ? Date.parse(before) + 1000 : 0;
  const at = rfc3339(new Date(Math.max(hubNow().getTime(), next)));
  const body = { workshop, registration, how: "manual" as const, present, at };
  await post(here(), "attendance", body, { address: TO_FACILITATORS });
}

/** Somebody who has no app, or did not register in it. */
export const markGuest = (workshop: string): Promise<void> => mark(workshop, randomId(), true);

export type Scanned =
  | { state: "marked" | "already" | "old"; person: Registered | null }
  | { state: "unreadable" | "other-workshop" | "not-hers" };

/** A photograph of a code that is older than this is told from the code itself (milliseconds). */
const FRESH_MS = 5 * 60_000;

/** Marks who shows this code. An old code is not marked: it may be somebody else's phone. */
export async function scanned(workshop: string, text: string): Promise<Scanned> {
  const presence = await readPresence(text);
  if (!presence) return { state: "unreadable" };
  if (presence.workshop !== workshop) return { state: "other-workshop" };
  const owner = heard.senders.get(presence.registration);
  if (owner && owner.author !== presence.key) return { state: "not-hers" };
  const { people } = gatheringOf(workshop);
  const person =
    people.find(({ author }) => author !== null && author === presence.key) ??
    people.find(({ registration }) => registration === presence.registration) ??
    null;
  if (person?.attendance === "present") return { state: "already", person };
  if (Math.abs(Date.parse(presence.at) - hubNow().getTime()) > FRESH_MS) return { state: "old", person };
  const { registration } = presence;
  const body = {
    workshop,
    registration,
    how: "scan" as const,
    present: true,
    at: rfc3339(hubNow()),
    proof: text,
  };
  await post(here(), "attendance", body, { address: TO_FACILITATORS });
  return { state: "marked", person };
}

export interface ShownCode {
  /** `abcd efgh` */
  code: string;
  /** A complete `<svg>` text. */
  qr: string;
  /** RFC 3339: when the next one is due. */
  until: string;
  /** Milliseconds until then. */
  left: number;
}

/** The code of these ten minutes, for everybody in the room. The first time, its secret is made and shared with colleagues. */
export async function shownCode(workshop: string): Promise<ShownCode> {
  const space = here();
  let secret = heard.secrets.get(workshop)?.[0];
  if (!secret) {
    secret = toBase64Url(randomBytes(32));
    heard.secrets.set(workshop, [secret]);
    await post(space, "session", { workshop, secret }, { address: TO_FACILITATORS });
  }
  const now = hubNow();
  const code = await codeAt(secret, workshop, now);
  const { renderSVG } = await import("uqr");
  const next = (Math.floor(now.getTime() / WINDOW_MS) + 1) * WINDOW_MS;
  return {
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    qr: renderSVG(writeSession(workshop, code), { ecc: "M" }),
    until: rfc3339(new Date(next)),
    left: next - now.getTime(),
  };
}

const datesOf = (workshop: string): Dates | null =>
  catalogue.peek().workshops.find(({ id }) => id === workshop) ?? null;

async function show(space: Space, listener: Listener): Promise<void> {
  const fresh = await listener.listen(datesOf);
  const said = fresh.heard;
  const ids = new Set(said.flatMap(({ message }) => (message.body as { workshop?: string }).workshop ?? []));
  const found = new Map([...ids].map((id) => [id, gather(id, said)] as const));
  const shared = completions(said);
  const readers = await readersOf(space, fresh.handed);
  const authors = new Set([...found.values()].flatMap(({ people }) => people.map(({ author }) => author)));
  const marks = new Map<string, string>();
  for (const author of [...authors, ...shared.map((one) => one.author)]) {
    if (author && !marks.has(author)) marks.set(author, (await fingerprint(author)).slice(0, 4));
  }
  if (space.closing.signal.aborted) return;
  heard = fresh;
  batch(() => {
    gatherings.value = found;
    readersIn.value = new Map([...ids].map((id) => [id, readers(id)]));
    completed.value = shared;
    marksOf.value = marks;
  });
}

whenOpen((space) => {
  if (!space.identity.roles.includes("facilitator")) return undefined;
  const listener = new Listener(space);
  const refresh = refresher(() => show(space, listener));
  const stopRecords = space.vault.onChange((kind) => {
    if (kind === RECEIVED || kind === OUTGOING) refresh();
  });
  const stopPublic = effect(() => {
    catalogue.value;
    publicNews.value;
    refresh();
  });
  return () => {
    stopRecords();
    stopPublic();
    heard = NOTHING;
    batch(() => {
      gatherings.value = new Map();
      readersIn.value = new Map();
      completed.value = [];
      marksOf.value = new Map();
    });
  };
});
