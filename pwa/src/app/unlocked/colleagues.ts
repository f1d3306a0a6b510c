/** The coordinators of the region: whom the directory names, what the team calls them, and who can open mail. */
import { colleagueId, teamLog } from "../../core/case";
import { latest } from "../../core/case-fold";
import type { Colleague } from "../types";
import type { Casebook } from "./casebook";
import { fingerprint } from "./identity";
import type { Space } from "./space";

/** Enough of a fingerprint to tell colleagues apart. */
const MARK = 9;

export async function readColleagues(space: Space, book: Casebook): Promise<Colleague[]> {
  const { keys, identity, trust } = space;
  const { directory } = trust;
  const now = trust.now();
  const holders = new Set(directory?.holders("coordinator", now) ?? []);
  const seals = directory?.recipients("coordinator", now) ?? new Map();
  const signs = lastSigns(book);
  const team = book.state(await teamLog(identity.region)).objects.colleague;
  const all = new Set([keys.author.public, ...holders, ...signs.keys()]);
  const colleagues: Colleague[] = [];
  for (const key of all) {
    const called = latest(team.get(await colleagueId(key)), "name");
    const name =
      typeof called === "string" && called.trim() ? called : (await fingerprint(key)).slice(0, MARK);
    const lastSign = signs.get(key);
    colleagues.push({
      key,
      name,
      you: key === keys.author.public,
      active: holders.has(key),
      canOpen: seals.has(key),
      ...(lastSign !== undefined && { lastSign }),
    });
  }
  return colleagues.sort((a, b) => Number(b.you) - Number(a.you) || a.name.localeCompare(b.name));
}

/** The last time each wrote something in casework, as far as it came here. */
function lastSigns(book: Casebook): Map<string, string> {
  const signs = new Map<string, string>();
  for (const log of book.ids()) {
    for (const { author, made } of book.state(log).woven.order) {
      if (made > (signs.get(author) ?? "")) signs.set(author, made);
    }
  }
  return signs;
}

/** Where what is written for these colleagues is sealed to; who cannot be sealed to now is left out. */
export function sealsOf({ trust, keys }: Space, of: readonly string[]): string[] {
  const seals = trust.directory?.recipients("coordinator", trust.now());
  const theirs = of.flatMap((key) => seals?.get(key)?.recipient ?? []);
  return [...new Set([keys.sealRecipient, ...theirs])].sort();
}

/** Every coordinator who can be sealed to now, herself included. */
export function everybody({ trust, keys }: Space): string[] {
  const seals = trust.directory?.recipients("coordinator", trust.now());
  return [...new Set([keys.author.public, ...(seals?.keys() ?? [])])].sort();
}
