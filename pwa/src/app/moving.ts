/** The region she is in, those that she has left, and what can still go to and fro. */
import { signal } from "@preact/signals";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { anew, FORMER, type Former, formersOf, fromThere } from "./unlocked/formers";
import { fromOf } from "./unlocked/identity";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { here, type Space, whenOpen } from "./unlocked/space";

export interface FormerRegion {
  region: string;
  name: string;
  /** Address of its own app, where her old space stays until she deletes it. */
  address: string;
  /** Day. */
  left: string;
  /** What she adds reaches its coordinators from here, through the hubs between. */
  linked: boolean;
  /** They were told where she is now. */
  told: boolean;
  /** Something there still waits for its moment, and only there can it be stopped. */
  timed: number;
}

/** Those that she left last, first. */
export const formerRegions = signal<readonly FormerRegion[]>([]);

/** Lets the coordinators there answer her here; it tells them which region she is in now. */
export async function tellMoved(region: string): Promise<void> {
  const space = here();
  const { identity, keys, vault } = space;
  const former = formersOf(vault).find((one) => one.region === region);
  if (!former) return;
  const from = fromThere(fromOf(identity, keys), former);
  const address = { to: "coordinators", region, recipients: null, from };
  await post(space, "moved", { region: identity.region, box: identity.box }, { address });
}

/** A report that another region has, with all that belongs to it, also to the coordinators of where she is now. */
export async function sendHere(report: string): Promise<void> {
  const space = here();
  const { identity, keys, vault } = space;
  for (const { id, body } of vault.all<Outgoing>(OUTGOING)) {
    const { message, left } = body;
    if (!left || (message.id !== report && !message.re.includes(report))) continue;
    await vault.put<Outgoing>(OUTGOING, anew(body, fromOf(identity, keys)), id);
  }
  space.kick();
}

function toView({ trust, vault }: Space, { region, regionName, apiOrigin, left }: Former): FormerRegion {
  const sent = vault.all<Outgoing>(OUTGOING).map(({ body }) => body);
  return {
    region,
    name: regionName,
    address: apiOrigin,
    left,
    linked: trust.recipientsIn(region, "coordinators").length > 0,
    told: sent.some((item) => item.message.kind === "moved" && item.region === region && !item.left),
    timed: sent.filter((item) => item.left === region && item.state === "timed").length,
  };
}

whenOpen((space) => {
  const show = () => {
    formerRegions.value = formersOf(space.vault)
      .map((former) => toView(space, former))
      .sort((a, b) => (a.left < b.left ? 1 : -1));
  };
  const stops = [
    space.vault.onChange((kind) => {
      if (kind === FORMER || kind === OUTGOING) show();
    }),
    publicNews.subscribe(show),
  ];
  return () => {
    for (const stop of stops) stop();
    formerRegions.value = [];
  };
});
