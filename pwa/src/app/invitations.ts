/** Invitations a coordinator makes: the secret is made here, the hub only learns its public half. */
import { signal } from "@preact/signals";
import { fromBase64Url, rfc3339, toBase64Url } from "../core/encoding";
import { generateSigningKey } from "../core/signing";
import type { VaultRecord } from "../core/vault/vault";
import { region } from "./region";
import type { InvitationView, NewInvitation, Role } from "./types";
import { INVITATION, type InvitationRecord } from "./unlocked/invitation-records";
import { here, type Space, whenOpen } from "./unlocked/space";

/** Newest first. */
export const invitations = signal<InvitationView[]>([]);

interface HubInvitation {
  id: string;
  state: InvitationRecord["state"];
  expires: string;
  reused: number;
}

/** Asks the hub which of them were used, or tried again after that. */
export async function loadInvitations(): Promise<void> {
  const { vault, session } = here();
  const answer = await session.json<{ invitations: HubInvitation[] }>("GET", "/api/invitations");
  const found = new Map(answer.invitations.map((invitation) => [invitation.id, invitation]));
  for (const { id, body } of vault.all<InvitationRecord>(INVITATION)) {
    const said = found.get(body.id);
    if (!said || (said.state === body.state && said.reused === body.reused)) continue;
    const seed = said.state === "open" ? body.seed : null;
    await vault.put<InvitationRecord>(
      INVITATION,
      { ...body, state: said.state, reused: said.reused, seed },
      id,
    );
  }
}

/** Makes one and tells the hub. @throws {Problem | Unreachable} */
export async function make({
  role,
  label,
  days,
}: {
  role: Role;
  label: string;
  days: number;
}): Promise<NewInvitation> {
  const { vault, session } = here();
  const key = await generateSigningKey();
  const body = { public: key.public, roles: [role], days };
  const { id, expires } = await session.json<{ id: string; expires: string }>(
    "POST",
    "/api/invitations",
    body,
  );
  const record: InvitationRecord = {
    id,
    public: key.public,
    seed: toBase64Url(key.seed),
    role,
    label,
    made: rfc3339(new Date()),
    expires,
    state: "open",
    reused: 0,
  };
  await vault.put<InvitationRecord>(INVITATION, record);
  return toCard(here(), record);
}

/** The link and card of an open invitation, once more. */
export async function card(id: string): Promise<NewInvitation> {
  return toCard(here(), find(id).body);
}

/** It lets nobody in any more. */
export async function cancel(id: string): Promise<void> {
  const { vault, session } = here();
  const record = find(id);
  await session.json("DELETE", `/api/invitations/${id}`);
  await vault.put<InvitationRecord>(
    INVITATION,
    { ...record.body, state: "cancelled", seed: null },
    record.id,
  );
}

/** Cancels it and makes a new one with the same role, label and length. */
export async function reissue(id: string): Promise<NewInvitation> {
  const { role, label, made, expires } = find(id).body;
  if (find(id).body.state === "open") await cancel(id);
  const days = Math.round((Date.parse(expires) - Date.parse(made)) / 86_400_000);
  return make({ role, label, days: Math.min(30, Math.max(1, days)) });
}

function find(id: string): VaultRecord<InvitationRecord> {
  const record = here()
    .vault.all<InvitationRecord>(INVITATION)
    .find(({ body }) => body.id === id);
  if (!record) throw new RangeError("no such invitation");
  return record;
}

/** `<address>/join#1.<seed>.<region>`: after the `#`, so that no server ever sees it. */
function linkOf({ identity, session }: Space, seed: string): string {
  const info = region.value;
  const address = info && info !== "unreachable" ? info.publicUrl : session.origin;
  return `${address.replace(/\/+$/, "")}/join#1.${seed}.${identity.region}`;
}

async function toCard(space: Space, { id, seed, expires }: InvitationRecord): Promise<NewInvitation> {
  if (!seed) throw new RangeError("the invitation is no longer open");
  const link = linkOf(space, toBase64Url(fromBase64Url(seed)));
  const { renderSVG } = await import("uqr");
  return { id, link, qr: renderSVG(link, { ecc: "M" }), expires };
}

function toView(
  space: Space,
  { id, role, label, made, expires, state, reused, seed }: InvitationRecord,
): InvitationView {
  const isOver = state === "open" && expires < rfc3339(new Date());
  const view: InvitationView = { id, role, label, made, expires, state: isOver ? "expired" : state, reused };
  return seed && !isOver ? { ...view, link: linkOf(space, seed) } : view;
}

whenOpen((space) => {
  const read = () => {
    invitations.value = space.vault
      .all<InvitationRecord>(INVITATION)
      .map(({ body }) => toView(space, body))
      .sort((a, b) => (a.made < b.made ? 1 : -1));
  };
  read();
  const stop = space.vault.onChange((kind) => {
    if (kind === INVITATION) read();
  });
  return () => {
    stop();
    invitations.value = [];
  };
});
