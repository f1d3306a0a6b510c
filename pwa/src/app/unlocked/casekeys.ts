/** The keys of cases: each opens what is written in one case, and is given to chosen coordinators. */
import type { CaseKeyBody } from "../../core/messages/kinds/casekey";
import type { Space } from "./space";

export const CASE_KEY = "casekey";

/** An age identity with its recipient. */
export interface OpeningKey {
  identity: string;
  recipient: string;
}

/** Keeps a key once, however often it is given. */
export async function keepCaseKey({ vault }: Space, key: CaseKeyBody): Promise<void> {
  const known = vault.all<CaseKeyBody>(CASE_KEY);
  if (known.some(({ body }) => body.identity === key.identity && body.case === key.case)) return;
  await vault.put<CaseKeyBody>(CASE_KEY, key);
}

/** With what the envelopes of a place may be opened: her own key, and in casework those of her cases, newest first. */
export function openingKeys({ vault, keys }: Space, box: string): OpeningKey[] {
  const own = { identity: keys.sealIdentity, recipient: keys.sealRecipient };
  if (box !== "casework") return [own];
  const cases = vault.all<CaseKeyBody>(CASE_KEY).map(({ body }) => body);
  const newest = cases.sort((a, b) => (a.since < b.since ? 1 : -1));
  return [own, ...newest.map(({ identity, recipient }) => ({ identity, recipient }))];
}
