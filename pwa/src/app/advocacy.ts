/** Plans of campaigns: hers alone, or shared sealed with the women she names. Works offline; everything is kept. */
import { batch, signal } from "@preact/signals";
import { type Address, inGroups, readCode, writeCode } from "../core/advocacy/code";
import { markOf, type ObjectKind, PEOPLE_LIMIT, type Person, type Value } from "../core/advocacy/plan";
import { newCaseId } from "../core/case-keys";
import { randomId, rfc3339 } from "../core/encoding";
import { OUTGOING } from "../sync/outbox";
import { PlanBook, type PlanWriting } from "./unlocked/advocacy-book";
import {
  type Edit,
  isOn,
  PLAN,
  type PlanRecord,
  type PlanView,
  textOf,
  toPlanView,
  withEdit,
} from "./unlocked/advocacy-views";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { RECEIVED } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { here, Locked, openSpaceOrNull, type Space, whenOpen } from "./unlocked/space";

export {
  DATE_KINDS,
  INFLUENCES,
  NAME_LIMIT,
  type ObjectKind,
  STANCES,
  type Value,
} from "../core/advocacy/plan";
export {
  fieldsOf,
  isOn,
  type PlanField,
  type PlanObject,
  type PlanPerson,
  type PlanView,
  textOf,
} from "./unlocked/advocacy-views";

/** The last begun first. */
export const plans = signal<readonly PlanView[]>([]);
/** They were looked through since the space opened. */
export const plansReady = signal(false);
export const planSaved = signal<Record<string, SaveState>>({});

const ME = "plan-me";

interface Work {
  space: Space;
  book: PlanBook;
  kept: Autosave<PlanRecord>;
}
let working: Work | null = null;

function work(): Work {
  if (!working) throw new Locked("locked");
  return working;
}

export const planOf = (id: string): PlanView | null => plans.value.find((one) => one.id === id) ?? null;

/** What she calls herself to the others of her plans; "" while she has not said. */
export const myName = (): string => here().vault.one<{ name: string }>(ME)?.body.name ?? "";

/** A new plan, on this device alone. Its id, when it is on disk. */
export async function newPlan(title: string): Promise<string> {
  const { space } = work();
  const id = newCaseId(space.keys.author.public);
  await keepRecord(id, title.trim() ? { [`plan ${id}`]: { title: { value: title.trim(), over: [] } } } : {});
  return id;
}

const keepRecord = (id: string, edits: PlanRecord["edits"]): Promise<string> =>
  here().vault.put<PlanRecord>(PLAN, { made: rfc3339(new Date()), accepted: true, gone: false, edits }, id);

/** Kept by itself, sealed; the others see it when she shares it. */
export function editPlan(id: string, on: ObjectKind, object: string, field: string, value: Value): void {
  const { kept, book } = work();
  kept.edit(id, (record) => withEdit(record, book.state(id), { on, id: object }, field, value));
}

/** Of what people wrote side by side, this is to stand. */
export function decide(id: string, on: ObjectKind, object: string, field: string, value: Value): void {
  const { kept, book } = work();
  kept.edit(id, (record) => withEdit(record, book.state(id), { on, id: object }, field, value, true));
}

/** A new actor, message, risk, …: its id. */
export function addTo(id: string, on: ObjectKind, values: Record<string, Value>): string {
  const object = randomId();
  for (const [field, value] of Object.entries(values)) editPlan(id, on, object, field, value);
  return object;
}

/** Out of the plan; it can be put back. What nobody but her has seen is let go of. */
export function removeFrom(id: string, on: ObjectKind, object: string): void {
  const { kept, book } = work();
  if (book.state(id).objects[on].has(object)) editPlan(id, on, object, "removed", true);
  else
    kept.edit(id, (record) => {
      const { [`${on} ${object}`]: _, ...edits } = record.edits;
      return { ...record, edits };
    });
}

/** The same plan for herself alone, without the people and without what stands beside what she sees. */
export async function copyPlan(id: string): Promise<string> {
  const view = planOf(id);
  if (!view) throw new RangeError("no such plan");
  const copy = newCaseId(here().keys.author.public);
  const edits: PlanRecord["edits"] = {};
  for (const { on, id: object, fields } of [view.main, ...Object.values(view.objects).flat()]) {
    const values = Object.entries(fields).map(([name, { value }]): [string, Edit] => [
      name,
      { value, over: [] },
    ]);
    edits[`${on} ${on === "plan" ? copy : object}`] = Object.fromEntries(values);
  }
  await keepRecord(copy, edits);
  return copy;
}

/** What the others do not see yet, as entries. Fields that she began over the same values go together. */
function writings(edits: PlanRecord["edits"]): PlanWriting[] {
  return Object.entries(edits).flatMap(([key, fields]) => {
    const [on, id] = key.split(" ") as [ObjectKind, string];
    const groups = new Map<string, { amends: string[]; values: Record<string, Value> }>();
    for (const [field, { value, over }] of Object.entries(fields)) {
      const name = [...over].sort().join(" ");
      const group = groups.get(name) ?? { amends: over, values: {} };
      group.values[field] = value;
      groups.set(name, group);
    }
    return [...groups.values()].map(({ amends, values }) => ({
      part: { type: "set" as const, on, id, values },
      amends,
    }));
  });
}

