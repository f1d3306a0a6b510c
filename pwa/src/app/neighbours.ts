/**
 * Other regions that our root names: who can be written to there, and what was written back and forth. A message goes
 * sealed to the coordinators of that region, through whatever hubs lie between; none of them can open it.
 */
import { signal } from "@preact/signals";
import type { Directory } from "../core/directory";
import type { MessageOf } from "../core/messages";
import { filesOf, type SealedFile } from "../core/messages";
import type { Excerpt } from "../core/messages/kinds/referral";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { fetchFile } from "./inbox";
import type { Attachment } from "./letter-files";
import { lang } from "./settings";
import type { FileView } from "./types";
import { forgetFiles, takeIn } from "./unlocked/evidence-intake";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { RECEIVED, type Received } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { here, openSpaceOrNull, type Space, whenOpen } from "./unlocked/space";
import { toFileView } from "./unlocked/views";

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
  files: readonly FileView[];
  /** Of ours: pieces of files that are on their way from here, or gone from this device before they were. */
  unsent: "waiting" | "lost" | null;
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

/**
 * Seals and keeps a message for a region's coordinators, and files sealed anew for it; they leave when they can.
 * @throws {NobodyThere | FileProblem | FileError}
 */
export async function writeTo(
  region: string,
  text: string,
  urgent = false,
  excerpts: readonly Excerpt[] = [],
  attached: readonly Attachment[] = [],
): Promise<void> {
  const space = here();
  const recipients = recipientsOf(space, region);
  if (recipients.length === 0) throw new NobodyThere();
  const last = letters
    .peek()
    .filter((letter) => letter.region === region && letter.from === "them")
    .at(-1);
  const said = { region: space.identity.region, text, language: lang.peek() || "es", urgent };
  const files = await sealed(space, attached);
  const body = {
    ...said,
    ...(excerpts.length > 0 && { excerpts: [...excerpts] }),
    ...(files.length > 0 && { files }),
  };
  const address = { to: "coordinators", region, recipients };
  await post(space, "referral", body, { re: last ? [last.id] : [], urgent, address, files });
  show(space);
}

/** Each under a new key: no hub can tell that a piece is of a file that it has seen elsewhere. All of them, or none. */
async function sealed(space: Space, attached: readonly Attachment[]): Promise<SealedFile[]> {
  const files: SealedFile[] = [];
  try {
    for (const { name, open } of attached) files.push(await takeIn(space, await open(), name));
  } catch (error) {
    await forgetFiles(space, files);
    throw error;
  }
  return files;
}

/** A file of a letter, verified. @throws {FileError} it is not here yet, or was changed on the way */
export async function fileOfLetter(id: string, sha256: string): Promise<Blob> {
  const space = here();
  const files = [...space.vault.all<Received>(RECEIVED), ...space.vault.all<Outgoing>(OUTGOING)]
    .filter(({ body: { message } }) => message.kind === "referral" && message.id === id)
    .flatMap(({ body }) => filesOf(body.message));
  const file = files.find((one) => one.sha256 === sha256);
  if (!file) throw new RangeError("no such file");
  return fetchFile(space, file);
}

function recipientsOf(space: Space, region: string): string[] {
  const directory = space.trust.neighbours.get(region);
  return directory ? readersIn(directory, space.trust.now()) : [];
}

const readersIn = (directory: Directory, now: string) => [
  ...new Set([...directory.recipients("coordinator", now).values()].map(({ recipient }) => recipient)),
];

function unsentOf({ files, state }: Outgoing): Letter["unsent"] {
  if (files.some((file) => file.lost)) return "lost";
  return state !== "refused" && files.some((file) => !file.sent) ? "waiting" : null;
}

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
      files: (said.files ?? []).map(toFileView),
      unsent: null,
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
    const files = (said.files ?? []).map(toFileView);
    const unsent = unsentOf(body);
    found.push({ id, region, from: "us", text, urgent, excerpts, files, unsent, made, state, reason });
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
