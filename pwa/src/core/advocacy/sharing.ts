/**
 * Which entries of a plan this woman owes to whom. What she writes goes to everybody who takes part; whom she added
 * gets from her all that others wrote without knowing of her. Asked anew whenever something changes: what was sent is
 * not owed any more, so a repeat sends nothing and what was cut short is finished.
 */
import type { Linked } from "../log";
import type { PlanState } from "./fold";
import type { Person } from "./plan";

export interface Owed {
  to: Person;
  /** In the order of the log. */
  hashes: string[];
}

/**
 * @param me her author key
 * @param isSent was this entry put on its way to this box before?
 */
export function owedBy(me: string, state: PlanState, isSent: (box: string, hash: string) => boolean): Owed[] {
  const { members, woven, people } = state;
  const isPeople = new Map(members.counted.map((one) => [one.hash, one]));
  const owed = new Map<string, Owed>();
  const owe = (to: Person, hash: string) => {
    if (to.author === me || isSent(to.box, hash)) return;
    const one = owed.get(to.author) ?? { to, hashes: [] };
    owed.set(to.author, one);
    if (!one.hashes.includes(hash)) one.hashes.push(hash);
  };
  const added = members.counted.flatMap((one) => {
    if (one.author !== me) return [];
    const before = members.at(one);
    return one.said.people.filter(({ author }) => !before.has(author)).map((person) => ({ one, person }));
  });
  const mine = (entry: Linked): Person[] => {
    const change = isPeople.get(entry.hash);
    // Whom it leaves out is told so, and nothing after it.
    const before = [...members.at(entry).values()];
    return change ? [...before, ...change.said.people] : before.filter(({ author }) => people.has(author));
  };
  for (const entry of woven.order) {
    if (entry.author === me)
      for (const person of mine(entry)) owe(people.get(person.author) ?? person, entry.hash);
    if (!people.has(me)) continue;
    for (const { one, person } of added) {
      const now = people.get(person.author);
      if (now && !woven.precedes(one.hash, entry.hash)) owe(now, entry.hash);
    }
  }
  return [...owed.values()];
}
