/**
 * Other regions that our root names: who can be written to there, and what was written back and forth. A message goes
 * sealed to the coordinators of that region, through whatever hubs lie between; none of them can open it.
 */
import { signal } from "@preact/signals";
import type { Directory } from "../core/directory";
import type { MessageOf } from "../core/messages";
import type { Excerpt } from "../core/messages/kinds/referral";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { lang } from "./settings";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { RECEIVED, type Received } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { here, openSpaceOrNull, type Space, whenOpen } from "./unlocked/space";

/** A region that our root lets us write to. */
export interface Neighbour {
  region: string;
  /** What its own root calls it; "" before its keys are here. */
  name: string;
  /** Coordinators there who could open a message sealed now. */
  coordinators: number;
}

/** One message between our coordinators and those of another region. */
export interface Letter {
  id: string;
  region: string;
  from: "us" | "them";
  text: string;
  urgent: boolean;
  /** What of a case came with it. */
  excerpts: readonly Excerpt[];
  made: string;
  /** What became of ours; of theirs always `delivered`. */
  state: Outgoing["state"];
  reason: string | null;
}

export const neighbours = signal<readonly Neighbour[]>([]);
/** Oldest first. */
export const letters = signal<readonly Letter[]>([]);

/** What a region's own root calls it; "" while its keys are not here. */
export const nameOfRegion = (region: string): string =>
  openSpaceOrNull()?.trust.neighbours.get(region)?.root.name ?? "";

/** Nobody there could open it: its keys are not here yet, or have ended. */
export class NobodyThere extends Error {}

/** Seals and keeps a message for a region's coordinators; it leaves when it can. @throws {NobodyThere} */
export async function writeTo(
  region: string,
  text: string,
  urgent = false,
  excerpts: readonly Excerpt[] = [],
): Promise<void> {
  const space = here();
  const recipients = recipientsOf(space, region);
  if (recipients.length === 0) throw new NobodyThere();
  const last = letters
    .peek()
    .filter((letter) => letter.region === region && letter.from === "them")
    .at(-1);
  const said = { region: space.identity.region, text, language: lang.peek() || "es", urgent };
  const body = { ...said, ...(excerpts.length > 0 && { excerpts: [...excerpts] }) };
  const address = { to: "coordinators", region, recipients };
  await post(space, "referral", body, { re: last ? [last.id] : [], urgent, address });
  show(space);
}

function recipientsOf(space: Space, region: string): string[] {
  const directory = space.trust.neighbours.get(region);
  return directory ? sealed(directory, space.trust.now()) : [];
}

const sealed = (directory: Directory, now: string) => [
  ...new Set([...directory.recipients("coordinator", now).values()].map(({ recipient }) => recipient)),
];

function show(space: Space): void {
  const { trust, vault } = space;
  neighbours.value = trust
    .taken("give-relay")
    .map((region) => ({
      region,
      name: trust.neighbours.get(region)?.root.name ?? "",
      coordinators: recipientsOf(space, region).length,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: Letter[] = [];
  for (const { body } of vault.all<Received>(RECEIVED)) {
    if (body.message.kind !== "referral") continue;
    const { id, made, body: said, from } = body.message as MessageOf<"referral">;
    // What a message says of where it is from counts only as far as that region's own directory agrees.
    const region = trust.coordinatorOf(from.author) ?? said.region;
    found.push({
      id,
      region,
      from: "them",
      text: said.text,
      urgent: said.urgent,
      excerpts: said.excerpts ?? [],
      made,
      state: "delivered",
      reason: null,
    });
  }
  for (const { body } of vault.all<Outgoing>(OUTGOING)) {
    if (body.message.kind !== "referral" || !body.region) continue;
    const said = body.message.body as MessageOf<"referral">["body"];
    const { id, made } = body.message;
    const { state, reason = null, region } = body;
    const { text, urgent, excerpts = [] } = said;
    found.push({ id, region, from: "us", text, urgent, excerpts, made, state, reason });
  }
  letters.value = found.sort((a, b) => (a.made < b.made ? -1 : 1));
}

whenOpen((space) => {
  const again = refresher(() => {
    if (openSpaceOrNull() === space) show(space);
  });
  const unwatch = [
    space.vault.onChange((kind) => {
      if (kind === RECEIVED || kind === OUTGOING) again();
    }),
    publicNews.subscribe(() => again()),
  ];
  return () => {
    for (const stop of unwatch) stop();
    neighbours.value = [];
    letters.value = [];
  };
});
