/**
 * A coordinator's inbox with five thousand reports, on a phone four times slower than this machine: opening it, opening
 * a report, searching and filtering, against the same with fifty reports. The app is the built one, in Chromium.
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Phone } from "../e2e/support/browser.mjs";
import { Hub } from "../e2e/support/hub.mjs";
import { PASSPHRASE, Person } from "../e2e/support/people.mjs";
import { tell } from "./support/results.mjs";

const MANY = Number(process.env.BENCH_REPORTS ?? 5000);
const FEW = 50;
const RUNS = Number(process.env.BENCH_RUNS ?? 7);
const SLOWDOWN = 4;
const PWA = resolve(import.meta.dirname, "../../pwa");

async function filler() {
  const require = createRequire(join(PWA, "package.json"));
  const { build } = await import(pathToFileURL(require.resolve("vite")).href);
  const entry = join(import.meta.dirname, "support/reports.mjs");
  const [{ output }] = await build({
    configFile: false,
    root: PWA,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ["iife"], name: "fill", fileName: "fill" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  // Without workers, whose addresses only a whole build knows, the key is derived in the page.
  return `{ const Worker = undefined; ${output[0].code} }`;
}

/** Milliseconds from an act in the page until what it changes is painted; the act runs inside the page. */
const timed = (page, act, argument) =>
  page.evaluate(
    async ([code, given]) => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const begin = performance.now();
      // biome-ignore lint/security/noGlobalEval: the acts below, handed to the page as text
      await globalThis.eval(`(${code})`)(given);
      await painted();
      return performance.now() - begin;
    },
    [act.toString(), argument],
  );

async function times(count, script) {
  const hub = await Hub.start();
  const coordinator = new Person(await Phone.open(), hub);
  const { page } = coordinator;
  try {
    await hub.foundRegion({ courses: false });
    await coordinator.join(await hub.invite("coordinator"));
    await coordinator.lock();
    const devtools = await coordinator.phone.context.newCDPSession(page);
    // The filling is no part of the app: the policy of its pages would not let it run.
    await devtools.send("Page.setBypassCSP", { enabled: true });
    await page.goto(`${hub.url}/unlock`);
    const space = await page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      return names.find((name) => name.startsWith("tejedora-vault-")).replace("tejedora-vault-", "");
    });
    await page.evaluate(script);
    await page.evaluate(
      ([id, secret, n]) => globalThis.fillReports(id, secret, n),
      [space, PASSPHRASE, count],
    );
    await devtools.send("Page.setBypassCSP", { enabled: false });
    await page.goto(`${hub.url}/unlock`);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await coordinator.unlockHere();
    const begun = performance.now();
    await coordinator.goTo("/inbox");
    await page.locator(".inbox-new").first().waitFor({ timeout: 120_000 });
    const shown = performance.now() - begun;
    await page.locator("progress").waitFor({ state: "detached", timeout: 300_000 });
    const indexed = performance.now() - begun;
    const found = { shown: [shown], indexed: [indexed], search: [], filter: [], open: [] };
    for (let run = 0; run < RUNS; run++) {
      const search = (words) => {
        const input = document.querySelector('input[type="search"]');
        input.value = words;
        input.dispatchEvent(new Event("input", { bubbles: true }));
      };
      found.search.push(await timed(page, search, ["camioneta mercado", "patrulla noche"][run % 2]));
      await timed(page, search, "");
      const filter = (name) => document.querySelector(`input[value="${name}"]`).click();
      found.filter.push(await timed(page, filter, "urgent"));
      found.filter.push(await timed(page, filter, "all"));
      const open = async () => {
        document.querySelector(".card-go").click();
        while (!document.querySelector(".content")) await new Promise((next) => setTimeout(next));
      };
      found.open.push(await timed(page, open));
      const back = async () => {
        document.querySelector("header a[href='/inbox']").click();
        while (!document.querySelector(".card-go")) await new Promise((next) => setTimeout(next));
      };
      await timed(page, back);
    }
    return found;
  } finally {
    await coordinator.phone.remove();
    await hub.remove();
  }
}

const script = await filler();
const few = await times(FEW, script);
const many = await times(MANY, script);
for (const [what, name] of [
  ["shown", "from unlocking to the first row"],
  ["indexed", "from unlocking until all can be searched"],
  ["search", "search"],
  ["filter", "filter"],
  ["open", "open a report"],
]) {
  tell(`inbox of ${MANY} at ${SLOWDOWN}x slowdown: ${name}, against ${FEW}`, "ms", many[what], few[what]);
}
