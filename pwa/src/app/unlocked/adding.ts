/**
 * Files that she chose and that are not added yet. What a lock or a crash breaks off is known when she opens her
 * space again: what was sealed by then is added, of the rest she is told.
 */
import { randomId } from "../../core/encoding";
import type { SealedFile } from "../../core/messages";
import { forgetFiles } from "./evidence-intake";
import type { Space } from "./space";

const ADDING = "adding";

interface Adding {
  report: string;
  name: string;
  origin: "captured" | "added";
  /** Once it is sealed; it may not be in its report yet. */
  file: SealedFile | null;
}

export interface BrokenOff extends Adding {
  id: string;
}

/** Files that a tab is working on are its own until it locks or goes: a held lock tells the other tabs. */
const lockName = (id: string) => `tejedora-adding-${id}`;
const running = new Map<string, () => void>();

/** Notes a file before it is touched. @returns the id of the note */
export async function announce(space: Space, noted: Omit<Adding, "file">): Promise<string> {
  const id = randomId();
  hold(space, id);
  return space.vault.put<Adding>(ADDING, { ...noted, file: null }, id);
}

/** It is sealed and on disk. */
export async function sealedAs({ vault }: Space, id: string, file: SealedFile): Promise<void> {
  const body = vault.get<Adding>(id);
  if (body) await vault.put<Adding>(ADDING, { ...body, file }, id);
}

/** It is where it belongs, or she has been told that it is not. */
export async function settle({ vault }: Space, id: string): Promise<void> {
  release(id);
  await vault.remove(id);
}

/** What was broken off before, in the order in which she chose it. What belongs to nothing any more is forgotten. */
export async function brokenOffIn(space: Space, isThere: (report: string) => boolean): Promise<BrokenOff[]> {
  const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
  const found: BrokenOff[] = [];
  for (const { id, body } of space.vault.all<Adding>(ADDING)) {
    if (running.has(id) || held.has(lockName(id))) continue;
    if (isThere(body.report)) {
      found.push({ ...body, id });
      continue;
    }
    if (body.file) await forgetFiles(space, [body.file]);
    await settle(space, id);
  }
  return found;
}

function hold({ closing }: Space, id: string): void {
  const over = new Promise<void>((resolve) => running.set(id, resolve));
  void navigator.locks?.request(lockName(id), () => over);
  closing.signal.addEventListener("abort", () => release(id), { once: true });
}

function release(id: string): void {
  running.get(id)?.();
  running.delete(id);
}
