/**
 * What a holder of a public role owes the others, done by her app without ceremony: ask for the role, publish the
 * key that reports are sealed to and renew it monthly, and say which directory she has seen (the head).
 */
import { type Directory, SEAL_MAX_DAYS, type SealedRole } from "../../core/directory";
import { HEAD, SEAL } from "../../core/directory-statements";
import { addDays, rfc3339 } from "../../core/encoding";
import { type Dsse, sign } from "../../core/signing";
import { publicRoles } from "./identity";
import type { Space } from "./space";

/** Statements begin a little in the past: clocks of others may be behind. */
const HEAD_START_MS = 60 * 60_000;
/** A seal is renewed when this many days of its term are over. */
const RENEW_AFTER_DAYS = 30;
const HEAD_DAYS = 14;
const HEAD_RENEW_DAYS = 7;

/** Does what is due. True when something was published: the directory is to be pulled again. */
export async function doDuties(space: Space): Promise<boolean> {
  let published = false;
  for (const role of publicRoles(space.identity)) {
    if (!(await hasRole(space, role))) continue;
    published = (await renewSeal(space, role)) || published;
  }
  return (await renewHead(space)) || published;
}

/** Is there a public role of hers that the region's root does not vouch for, as far as is known? */
export function isWaitingForRole({ identity, keys, trust }: Space): boolean {
  if (!trust.isPulled) return false;
  return publicRoles(identity).some((role) => !trust.directory?.holds(keys.author.public, role, trust.now()));
}

async function hasRole({ keys, trust, session }: Space, role: SealedRole): Promise<boolean> {
  if (trust.directory?.holds(keys.author.public, role, trust.now())) return true;
  await session.json("POST", "/api/directory/requests", { role, key: keys.author.public });
  return false;
}

function publish({ session }: Space, statement: Dsse): Promise<unknown> {
  return session.json("POST", "/api/directory/statements", statement);
}

async function renewSeal(space: Space, role: SealedRole): Promise<boolean> {
  const { keys, trust, identity } = space;
  const directory = trust.directory as Directory;
  const holder = keys.author.public;
  const now = trust.now();
  const present = directory.seal(holder, role, now);
  const isOurs = present?.recipient === keys.sealRecipient;
  const age = present ? Date.parse(now) - Date.parse(present.nbf) : Number.POSITIVE_INFINITY;
  if (isOurs && age < RENEW_AFTER_DAYS * 86_400_000) return false;
  const begin = new Date(Date.parse(now) - HEAD_START_MS);
  const serials = directory.seals.filter((seal) => seal.holder === holder).map((seal) => seal.serial);
  const payload = {
    region: identity.region,
    holder,
    recipient: keys.sealRecipient,
    nbf: rfc3339(begin),
    exp: rfc3339(addDays(begin, SEAL_MAX_DAYS[role])),
    serial: Math.max(0, ...serials) + 1,
  };
  await publish(space, await sign(SEAL, payload, keys.author));
  await refresh(space);
  return true;
}

async function renewHead(space: Space): Promise<boolean> {
  const { keys, trust, identity } = space;
  const { directory } = trust;
  const now = trust.now();
  if (!directory?.holds(keys.author.public, "coordinator", now)) return false;
  const left = Date.parse(directory.head(now)?.exp ?? now) - Date.parse(now);
  if (directory.headState(now) === "fresh" && left > HEAD_RENEW_DAYS * 86_400_000) return false;
  const payload = {
    region: identity.region,
    issued: now,
    exp: rfc3339(addDays(new Date(now), HEAD_DAYS)),
    hash: directory.hash,
  };
  await publish(space, await sign(HEAD, payload, keys.author));
  await refresh(space);
  return true;
}

async function refresh({ copies, session, trust, closing }: Space): Promise<void> {
  await copies.pull(session, "directory", closing.signal);
  await trust.refresh();
}
