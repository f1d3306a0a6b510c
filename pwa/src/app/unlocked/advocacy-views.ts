/** A plan as its screens show it: what the log says, with what she changed and has not shared yet laid over it. Pure. */
import type { PlanState } from "../../core/advocacy/fold";
import { FIELDS, OBJECTS, type ObjectKind, type Person, type Value } from "../../core/advocacy/plan";
import { differing, latest, type Written } from "../../core/case-fold";

export const PLAN = "plan";

/** A value that she wrote and has not shared, and the hashes of what she saw when she began. */
export interface Edit {
  value: Value;
  over: string[];
}

/** What her vault holds of a plan beside its log; its record has the plan's id. */
export interface PlanRecord {
  made: string;
  /** She takes part: she began it, or said yes when it was shared with her. */
  accepted: boolean;
  /** Not on this device any more: what still comes of it is not shown. */
  gone: boolean;
  /** By kind and id of the object (`actor abc…`), then by field. */
  edits: Record<string, Record<string, Edit>>;
}

export interface PlanVersion {
  value: Value;
  /** Author key; null: hers, not shared yet. */
  by: string | null;
  name: string;
  made: string | null;
}

export interface PlanField {
  value: Value;
  /** More than one: they differ, and a person has to choose. */
  versions: PlanVersion[];
  /** What is replaced by whoever edits what she sees here. */
  shown: string[];
  isEdited: boolean;
}

export interface PlanObject {
  on: ObjectKind;
  id: string;
  fields: Record<string, PlanField>;
}

export interface PlanPerson extends Person {
  you: boolean;
}

/** Something that does not count because its author was left out meanwhile: to be taken up by hand. */
export interface AsideView {
  hash: string;
  on: ObjectKind;
  made: string;
  values: Record<string, Value>;
}

/** `private`: on this device alone. `invited`: somebody shares it with her. `out`: she is not among them any more. */
export type PlanStanding = "private" | "invited" | "shared" | "out";

export interface PlanView {
  id: string;
  standing: PlanStanding;
  made: string;
  main: PlanObject;
  objects: Record<ObjectKind, PlanObject[]>;
  removed: PlanObject[];
  people: PlanPerson[];
  /** Who sent it to her, while she has not answered. */
  from: Person | null;
  /** Objects with changes that the others do not see yet. */
  unshared: number;
  waiting: number;
  refused: number;
  /** Fields where people wrote side by side. */
  merges: number;
  /** Entries that others name and that are not here (yet). */
  missing: number;
  aside: AsideView[];
}

export const textOf = ({ fields }: PlanObject, field: string): string => {
  const value = fields[field]?.value;
  return typeof value === "string" ? value : "";
};

export const isOn = ({ fields }: PlanObject, field: string): boolean => fields[field]?.value === true;

interface Around {
  me: string;
  unsent: { waiting: number; refused: number };
}

/** null: nothing that she should see. */
export function toPlanView(
  id: string,
  record: PlanRecord | undefined,
  state: PlanState,
  { me, unsent }: Around,
): PlanView | null {
  const standing = standingIn(record, state, me);
  if (record?.gone || standing === null) return null;
  const edits = record?.edits ?? {};
  const all = (on: ObjectKind): PlanObject[] => {
    const edited = Object.keys(edits).flatMap((key) =>
      key.startsWith(`${on} `) ? [key.slice(on.length + 1)] : [],
    );
    const ids = new Set([...state.objects[on].keys(), ...edited]);
    return [...ids].map((object) => toObject(on, object, state, edits[`${on} ${object}`] ?? {}));
  };
  const objects = Object.fromEntries(OBJECTS.map((on) => [on, all(on)])) as Record<ObjectKind, PlanObject[]>;
  const main = objects.plan.find((one) => one.id === id) ?? { on: "plan", id, fields: {} };
  const every = Object.values(objects).flat();
  const people = [...state.people.values()];
  return {
    id,
    standing,
    made: record?.made ?? state.woven.order[0]?.made ?? "",
    main,
    objects: Object.fromEntries(
      OBJECTS.map((on) => [on, objects[on].filter((one) => !isOn(one, "removed"))]),
    ) as PlanView["objects"],
    removed: every.filter((one) => isOn(one, "removed")),
    people: people.map((one) => ({ ...one, you: one.author === me })),
    from: standing === "invited" ? inviterOf(state, me) : null,
    unshared: standing === "shared" ? Object.keys(edits).length : 0,
    ...unsent,
    merges: every.flatMap(({ fields }) => Object.values(fields)).filter(({ versions }) => versions.length > 1)
      .length,
    missing: state.woven.gaps.length,
    aside: state.aside.map(({ part: { on, values }, made, hash }) => ({ hash, on, made, values })),
  };
}

