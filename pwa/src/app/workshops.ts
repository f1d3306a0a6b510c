/** A learner's side of workshops: what is offered, her registration, having been there, and what she thinks of it. */
import { batch, signal } from "@preact/signals";
import { randomId, rfc3339, sha256, toBase32, utf8 } from "../core/encoding";
import type { FeedbackBody } from "../core/messages/kinds/feedback";
import { NEEDS, type Need, type RegistrationBody } from "../core/messages/kinds/registration";
import { calendarFile } from "../core/workshop/calendar";
import { readSession, writePresence } from "../core/workshop/presence";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { hubNow } from "./region";
import type { WorkshopView } from "./types";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { RECEIVED, type Received } from "./unlocked/incoming";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { here, Locked, type Space, whenOpen } from "./unlocked/space";
import { FACILITATORS } from "./unlocked/workshop-messages";
import { type MyWorkshop, mineOf, nothingYet } from "./unlocked/workshop-mine";

export { SCALES, type Scale } from "../core/messages/kinds/feedback";
export { NAME_LIMIT, NEED_LIMIT, NEEDS, type Need, WORDS_LIMIT } from "../core/messages/kinds/registration";
export type { MyWorkshop, Sent } from "./unlocked/workshop-mine";

/** By workshop; of those that she did something about. */
export const myWorkshops = signal<ReadonlyMap<string, MyWorkshop>>(new Map());
export const mineIn = (workshop: string): MyWorkshop => myWorkshops.value.get(workshop) ?? nothingYet();

/** Who reads what is sent to the facilitators. */
export const facilitatorReaders = signal({ facilitators: 0, stale: false });

/** What she writes before it is sent; kept by itself. */
export interface RegistrationDraft {
  workshop: string;
  name: string;
  /** The needs that she ticked, with her words. */
  needs: Partial<Record<Need, string>>;
  words: string;
}
export interface FeedbackDraft extends Omit<FeedbackBody, "best" | "change" | "other" | "name"> {
  best: string;
  change: string;
  other: string;
  name: string;
}

export const registrationDrafts = signal<ReadonlyMap<string, RegistrationDraft>>(new Map());
export const feedbackDrafts = signal<ReadonlyMap<string, FeedbackDraft>>(new Map());
/** How the saving of each draft stands, by `registration` or `feedback` and the workshop. */
export const workshopSaved = signal<Record<string, SaveState>>({});

type Stage = "undated" | "upcoming" | "running" | "past" | "cancelled";

/** Where a workshop stands in time, by the hub's clock as far as it is known: a phone's may be off by years. */
export function stageOf({ starts, ends, status }: Pick<WorkshopView, "starts" | "ends" | "status">): Stage {
  if (status === "cancelled") return "cancelled";
  if (starts === null || ends === null) return "undated";
  const now = hubNow().getTime();
  return now < Date.parse(starts) ? "upcoming" : now <= Date.parse(ends) ? "running" : "past";
}

/** May she register now? Full: she may, for the waiting list. */
export const isOpen = (workshop: WorkshopView): boolean =>
  ["upcoming", "running"].includes(stageOf(workshop));

const TO_FACILITATORS = { to: FACILITATORS, recipients: null };
const REGISTRATION = "workshop-registration";
const FEEDBACK = "workshop-feedback";

interface Forms {
  registration: Autosave<RegistrationDraft>;
  feedback: Autosave<FeedbackDraft>;
}
let forms: Forms | null = null;

function open(): Forms {
  if (!forms) throw new Locked("locked");
  return forms;
}

/** Begins with what she sent before, if she changes it. */
export async function beginRegistration(workshop: string): Promise<void> {
  if (
    open()
      .registration.all()
      .some(({ body }) => body.workshop === workshop)
  )
    return;
  const { registration, withdrawn } = mineIn(workshop);
  const before = withdrawn ? undefined : registration?.body;
  await here().vault.put<RegistrationDraft>(REGISTRATION, {
    workshop,
    name: before?.name ?? "",
    needs: before?.needs ?? {},
    words: before?.words ?? "",
  });
}

export function editRegistration(workshop: string, change: Partial<RegistrationDraft>): void {
  const { registration } = open();
  const record = registration.all().find(({ body }) => body.workshop === workshop);
  if (record) registration.edit(record.id, (draft) => ({ ...draft, ...change }));
}

/** Sealed to the facilitators; leaves when it can. Her newest registration is the one that counts. */
export async function sendRegistration(workshop: string): Promise<void> {
  const { registration: of } = open();
  const record = of.all().find(({ body }) => body.workshop === workshop);
  if (!record) return;
  const { name, needs, words } = record.body;
  const body: RegistrationBody = {
    workshop,
    ...(name.trim() && { name: name.trim() }),
    needs: Object.fromEntries(
      NEEDS.flatMap((need) => (needs[need] === undefined ? [] : [[need, needs[need]?.trim() ?? ""]])),
    ),
    ...(words.trim() && { words: words.trim() }),
  };
  await post(here(), "registration", body, { address: TO_FACILITATORS });
  await drop(of, record.id);
}

export async function discardRegistration(workshop: string): Promise<void> {
  const { registration: of } = open();
  const record = of.all().find(({ body }) => body.workshop === workshop);
  if (record) await drop(of, record.id);
}

async function drop<T>(of: Autosave<T>, id: string): Promise<void> {
  of.forget(id);
  await here().vault.remove(id);
}

/** She takes it back; the facilitators are told. */
export async function withdrawRegistration(workshop: string): Promise<void> {
  const { registration, withdrawn } = mineIn(workshop);
  if (!registration || withdrawn) return;
  const body = { workshop, registration: registration.id };
  await post(here(), "registration-withdrawn", body, { re: [registration.id], address: TO_FACILITATORS });
}

