/** Joining: keys and space are made here first, then the hub is told; a lost answer loses nothing. */
import { generateIdentity, recipientOf } from "../../core/age";
import { fold, NoRoot } from "../../core/directory";
import { dayOf, fromBase64Url, sha256, toBase32, toBase64Url, utf8 } from "../../core/encoding";
import { HELLO_TYPE } from "../../core/messages";
import { type Dsse, generateSigningKey, keyFromSeed, type SigningKey, sign } from "../../core/signing";
import { VaultStore } from "../../core/vault/store";
import { Vault, WrongSecret } from "../../core/vault/vault";
import { browserFetch, openCall, Problem, Unreachable } from "../../sync/api";
import { JoinError, type JoinFailure } from "../profiles";
import { apiOrigin, askRegion, type RegionAnswer } from "../region";
import { type Entry, entries, putEntry, removeEntry } from "../registry";
import type { Invitation, InvitationState, JoinStep, ProfileStub, Role } from "../types";
import { type Carried, carryIn, openEither } from "./carry";
import { IDENTITY, type Identity, isIntroducedByDirectory, keysOf } from "./identity";

const ENROL_TYPE = "tejedora/enrol/v1";

/** Seeds that a demo coordinator shares with the others; everybody else makes her own. */
export interface SharedKeys {
  author: string;
  seal: string;
}

interface Enrolling {
  invitation: Invitation;
  passphrase: string;
  demo: Role | null;
  keys?: SharedKeys;
  /** A space that she brings; else one is made for her. */
  carried?: Carried;
  onStep: (step: JoinStep) => void;
}

export async function checkInvitation({ seed, region }: Invitation): Promise<InvitationState> {
  try {
    const answer = await askRegion();
    if (answer.region !== region) return { state: "other-region" };
    const invitation = await keyFromSeed(fromBase64Url(seed));
    if (await pendingEntry(invitation))
      return { state: "open", roles: [], expires: "", vouched: true, resume: true };
    const found = await call<{ roles: Role[]; expires: string; vouched: boolean }>("/api/invitations/check", {
      public: invitation.public,
      joining: true,
    });
    return { state: "open", roles: found.roles, expires: found.expires, vouched: found.vouched };
  } catch (error) {
    if (error instanceof Unreachable) return { state: "unreachable" };
    const reason = failureOf(error);
    return { state: isOfInvitation(reason) ? reason : "unreachable" };
  }
}

/** A fresh invitation from the demo hub's open door. */
export async function demoInvitation(role: Role): Promise<{ invitation: Invitation; keys?: SharedKeys }> {
  try {
    await askRegion();
    const answer = await call<{ seed: string; region: string; coordinator?: SharedKeys }>("/api/demo/enter", {
      role,
    });
    const invitation = { seed: answer.seed, region: answer.region };
    return answer.coordinator ? { invitation, keys: answer.coordinator } : { invitation };
  } catch (error) {
    throw toJoinError(error);
  }
}

/** @throws {JoinError} */
export async function enrol(options: Enrolling): Promise<{ vault: Vault; stub: ProfileStub }> {
  try {
    const answer = await askRegion();
    await checkRegion(answer, options.invitation.region);
    return await enrolAt(answer, options);
  } catch (error) {
    throw toJoinError(error);
  }
}

async function enrolAt(
  answer: RegionAnswer,
  options: Enrolling,
): Promise<{ vault: Vault; stub: ProfileStub }> {
  const { onStep } = options;
  const invitation = await keyFromSeed(fromBase64Url(options.invitation.seed));
  onStep("keys");
  const { vault, identity } =
    (await resume(invitation, options.passphrase)) ?? (await begin(answer, invitation, options));
  onStep("enrol");
  try {
    const enrolled = await tellHub(answer, invitation, identity);
    const cert = await certificate(answer.region, invitation, { ...identity, ...enrolled });
    await vault.putOne<Identity>(IDENTITY, { ...identity, ...enrolled, cert, enrolled: true });
  } catch (error) {
    await vault.close();
    if (!(error instanceof Unreachable)) await discard(vault.id);
    throw error;
  }
  onStep("done");
  return { vault, stub: { id: vault.id, demo: options.demo, made: dayOf(new Date()) } };
}

/** The first root named by the region's id must stand among what the hub says, and the rest follow from it. */
async function checkRegion(answer: RegionAnswer, region: string): Promise<void> {
  if (answer.region !== region) throw new JoinError("other-region");
  try {
    await fold(answer.root, region);
  } catch (error) {
    throw error instanceof NoRoot ? new JoinError("other-region") : error;
  }
}

async function pendingName(invitation: SigningKey): Promise<string> {
  return toBase32(await sha256(utf8(invitation.public)));
}

