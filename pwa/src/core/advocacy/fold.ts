/** What a plan is now: a pure fold over its log. Nothing that was written is dropped. */
import { type Fields, standingOf, type Write } from "../case-fold";
import { type Entry, type Woven, weave } from "../log";
import { type Members, membersOf, type PeopleEntry } from "./members";
import { OBJECTS, type ObjectKind, type Person, readPart, type SetPart } from "./plan";

export interface PlanState {
  log: string;
  woven: Woven;
  objects: Record<ObjectKind, Map<string, Fields>>;
  members: Members;
  people: Map<string, Person>;
  /** What somebody wrote who was not in, or not any more: shown apart, and taken up by hand. */
  aside: { part: SetPart; by: string; made: string; hash: string }[];
  /** Entries whose part this app cannot read. */
  unread: Entry[];
}

export function foldPlan(entries: Iterable<Entry>): PlanState {
  const woven = weave(entries);
  const read = woven.order.map((entry) => ({ entry, part: readPart(entry) }));
  const people = read.flatMap(({ entry, part }): PeopleEntry[] =>
    part?.type === "people" ? [{ ...entry, said: part }] : [],
  );
  const members = membersOf(people, woven);
  const state: PlanState = {
    log: woven.order[0]?.log ?? "",
    woven,
    objects: Object.fromEntries(OBJECTS.map((on) => [on, new Map()])) as PlanState["objects"],
    members,
    people: members.people,
    aside: [],
    unread: read.flatMap(({ entry, part }) => (part === null ? [entry] : [])),
  };
  const writes = new Map<string, { on: ObjectKind; id: string; fields: Map<string, Write[]> }>();
  for (const { entry, part } of read) {
    if (part?.type !== "set") continue;
    if (!members.counts(entry)) {
      state.aside.push({ part, by: entry.author, made: entry.made, hash: entry.hash });
      continue;
    }
    const name = `${part.on} ${part.id}`;
    const object = writes.get(name) ?? { on: part.on, id: part.id, fields: new Map<string, Write[]>() };
    writes.set(name, object);
    for (const [field, value] of Object.entries(part.values)) {
      object.fields.set(field, [...(object.fields.get(field) ?? []), { ...entry, value }]);
    }
  }
  for (const { on, id, fields } of writes.values()) state.objects[on].set(id, standingOf(fields));
  return state;
}
