/**
 * The work that goes on while a space is open, in one tab: text out first, then news in, then what is public, then
 * files, a little at a time. The hub's absence is normal; each return of it finishes what was left.
 */
import { effect, untracked } from "@preact/signals";
import { Problem, Unreachable } from "../../sync/api";
import { Backoff, pause } from "../../sync/backoff";
import { Mirror } from "../../sync/inbox";
import { whileLeader } from "../../sync/leader";
import { listen } from "../../sync/live";
import { OUTGOING, type Outgoing } from "../../sync/outbox";
import { ownDatabase } from "../../sync/pouch";
import { isFull } from "../../sync/room";
import { askRegion } from "../region";
import { lang, lowData } from "../settings";
import { Catalogues } from "./catalogues";
import { ALERTS, boxesOf, cataloguesOf, neighboursOf, UNHEARD } from "./databases";
import { doDuties, isWaitingForRole } from "./duties";
import { helloOnce } from "./hello";
import { ingest } from "./incoming";
import { noRoom } from "./news";
import { OpenedUpTo } from "./opened";
import type { Space } from "./space";
import { hearOfOthers } from "./unheard";

const FILE_BUDGET_MS = 1500;
/** With nothing to do, the hub is asked anyway: a poke may have been lost. */
const IDLE_MS = 5 * 60_000;
const LOW_DATA_IDLE_MS = 30 * 60_000;

/** Answers to a sign-in that no repetition changes. */
const SHUT_OUT: readonly string[] = ["revoked", "unknown-device", "wrong-region"];

export interface EngineEvents {
  /** The directory or the catalogue changed on disk. */
  onPublic: () => void;
  /** Whether her public role is still not signed. */
  onRole: (waiting: boolean) => void;
  /** The hub does not let this device in any more. */
  onShutOut: (slug: string) => void;
}

class Engine {
  private readonly dirty = new Set<string>();
  private wake: () => void = () => undefined;
  private kicked = false;
  /** The hub said who it is and what time it is, since it was last away. */
  private isHubKnown = false;
  /** Copies of other regions' databases that the hub has told of. */
  private readonly told = new Set<string>();
  /** Ends what is sent of files in this pass. */
  private files = new AbortController();
  private readonly retry = new Backoff(1000, 60_000);
  private readonly ask = new Backoff(1500, 30_000);
  private readonly opened: OpenedUpTo;
  private readonly catalogues: Catalogues;
  private readonly tabs: BroadcastChannel;

  constructor(
    private readonly space: Space,
    private readonly events: EngineEvents,
  ) {
    this.opened = new OpenedUpTo(space);
    const changed = () => void this.publicChanged(true);
    this.catalogues = new Catalogues(space, changed, () => this.again());
    this.tabs = new BroadcastChannel(`tejedora-work-${space.vault.id}`);
    this.tabs.onmessage = ({ data }) => (data === "public" ? void this.publicChanged(false) : this.hurry());
    space.kick = () => {
      this.tabs.postMessage("kick");
      this.hurry();
    };
    space.vault.onChange((kind, id) => {
      const item = kind === OUTGOING ? space.vault.get<Outgoing>(id) : undefined;
      if (item?.state === "waiting" && !item.pushed) this.hurry();
    });
    const kick = () => this.kick();
    const { signal } = space.closing;
    addEventListener("online", kick, { signal });
    document.addEventListener("visibilitychange", kick, { signal });
    signal.addEventListener("abort", () => this.tabs.close());
  }

  kick(): void {
    this.ask.reset();
    this.retry.reset();
    this.catalogues.forgive();
    this.again();
  }

  /** Another pass as soon as this one is done. */
  private again(): void {
    this.kicked = true;
    this.wake();
  }

  /** A text waits: it goes before the piece of a file that is under way, which on a slow line takes long. */
  private hurry(): void {
    this.files.abort();
    this.kick();
  }

  async lead(): Promise<void> {
    const { session, closing } = this.space;
    const all = () => {
      for (const name of ["directory", ALERTS, UNHEARD, ...this.told, ...this.boxes(), ...this.names()])
        this.dirty.add(name);
      this.kick();
    };
    const poked = ({ database }: { database: string }) => {
      this.dirty.add(database);
      if (database.startsWith("of-")) this.told.add(database);
      // A language that is new to us: the hub is asked again which there are.
      if (database.startsWith("catalogue-") && !this.names().includes(database)) this.isHubKnown = false;
      this.kick();
    };
    // At once, and whenever she chooses another language, or to save data or no longer.
    const unwatch = effect(() => {
      lowData.value;
      lang.value;
      untracked(all);
    });
    const onFailure = (error: unknown) => this.note(error);
    const listening = listen(session, closing.signal, { onPoke: poked, onOpen: all, onFailure });
    while (!closing.signal.aborted) await this.step();
    unwatch();
    await listening;
  }

  /** One pass, then the pause that fits how it ended. */
  private async step(): Promise<void> {
    const { signal } = this.space.closing;
    this.kicked = false;
    let next: number;
    try {
      next = await this.pass(signal);
      this.space.settle();
      this.retry.reset();
      if (!this.catalogues.isComing) noRoom.value = false;
    } catch (error) {
      if (signal.aborted) return;
      this.note(error);
      this.isHubKnown = !(error instanceof Unreachable);
      if (isFull(error)) noRoom.value = true;
      else if (!(error instanceof Unreachable) && !(error instanceof Problem))
        console.error("work failed", nameOf(error));
      next = this.retry.next();
    }
    if (!this.kicked && next > 0) await this.sleep(next, signal);
  }