/** The code that proves her registration to a facilitator's camera. To be shown anew each half minute. */
export async function presenceCode(workshop: string): Promise<string | null> {
  const { registration, withdrawn } = mineIn(workshop);
  if (!registration || withdrawn) return null;
  const presence = { workshop, registration: registration.id, at: rfc3339(hubNow()) };
  const { renderSVG } = await import("uqr");
  return renderSVG(await writePresence(presence, here().keys.author), { ecc: "M" });
}

export type Attended = "sent" | "slip" | "other-workshop" | "not-registered";

/** Says that she is here, with the code that the facilitator shows, scanned or typed. */
export async function attend(workshop: string, text: string): Promise<Attended> {
  const read = readSession(text);
  if (!read) return "slip";
  if (read.workshop !== null && read.workshop !== workshop) return "other-workshop";
  const { registration, withdrawn } = mineIn(workshop);
  if (!registration || withdrawn) return "not-registered";
  const body = {
    workshop,
    registration: registration.id,
    how: "code" as const,
    present: true,
    at: rfc3339(hubNow()),
    proof: read.code,
  };
  await post(here(), "attendance", body, { re: [registration.id], address: TO_FACILITATORS });
  return "sent";
}

export async function beginFeedback(workshop: string): Promise<void> {
  if (
    open()
      .feedback.all()
      .some(({ body }) => body.workshop === workshop)
  )
    return;
  const empty = { workshop, anonymous: true, scales: {}, best: "", change: "", other: "", name: "" };
  await here().vault.put<FeedbackDraft>(FEEDBACK, empty);
}

export function editFeedback(workshop: string, change: Partial<FeedbackDraft>): void {
  const { feedback } = open();
  const record = feedback.all().find(({ body }) => body.workshop === workshop);
  if (record) feedback.edit(record.id, (draft) => ({ ...draft, ...change }));
}

export async function sendFeedback(workshop: string): Promise<void> {
  const { feedback: of } = open();
  const record = of.all().find(({ body }) => body.workshop === workshop);
  if (!record) return;
  const { anonymous, scales, best, change, other, name } = record.body;
  const written = Object.entries({ best, change, other, ...(!anonymous && { name }) })
    .map(([field, words]) => [field, words.trim()] as const)
    .filter(([, words]) => words);
  const body: FeedbackBody = { workshop, anonymous, scales, ...Object.fromEntries(written) };
  await post(here(), "feedback", body, { address: TO_FACILITATORS, anonymous });
  await drop(of, record.id);
}

/** For her calendar. A title of her own hides what it is about: then the file says nothing but when. */
export async function calendarOf(workshop: WorkshopView, discreet: string | null): Promise<Blob | null> {
  const { id, title, summary, starts, ends, place, status } = workshop;
  if (starts === null || ends === null) return null;
  const stable = toBase32(await sha256(utf8(`tejedora/calendar/v1\n${id}`))).slice(0, 26);
  const text = calendarFile({
    uid: discreet === null ? stable : randomId(),
    starts,
    ends,
    stamp: rfc3339(new Date()),
    title: discreet ?? title,
    ...(discreet === null && { ...(place && { place: place.words }), text: summary }),
    cancelled: status === "cancelled",
  });
  return new Blob([text], { type: "text/calendar" });
}

function show({ vault, trust, identity }: Space): void {
  const outgoing = vault.all<Outgoing>(OUTGOING).map(({ body }) => body);
  const received = vault
    .all<Received>(RECEIVED)
    .map(({ body }) => body)
    .filter(({ box }) => box === identity.box);
  batch(() => {
    myWorkshops.value = mineOf(outgoing, received);
    facilitatorReaders.value = {
      facilitators: trust.recipients(FACILITATORS).length,
      stale: trust.readers().stale,
    };
  });
}

whenOpen((space) => {
  const refresh = () => show(space);
  const showForms = () => {
    if (forms !== own) return;
    registrationDrafts.value = new Map(own.registration.all().map(({ body }) => [body.workshop, body]));
    feedbackDrafts.value = new Map(own.feedback.all().map(({ body }) => [body.workshop, body]));
  };
  const keeps = <T extends { workshop: string }>(kind: string, name: string): Autosave<T> =>
    new Autosave<T>(
      space.vault,
      kind,
      (id, state) => {
        const workshop = space.vault.get<T>(id)?.workshop;
        if (forms === own && workshop)
          workshopSaved.value = { ...workshopSaved.value, [`${name}:${workshop}`]: state };
      },
      showForms,
    );
  const own: Forms = {
    registration: keeps<RegistrationDraft>(REGISTRATION, "registration"),
    feedback: keeps<FeedbackDraft>(FEEDBACK, "feedback"),
  };
  forms = own;
  refresh();
  showForms();
  for (const form of [own.registration, own.feedback]) flushWhenLeaving(space, form);
  const stopRecords = space.vault.onChange((kind) => {
    if (kind === OUTGOING || kind === RECEIVED) refresh();
    if (kind === REGISTRATION || kind === FEEDBACK) showForms();
  });
  const stopNews = publicNews.subscribe(refresh);
  return () => {
    stopRecords();
    stopNews();
    forms = null;
    batch(() => {
      myWorkshops.value = new Map();
      registrationDrafts.value = new Map();
      feedbackDrafts.value = new Map();
      workshopSaved.value = {};
      facilitatorReaders.value = { facilitators: 0, stale: false };
    });
  };
});
