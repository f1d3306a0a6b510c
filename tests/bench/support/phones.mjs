/** Phones: Chromium with the app's own code for bringing things in, each in a profile of its own. */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PWA = resolve(import.meta.dirname, "../../../pwa");
const require = createRequire(join(PWA, "package.json"));
const { chromium } = require("playwright-core");

async function bundle() {
  const { build } = await import(pathToFileURL(require.resolve("vite")).href);
  const [{ output }] = await build({
    configFile: false,
    root: PWA,
    logLevel: "error",
    define: { global: "globalThis" },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "page.mjs"), formats: ["es"], fileName: "page" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return output[0].code;
}

export class Phones {
  static async open() {
    const script = await bundle();
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
    });
    return new Phones(browser, script);
  }

  constructor(browser, script) {
    this.browser = browser;
    /** What a `Link` serves for them. */
    this.files = {
      "/bench/": ["text/html", '<!doctype html><script type="module" src="/bench/page.js"></script>'],
      "/bench/page.js": ["text/javascript", script],
    };
  }

  /** A phone on a link: `ask(what, more)` runs it in a page of its own browser profile. */
  async with(link, work) {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${link.url}/bench/`);
    await page.waitForFunction(() => "bench" in globalThis);
    const ask = (what, more) =>
      page.evaluate(([name, options]) => globalThis.bench[name](options), [what, more]);
    try {
      return await work(ask);
    } finally {
      await context.close();
    }
  }

  close() {
    return this.browser.close();
  }
}