  private note(error: unknown): void {
    if (error instanceof Problem && SHUT_OUT.includes(error.slug)) this.events.onShutOut(error.slug);
  }

  /** Everything once. What fails does not stop the rest, unless the hub is away. Milliseconds until the next pass. */
  private async pass(signal: AbortSignal): Promise<number> {
    const { space } = this;
    const { outbox } = space;
    const wanted = (names: string[]) => names.filter((name) => this.dirty.has(name));
    this.files = new AbortController();
    await helloOnce(this.space);
    if (!this.isHubKnown) {
      await outbox.prepareAll();
      await askRegion();
      this.isHubKnown = true;
    }
    let failed: unknown = null;
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        if (error instanceof Unreachable || signal.aborted) throw error;
        failed ??= error;
      }
    };
    await attempt(() => outbox.sendTexts(signal));
    const pull = (name: string) => this.clean(name, () => this.catalogues.pull(name, signal));
    await attempt(() => this.catalogues.begin(wanted(this.names()), pull));
    for (const name of wanted(["directory"]))
      await attempt(() => this.clean(name, () => this.pullDirectory(signal)));
    for (const name of wanted([ALERTS])) await attempt(() => this.clean(name, () => this.pullAlerts(signal)));
    for (const name of wanted([UNHEARD])) await attempt(() => this.clean(name, () => hearOfOthers(space)));
    for (const name of wanted(neighboursOf(this.space, this.told)))
      await attempt(() => this.clean(name, () => this.pullNeighbour(name, signal)));
    await attempt(() => outbox.sendTexts(signal));
    await attempt(() => outbox.checkStatus(signal));
    for (const name of wanted(this.boxes()))
      await attempt(() => this.clean(name, () => this.pullBox(name, signal)));
    for (const name of wanted(this.names())) {
      await attempt(async () => {
        if (!this.catalogues.comes(name) && (await space.copies.has(name))) await pull(name);
      });
    }
    await attempt(() => this.opened.tell());
    let more = false;
    await attempt(async () => {
      more = await this.sendFiles(signal);
    });
    if (failed) throw failed;
    if (more) return 0;
    return outbox.isUnsettled() ? this.ask.next() : lowData.value === "on" ? LOW_DATA_IDLE_MS : IDLE_MS;
  }

  /** A part of the files. True when some are left, also when a text came between. */
  private async sendFiles(signal: AbortSignal): Promise<boolean> {
    const { files } = this;
    const stop = () => files.abort();
    signal.addEventListener("abort", stop, { once: true });
    try {
      return await this.space.outbox.sendFiles(files.signal, FILE_BUDGET_MS);
    } catch (error) {
      if (!files.signal.aborted || signal.aborted) throw error;
      return true;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Marks a database as seen; it is to be pulled again if that fails. */
  private async clean(name: string, work: () => Promise<void>): Promise<void> {
    this.dirty.delete(name);
    try {
      await work();
    } catch (error) {
      this.dirty.add(name);
      throw error;
    }
  }

  private boxes = () => boxesOf(this.space);
  private names = () => cataloguesOf(this.space, this.told);

  private async pullNeighbour(name: string, signal: AbortSignal): Promise<void> {
    const { copies, session, trust } = this.space;
    const written = await copies.pull(session, name, signal);
    if (name.endsWith(ALERTS) ? written > 0 : await trust.refresh()) await this.publicChanged(true);
  }

  private async pullDirectory(signal: AbortSignal): Promise<void> {
    const { space } = this;
    const before = isWaitingForRole(space);
    await space.copies.pull(space.session, "directory", signal);
    const isFirst = !space.trust.isPulled;
    if ((await space.trust.refresh()) || isFirst) await this.publicChanged(true);
    this.events.onRole(isWaitingForRole(space));
    if (await doDuties(space)) await this.publicChanged(true);
    if (before !== isWaitingForRole(space)) for (const box of this.boxes()) this.dirty.add(box);
  }

  private async pullAlerts(signal: AbortSignal): Promise<void> {
    const { copies, session } = this.space;
    if ((await copies.pull(session, ALERTS, signal)) > 0) await this.publicChanged(true);
  }

  private async pullBox(name: string, signal: AbortSignal): Promise<void> {
    const { space } = this;
    const place = name === space.identity.box ? "own" : name.replace(/^box-/, "");
    // A box's own name says whose it is, so its mirror has another.
    const mirror = await Mirror.open(ownDatabase(space.vault.id, `mirror-${place}`), name);
    try {
      const end = await mirror.pull(space.session, signal);
      if (place === "coordinators") this.opened.reached(end);
      await ingest(space, mirror, place === "own" ? name : place);
    } finally {
      await mirror.close();
    }
  }

  private async publicChanged(here: boolean): Promise<void> {
    if (here) this.tabs.postMessage("public");
    else await this.space.trust.refresh();
    this.events.onRole(isWaitingForRole(this.space));
    this.events.onPublic();
  }

  private async sleep(ms: number, signal: AbortSignal): Promise<void> {
    const until = new AbortController();
    this.wake = () => until.abort();
    const stop = () => until.abort();
    signal.addEventListener("abort", stop, { once: true });
    await pause(ms, until.signal);
    signal.removeEventListener("abort", stop);
    this.wake = () => undefined;
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : "unknown");

/** Starts it; it ends with the space. */
export function startEngine(space: Space, events: EngineEvents): void {
  const engine = new Engine(space, events);
  events.onRole(isWaitingForRole(space));
  void whileLeader(`work-${space.vault.id}`, space.closing.signal, () => engine.lead());
}