function standingIn(record: PlanRecord | undefined, state: PlanState, me: string): PlanStanding | null {
  if (state.woven.order.length === 0) return record ? "private" : null;
  if (state.people.has(me)) return record?.accepted ? "shared" : "invited";
  return record?.accepted ? "out" : null;
}

/** The first who let her in. */
function inviterOf({ members, people }: PlanState, me: string): Person | null {
  const change = members.counted.find(
    (one) => one.author !== me && one.said.people.some(({ author }) => author === me),
  );
  return (change && people.get(change.author)) ?? null;
}

function toObject(on: ObjectKind, id: string, state: PlanState, edits: Record<string, Edit>): PlanObject {
  const said = state.objects[on].get(id) ?? {};
  const names = new Set([...Object.keys(said), ...Object.keys(edits)]);
  const fields = [...names].map((name) => [name, toField(said[name] ?? [], edits[name], state)] as const);
  return { on, id, fields: Object.fromEntries(fields) };
}

function toField(written: Written[], edit: Edit | undefined, { people, members }: PlanState): PlanField {
  const nameOf = (author: string) =>
    people.get(author)?.name ??
    members.counted.flatMap(({ said }) => said.people).find((one) => one.author === author)?.name ??
    "";
  const others = differing(written).map(
    ({ value, by, made }): PlanVersion => ({ value, by, name: nameOf(by), made }),
  );
  const shown = written.map(({ hash }) => hash);
  if (!edit) {
    return { value: written.at(-1)?.value ?? null, versions: others, shown, isEdited: false };
  }
  const mine: PlanVersion = { value: edit.value, by: null, name: "", made: null };
  const isSame = ({ value }: PlanVersion) => JSON.stringify(value) === JSON.stringify(edit.value);
  // What came since she began stands beside hers; what she saw then is what she replaces.
  const unseen = written.filter(({ hash }) => !edit.over.includes(hash));
  const since = differing(unseen).map(
    ({ value, by, made }): PlanVersion => ({ value, by, name: nameOf(by), made }),
  );
  return {
    value: edit.value,
    versions: [mine, ...since.filter((one) => !isSame(one))],
    shown,
    isEdited: true,
  };
}

/** An edit of one field; an edit that says what stands already is none. */
export function withEdit(
  record: PlanRecord,
  state: PlanState,
  { on, id }: Pick<PlanObject, "on" | "id">,
  field: string,
  value: Value,
  decides = false,
): PlanRecord {
  const key = `${on} ${id}`;
  const said = state.objects[on].get(id);
  const now = (said?.[field] ?? []).map(({ hash }) => hash);
  const before = record.edits[key] ?? {};
  const { [field]: old, ...others } = before;
  const over = old && !decides ? old.over : now;
  const isSaid = now.length <= 1 && over.length === now.length && (latest(said, field) ?? null) === value;
  const fields = isSaid ? others : { ...others, [field]: { value, over } };
  const { [key]: _, ...rest } = record.edits;
  return { ...record, edits: Object.keys(fields).length > 0 ? { ...rest, [key]: fields } : rest };
}

/** Fields in the order of their kind, those of a newer app last. */
export function fieldsOf({ on, fields }: PlanObject): string[] {
  const known = Object.keys(FIELDS[on]);
  return [
    ...known.filter((name) => name in fields),
    ...Object.keys(fields).filter((name) => !known.includes(name)),
  ];
}
