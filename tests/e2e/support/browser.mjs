/** A person's browser: Chromium with a profile folder of its own that outlives a kill, on a small phone's screen. */
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PWA = resolve(import.meta.dirname, "../../../pwa");
const { chromium } = createRequire(join(PWA, "package.json"))("playwright-core");

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
];

/** How long a condition is waited for: a slow machine with eight busy processes is still waited for. */
const PATIENCE_MS = 90_000;

export class Phone {
  /** @param {{lang?: string, width?: number, height?: number, scale?: number, dark?: boolean}} options */
  static async open(options = {}) {
    const phone = new Phone(await mkdtemp(join(tmpdir(), "tejedora-phone-")), options);
    await phone.start();
    return phone;
  }

  constructor(folder, options) {
    this.folder = folder;
    this.options = options;
    /** What went wrong in the page: errors and refused content. A story ends with none. */
    this.complaints = [];
    /** Every error line of the console: also requests that fail, so not to be asked for where a hub is down. */
    this.errors = [];
  }

  async start() {
    const { lang = "es-MX", width = 360, height = 740, scale = 1, dark = false } = this.options;
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      headless: true,
      args: ARGUMENTS,
      locale: lang,
      timezoneId: "America/Mexico_City",
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    this.context.setDefaultTimeout(PATIENCE_MS);
    this.page = this.#listenTo(this.context.pages()[0] ?? (await this.context.newPage()));
  }

  /** Another tab of the same browser. */
  async tab() {
    return this.#listenTo(await this.context.newPage());
  }

  #listenTo(page) {
    page.on("pageerror", (error) => this.complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) {
        this.complaints.push(message.text());
      }
      if (message.type() === "error") this.errors.push(`${message.text()} (${message.location().url})`);
    });
    return page;
  }

  /** As when the system takes the browser away: no page gets to say goodbye. */
  async kill() {
    const gone = new Promise((closed) => this.context.once("close", closed));
    const session = await this.context.newCDPSession(this.page);
    await session.send("Browser.crash").catch(() => {});
    await gone;
  }

  /** Until the app is kept on the phone whole, so that it opens without a hub. */
  async installed() {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async close() {
    await this.context.close();
  }

  async remove() {
    await this.context.close().catch(() => {});
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
