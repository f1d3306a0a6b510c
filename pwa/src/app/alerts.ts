/** Urgent alerts of the region, and of others that it hears: what holds now, how she answers, and what coordinators hear back. */
import { batch, effect, signal } from "@preact/signals";
import { ALERT_HOURS, ALERT_TYPE, type Alert, readAlert } from "../core/alerts";
import type { Directory } from "../core/directory";
import { rfc3339 } from "../core/encoding";
import { sign } from "../core/signing";
import type { VaultRecord } from "../core/vault/vault";
import { Problem, Unreachable } from "../sync/api";
import { copyOf } from "../sync/catalogue";
import { OUTGOING, type Outgoing } from "../sync/outbox";
import { alerting } from "./alerting";
import type { Origin, Sender, SendState } from "./types";
import { INVITATION } from "./unlocked/invitation-records";
import { publicNews } from "./unlocked/news";
import { post } from "./unlocked/outgoing";
import { RECEIVED, type Received } from "./unlocked/received";
import { refresher } from "./unlocked/refresh";
import { Senders, VOUCHED } from "./unlocked/senders";
import { here, type Space, whenOpen } from "./unlocked/space";
import { toSendState } from "./unlocked/views";

export { ALERT_HOURS };

export interface AlertView {
  id: string;
  area: string;
  text: string;
  advice: string;
  made: string;
  exp: string;
  /** The region that raised it, when it is another one. */
  origin: Origin | null;
  /** It ends an earlier one: the danger it told of is over. */
  isEnd: boolean;
  /** Signed by her who is here now. */
  mine: boolean;
  /** What she last answered, and how far that got. */
  answer: { state: "safe" | "help"; sent: SendState } | null;
  /** For coordinators: who answered, help first. Only the last word of each counts. */
  answers: { id: string; state: "safe" | "help"; text: string; made: string; sender: Sender }[];
}

/** What holds now, the newest first. */
export const alerts = signal<AlertView[]>([]);

export interface NewAlert {
  area: string;
  text: string;
  advice: string;
  /** How long it holds, at most `ALERT_HOURS`. */
  hours: number;
  /** Id of the alert that this one ends. */
  ends: string | null;
}

/** It is not out; `reason` is `unreachable`, or the hub's code. */
export class NotOut extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

/** Signs it and hands it to the hub, which must be in reach. @throws {NotOut} */
export async function raiseAlert({ area, text, advice, hours, ends }: NewAlert): Promise<void> {
  const { keys, identity, session, trust, kick } = here();
  const made = trust.now();
  const exp = rfc3339(new Date(Date.parse(made) + Math.min(hours, ALERT_HOURS) * 3_600_000));
  const payload = { region: identity.region, area, text, advice, made, exp, ends };
  try {
    await session.json("POST", "/api/alerts", await sign(ALERT_TYPE, payload, keys.author));
  } catch (error) {
    if (error instanceof Unreachable) throw new NotOut("unreachable");
    if (error instanceof Problem) throw new NotOut(String(error.extra.reason ?? error.slug));
    throw error;
  }
  kick();
}

/** Tells the coordinators how she is, sealed; the last word counts. */
export async function answerAlert(alert: string, state: "safe" | "help", text = ""): Promise<void> {
  await post(here(), "alert-answer", { alert, state, text }, { urgent: state === "help" });
}

type Of = { origin: Origin | null };

async function valid({ copies, trust }: Space): Promise<(Alert & Of)[]> {
  const now = trust.now();
  const own = await holding(await copies.statements("alerts"), trust.directory, now);
  const found: (Alert & Of)[] = own.map((alert) => ({ ...alert, origin: null }));
  for (const region of trust.taken("take-alerts")) {
    const directory = trust.neighbours.get(region) ?? null;
    const signed = await copies.statements(copyOf(region, "alerts"));
    const origin = { region, name: directory?.root.name ?? "" };
    for (const alert of await holding(signed, directory, now)) found.push({ ...alert, origin });
  }
  return found.sort((a, b) => (a.made < b.made ? 1 : -1));
}

/** Those of one region that hold now. One that a valid alert ends is over, whoever of its coordinators said so. */
async function holding(signed: unknown[], directory: Directory | null, now: string): Promise<Alert[]> {
  const found = new Map<string, Alert>();
  for (const one of directory ? signed : []) {
    const alert = directory && (await readAlert(one, directory, now));
    if (alert) found.set(alert.id, alert);
  }
  for (const { ends } of [...found.values()]) if (ends) found.delete(ends);
  return [...found.values()];
}

async function show(space: Space, senders: Senders): Promise<void> {
  const received = space.vault.all<Received>(RECEIVED);
  const outgoing = space.vault.all<Outgoing>(OUTGOING);
  const views: AlertView[] = [];
  for (const alert of await valid(space)) {
    const { id, area, text, advice, made, exp, origin } = alert;
    views.push({
      ...{ id, area, text, advice, made, exp, origin },
      isEnd: alert.ends !== null,
      mine: alert.by === space.keys.author.public,
      answer: ownAnswer(id, outgoing),
      answers: await answersTo(id, received, senders),
    });
  }
  if (space.closing.signal.aborted) return;
  batch(() => {
    alerts.value = views;
    alerting.value = views
      .filter(({ isEnd }) => !isEnd)
      .map(({ area, origin }) => (origin ? `${area} · ${origin.name}` : area));
  });
}

function ownAnswer(alert: string, outgoing: VaultRecord<Outgoing>[]): AlertView["answer"] {
  let last: AlertView["answer"] = null;
  let when = "";
  for (const { body } of outgoing) {
    const { message } = body;
    if (message.kind !== "alert-answer" || message.body.alert !== alert || message.made < when) continue;
    when = message.made;
    last = { state: message.body.state, sent: toSendState(body.state) };
  }
  return last;
}

async function answersTo(alert: string, received: VaultRecord<Received>[], senders: Senders) {
  const last = new Map<string, Received>();
  for (const { body } of received) {
    const { message } = body;
    if (message.kind !== "alert-answer" || message.body.alert !== alert) continue;
    const before = last.get(message.from.author);
    if (!before || before.message.made <= message.made) last.set(message.from.author, body);
  }
  const answers: AlertView["answers"] = [];
  for (const item of last.values()) {
    const { message } = item;
    if (message.kind !== "alert-answer") continue;
    const sender = await senders.among(received, item);
    const { state, text } = message.body;
    answers.push({ id: message.id, state, text, made: message.made, sender });
  }
  return answers.sort((a, b) =>
    a.state === b.state ? (a.made < b.made ? 1 : -1) : a.state === "help" ? -1 : 1,
  );
}

/** How often what ends by itself is looked at, in milliseconds. */
const LOOK_MS = 30_000;

whenOpen((space) => {
  const senders = new Senders(space);
  const refresh = refresher(() => show(space, senders).catch(() => undefined));
  const stopNews = effect(() => {
    publicNews.value;
    refresh();
  });
  const stop = space.vault.onChange((kind) => {
    if ([RECEIVED, OUTGOING, INVITATION, VOUCHED].includes(kind)) refresh();
  });
  const timer = setInterval(refresh, LOOK_MS);
  return () => {
    stopNews();
    stop();
    clearInterval(timer);
    batch(() => {
      alerts.value = [];
      alerting.value = [];
    });
  };
});
