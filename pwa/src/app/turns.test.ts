// @vitest-environment node
import { afterEach, describe, expect, it, vi } from "vitest";

/** Web Locks as the standard has them: exclusive, first come first served, and taken by `steal`. */
class Locks {
  private held: { name: string; reject: (error: unknown) => void }[] = [];
  private waiting: { name: string; start: () => void }[] = [];

  query = async () => ({ held: this.held.map(({ name }) => ({ name })) });

  request = (name: string, options: { signal?: AbortSignal; steal?: true }, hold: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const start = () => {
        const lock = { name, reject };
        this.held.push(lock);
        void hold().then(() => {
          resolve();
          this.let(lock);
        });
      };
      if (options.steal) {
        for (const lock of this.held.filter((one) => one.name === name)) lock.reject(new Error("stolen"));
        this.held = this.held.filter((one) => one.name !== name);
        start();
      } else if (this.held.some((one) => one.name === name)) this.waiting.push({ name, start });
      else start();
    });

  private let(lock: { name: string }): void {
    if (!this.held.some((one) => one === lock)) return;
    this.held = this.held.filter((one) => one !== lock);
    const next = this.waiting.find(({ name }) => name === lock.name);
    this.waiting = this.waiting.filter((one) => one !== next);
    next?.start();
  }
}

/** Another tab has a module of its own, and the same locks. */
async function tab() {
  vi.resetModules();
  const { waitForTurn } = await import("./turns");
  const said: boolean[] = [];
  const turn = waitForTurn("draft", (isOurs) => said.push(isOurs));
  const says = (isOurs: boolean) => vi.waitFor(() => expect(said.at(-1)).toBe(isOurs));
  return { ...turn, says, said };
}

afterEach(() => vi.unstubAllGlobals());

describe("a draft that is open in two tabs", () => {
  it("is written in the first, and in the second when she takes it there", async () => {
    vi.stubGlobal("navigator", { locks: new Locks() });
    const first = await tab();
    await first.says(true);
    const second = await tab();
    await second.says(false);
    second.take();
    await second.says(true);
    await first.says(false);
  });

  it("may be written in the other again when the one that has it is closed", async () => {
    vi.stubGlobal("navigator", { locks: new Locks() });
    const first = await tab();
    await first.says(true);
    const second = await tab();
    await second.says(false);
    first.leave();
    await second.says(true);
    expect(first.said).toEqual([true]);
  });

  it("is written where the browser knows no locks", async () => {
    vi.stubGlobal("navigator", {});
    expect((await tab()).said).toEqual([]);
  });
});
