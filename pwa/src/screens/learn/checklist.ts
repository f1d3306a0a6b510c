/** A checklist's state: the ids of the ticked items. Ids that the list no longer has are not counted. */
import type { ChecklistPart } from "../../app/types";

type List = Pick<ChecklistPart, "groups">;

export interface Count {
  done: number;
  total: number;
}

function ids(list: List): string[] {
  return list.groups.flatMap((group) => group.items.map((item) => item.id));
}

/** The ticked ids with this one changed; ids of older versions of the list are let go. */
export function toggle(list: List, ticked: readonly string[], id: string): string[] {
  const after = new Set(ticked);
  if (!after.delete(id)) after.add(id);
  return ids(list).filter((known) => after.has(known));
}

export function count(list: List, ticked: readonly string[]): Count {
  const all = ids(list);
  const set = new Set(ticked);
  return { done: all.filter((id) => set.has(id)).length, total: all.length };
}

/** The same for one group. */
export function countGroup(group: List["groups"][number], ticked: readonly string[]): Count {
  return count({ groups: [group] }, ticked);
}