/** Joining with this invitation was begun on this device: its answer was lost on the way, perhaps. */
async function pendingEntry(invitation: SigningKey): Promise<Entry | undefined> {
  const pending = await pendingName(invitation);
  return (await entries()).find((entry) => entry.pending === pending);
}

/** A space that was begun with this invitation: its keys are the ones the hub may already know. @throws {JoinError} */
async function resume(
  invitation: SigningKey,
  passphrase: string,
): Promise<{ vault: Vault; identity: Identity } | null> {
  const entry = await pendingEntry(invitation);
  if (!entry) return null;
  try {
    const vault = await openEither(entry.id, passphrase);
    const identity = vault.one<Identity>(IDENTITY)?.body;
    if (identity) return { vault, identity };
    await vault.close();
  } catch (error) {
    // The hub may know these keys already: to throw them away for a slip of the finger could use up the invitation.
    throw error instanceof WrongSecret ? new JoinError("passphrase") : error;
  }
  await discard(entry.id);
  return null;
}

async function begin(
  answer: RegionAnswer,
  invitation: SigningKey,
  { passphrase, demo, keys, carried, onStep }: Enrolling,
): Promise<{ vault: Vault; identity: Identity }> {
  const to = {
    region: answer.region,
    regionName: answer.name,
    root: answer.root as Dsse[],
    apiOrigin: apiOrigin() ?? answer.api_origin,
  };
  if (carried) {
    onStep("vault");
    const brought = await carryIn(carried, to);
    const pending = await pendingName(invitation);
    await putEntry({ id: brought.vault.id, demo, made: dayOf(new Date()), pending });
    return brought;
  }
  const auth = await generateSigningKey();
  const author = keys?.author ?? toBase64Url((await generateSigningKey()).seed);
  const seal = keys?.seal ?? (await generateIdentity());
  onStep("vault");
  const { vault, kit } = await Vault.create(passphrase);
  const identity: Identity = {
    enrolled: false,
    ...to,
    member: "",
    device: "",
    box: "",
    roles: [],
    demo,
    auth: toBase64Url(auth.seed),
    author,
    seal,
    cert: null,
    kit: toBase64Url(kit),
  };
  await vault.putOne<Identity>(IDENTITY, identity);
  const pending = await pendingName(invitation);
  await putEntry({ id: vault.id, demo, made: dayOf(new Date()), pending });
  return { vault, identity };
}

type Enrolled = Pick<Identity, "member" | "device" | "roles" | "box">;

async function tellHub(answer: RegionAnswer, invitation: SigningKey, identity: Identity): Promise<Enrolled> {
  const { auth } = await keysOf(identity);
  const statement = {
    region: answer.region,
    api_origin: identity.apiOrigin,
    invitation: invitation.public,
    auth: auth.public,
    at: answer.time,
  };
  const { member, device, roles, box } = await call<Enrolled>(
    "/api/enrol",
    await sign(ENROL_TYPE, statement, invitation, auth),
  );
  return { member, device, roles, box };
}

/** What the invitation vouches for, kept by its owner. Public roles are vouched for by the directory. */
async function certificate(region: string, invitation: SigningKey, identity: Identity): Promise<Dsse | null> {
  if (isIntroducedByDirectory(identity)) return null;
  const { author } = await keysOf(identity);
  const seal = await recipientOf(identity.seal);
  return sign(HELLO_TYPE, { region, author: author.public, seal, box: identity.box }, invitation);
}

async function discard(id: string): Promise<void> {
  await VaultStore.wipe(id);
  await removeEntry(id);
}

function call<T>(path: string, body: unknown): Promise<T> {
  const origin = apiOrigin();
  if (!origin) throw new Unreachable("the hub has not said who it is");
  return openCall<T>(browserFetch, "POST", origin + path, body);
}

const FAILURES: Record<string, JoinFailure> = {
  "invitation-used": "used",
  "invitation-cancelled": "cancelled",
  "invitation-expired": "expired",
  "invitation-unknown": "unknown",
  "wrong-region": "other-region",
};

type OfInvitation = Exclude<InvitationState["state"], "open">;

const isOfInvitation = (reason: JoinFailure): reason is OfInvitation =>
  reason === "other-region" || Object.values(FAILURES).includes(reason);

function failureOf(error: unknown): JoinFailure {
  if (error instanceof JoinError) return error.reason;
  if (error instanceof Problem)
    return FAILURES[error.slug] ?? (error.status >= 500 ? "unreachable" : "unknown");
  return error instanceof Unreachable ? "unreachable" : "storage";
}

function toJoinError(error: unknown): JoinError {
  return error instanceof JoinError ? error : new JoinError(failureOf(error));
}