/** Writes what is unshared, after `first`; edits that she makes meanwhile stay. */
async function publish(id: string, first: readonly PlanWriting[]): Promise<void> {
  const { kept, book } = work();
  await kept.flush(id);
  const edits = kept.get(id)?.edits ?? {};
  const parts = [...first, ...writings(edits)];
  if (parts.length === 0) return;
  await book.write(id, parts);
  kept.edit(id, (record) => ({ ...record, edits: without(record.edits, edits) }));
  await kept.flush(id);
}

function without(now: PlanRecord["edits"], written: PlanRecord["edits"]): PlanRecord["edits"] {
  const left: PlanRecord["edits"] = {};
  for (const [key, fields] of Object.entries(now)) {
    const later = Object.entries(fields).filter(([name, edit]) => written[key]?.[name] !== edit);
    if (later.length > 0) left[key] = Object.fromEntries(later);
  }
  return left;
}

/** The others of a shared plan see what she changed. */
export const shareChanges = (id: string): Promise<void> => publish(id, []);

/** More people than a plan can be shared with. */
export class TooMany extends Error {}

/**
 * Adds somebody, by her code: she gets the whole plan, and everything from now on. `me`: what the others call her.
 * @throws {TooMany}
 */
export async function addPerson(id: string, to: Address, name: string, me: string): Promise<void> {
  const { book, space } = work();
  if (me.trim() && me.trim() !== myName()) await space.vault.putOne(ME, { name: me.trim() });
  const { people } = book.state(id);
  const own = people.get(book.me().author)?.name || me.trim();
  const others = [...people.values()].filter(
    ({ author }) => author !== to.author && author !== book.me().author,
  );
  const all: Person[] = [{ ...book.me(), name: own }, ...others, { ...to, name: name.trim() }];
  if (all.length > PEOPLE_LIMIT) throw new TooMany();
  await publish(id, [{ part: { type: "people", people: all } }]);
}

/** Leaves somebody out, or herself: nothing that is written from now on reaches her. What she has, she keeps. */
export async function leaveOut(id: string, author: string): Promise<void> {
  const { book } = work();
  const people = [...book.state(id).people.values()].filter((one) => one.author !== author);
  await book.write(id, [{ part: { type: "people", people } }]);
}

/** She says yes to a plan that was shared with her. */
export const accept = (id: string): Promise<string> => keepRecord(id, {});

/** She says no: the others are told that she does not take part, and it is gone from this device. */
export async function decline(id: string): Promise<void> {
  await leaveOut(id, here().keys.author.public);
  await forgetPlan(id);
}

/** For ever, from this device. Of a plan that she shares, she leaves first. */
export async function forgetPlan(id: string): Promise<void> {
  const { book, kept, space } = work();
  kept.forget(id);
  const isShared = book.state(id).woven.order.length > 0;
  if (isShared) {
    // What is on its way to this device still must not bring it back.
    const gone: PlanRecord = { made: rfc3339(new Date()), accepted: false, gone: true, edits: {} };
    await space.vault.put<PlanRecord>(PLAN, gone, id);
    await book.forget(id);
  } else await space.vault.remove(id);
}

export interface Code {
  /** In groups, for paper. */
  text: string;
  /** A complete `<svg>`. */
  qr: string;
  /** To be read to each other. */
  mark: string;
}

/** By which others add her. */
export async function myCode(): Promise<Code> {
  const me = work().book.me();
  const code = await writeCode(me);
  const { renderSVG } = await import("uqr");
  return { text: inGroups(code), qr: renderSVG(code, { ecc: "M" }), mark: await markOf(me) };
}

export interface Reading {
  address: Address;
  mark: string;
  isMe: boolean;
}

/** What was scanned, pasted or typed; null: it is no code, or one of its letters is wrong. */
export async function readPersonCode(text: string): Promise<Reading | null> {
  const address = await readCode(text);
  if (!address) return null;
  return { address, mark: await markOf(address), isMe: address.author === work().book.me().author };
}

export const markOfPerson = (person: Person): Promise<string> => markOf(person);

/** What has still to be done, the first day first; of all plans that she takes part in. */
export function dueActions(view: Pick<PlanView, "objects">, today: string) {
  return view.objects.action
    .filter((one) => !isOn(one, "done") && textOf(one, "when") !== "" && textOf(one, "when") <= today)
    .sort((a, b) => (textOf(a, "when") < textOf(b, "when") ? -1 : 1));
}

async function show({ space, book, kept }: Work): Promise<void> {
  await book.load();
  if (openSpaceOrNull() !== space) return;
  const records = new Map(kept.all().map(({ id, body }) => [id, body]));
  const ids = new Set([...records.keys(), ...book.ids()]);
  const me = space.keys.author.public;
  const views = [...ids].flatMap(
    (id) => toPlanView(id, records.get(id), book.state(id), { me, unsent: book.unsent(id) }) ?? [],
  );
  batch(() => {
    plans.value = views.sort((a, b) => (a.made < b.made ? 1 : -1));
    plansReady.value = true;
  });
}

whenOpen((space) => {
  const refresh = refresher(() => show(own));
  const kept = new Autosave<PlanRecord>(
    space.vault,
    PLAN,
    (id, state) => {
      if (working === own) planSaved.value = { ...planSaved.peek(), [id]: state };
    },
    refresh,
  );
  const own: Work = { space, book: new PlanBook(space), kept };
  working = own;
  flushWhenLeaving(space, kept);
  refresh();
  const stop = space.vault.onChange((kind) => {
    if (kind === PLAN || kind === RECEIVED || kind === OUTGOING) refresh();
  });
  return () => {
    stop();
    working = null;
    batch(() => {
      plans.value = [];
      plansReady.value = false;
      planSaved.value = {};
    });
  };
});
