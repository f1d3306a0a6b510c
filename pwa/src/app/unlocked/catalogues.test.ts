// @vitest-environment node
import { expect, it } from "vitest";
import { Problem, Unreachable } from "../../sync/api";
import { Catalogues } from "./catalogues";
import { download } from "./news";
import type { Space } from "./space";

/** A phone that has some catalogues, and a hub that brings one when told to. */
function phone(has: string[] = [], isPulled = true) {
  const here = new Set(has);
  const trust = { isPulled };
  let shown = 0;
  let woken = 0;
  const under = new Map<string, { finish: (error?: unknown) => void; told: { onLoaded: () => void } }>();
  const copies = {
    has: async (name: string) => here.has(name),
    pullCatalogue: (_session: unknown, name: string, told: { onLoaded: () => void }) =>
      new Promise<number>((done, failed) => {
        const finish = (error?: unknown) => {
          if (error) return failed(error);
          here.add(name);
          done(1);
        };
        under.set(name, { finish, told });
      }),
  };
  const catalogues = new Catalogues(
    { copies, trust } as unknown as Space,
    () => {
      shown += 1;
    },
    () => {
      woken += 1;
    },
  );
  const { signal } = new AbortController();
  const pull = (name: string) => catalogues.pull(name, signal);
  return { catalogues, under, trust, pull, shown: () => shown, woken: () => woken };
}

const turn = () => new Promise((done) => setTimeout(done));

it("what is not here comes beside: nobody waits for it", async () => {
  const { catalogues, under, pull, shown, woken } = phone(["catalogue-en"]);
  await catalogues.begin(["catalogue-en", "catalogue-es"], pull);
  expect([...under.keys()]).toEqual(["catalogue-es"]);
  expect(catalogues.comes("catalogue-es")).toBe(true);
  expect([shown(), woken()]).toEqual([0, 0]);
  under.get("catalogue-es")?.finish();
  await turn();
  expect([shown(), woken(), catalogues.comes("catalogue-es")]).toEqual([1, 1, false]);
});

it("one at a time, in their order: hers first", async () => {
  const { catalogues, under, pull } = phone();
  const names = ["catalogue-es", "catalogue-en"];
  await catalogues.begin(names, pull);
  await catalogues.begin(names, pull);
  expect([...under.keys()]).toEqual(["catalogue-es"]);
  under.get("catalogue-es")?.finish();
  await turn();
  await catalogues.begin(names, pull);
  expect([...under.keys()]).toEqual(names);
});

it("what it failed with is told to the next pass, and the one after begins again", async () => {
  const { catalogues, under, pull, woken } = phone();
  await catalogues.begin(["catalogue-es"], pull);
  under.get("catalogue-es")?.finish(new Unreachable("cut"));
  await turn();
  expect(woken()).toBe(1);
  under.clear();
  await expect(catalogues.begin(["catalogue-es"], pull)).rejects.toThrow("cut");
  expect(under.size).toBe(0);
  await catalogues.begin(["catalogue-es"], pull);
  expect(under.size).toBe(1);
});

it("a failure is forgiven when she is back on line: it begins again without a pause", async () => {
  const { catalogues, under, pull } = phone();
  await catalogues.begin(["catalogue-es"], pull);
  under.get("catalogue-es")?.finish(new Unreachable("cut"));
  await turn();
  under.clear();
  catalogues.forgive();
  await catalogues.begin(["catalogue-es"], pull);
  expect(under.size).toBe(1);
});

it("a language that is not published is no failure", async () => {
  const { catalogues, under, pull, shown } = phone();
  await catalogues.begin(["catalogue-es"], pull);
  under.get("catalogue-es")?.finish(new Problem(404, "not-found", {}));
  await turn();
  await catalogues.begin([], pull);
  expect(shown()).toBe(0);
});

it("before the directory is here nothing is shown, and no number stays on the screen", async () => {
  const { catalogues, under, trust, pull, shown } = phone([], false);
  await catalogues.begin(["catalogue-es"], pull);
  download.value = { lang: "es", bytes: 1, total: 2 };
  under.get("catalogue-es")?.told.onLoaded();
  expect([shown(), download.value]).toEqual([0, null]);
  trust.isPulled = true;
  under.get("catalogue-es")?.finish();
  await turn();
  expect(shown()).toBe(1);
});
