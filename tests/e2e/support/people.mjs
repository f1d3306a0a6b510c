/** What people do in the app, in the words that they read on it. */
import { words } from "./words.mjs";

export const PASSPHRASE = "canoa lumbre petate once veredas";

/** Keys of the `w` function are ids of the app's own words. */
export class Person {
  /** @param {import("./browser.mjs").Phone} phone */
  constructor(phone, hub, lang = "es") {
    this.phone = phone;
    this.hub = hub;
    this.w = words(lang);
  }

  get page() {
    return this.phone.page;
  }

  /** A button, link or card by its words; the first that a person sees. */
  control(id, args) {
    const name = this.w(id, args);
    const main = this.page.locator("main, dialog[open], form");
    return main.getByRole("button", { name }).or(main.getByRole("link", { name })).first();
  }

  async press(id, args) {
    await this.control(id, args).click();
  }

  /** Wait until the words of that name stand on the screen. */
  async sees(id, args, options) {
    await this.page.getByText(this.w(id, args)).first().waitFor(options);
  }

  async seesTitle(id, args) {
    await this.page.getByRole("heading", { level: 1, name: this.w(id, args) }).waitFor();
  }

  async goTo(path) {
    await this.page.evaluate((to) => {
      const link = document.createElement("a");
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
  }

  /** Open an invitation, choose a passphrase of one's own, be enrolled, go to the first screen. */
  async join(link, passphrase = PASSPHRASE) {
    await this.page.goto(link);
    await this.page.getByRole("button", { name: this.w("join-meet-go") }).click();
    await this.page.getByText(this.w("join-pass-kind-own"), { exact: true }).click();
    await this.page.getByLabel(this.w("join-pass-own"), { exact: true }).fill(passphrase);
    await this.page.getByLabel(this.w("join-pass-again"), { exact: true }).fill(passphrase);
    await this.page.getByRole("button", { name: this.w("join-pass-go") }).click();
    await this.seesTitle("join-done-title");
    await this.press("join-done-later");
    await this.seesTitle("home-title");
  }

  /** Open the app anew, as after a restart of the phone, and unlock. */
  async unlock(passphrase = PASSPHRASE, path = "/home") {
    await this.page.goto(this.hub.url + path);
    await this.unlockHere(passphrase);
  }

  /** Unlock where the app asks for it; nothing where it is open already. */
  async unlockHere(passphrase = PASSPHRASE) {
    await this.page.locator("main h1").first().waitFor();
    if (!new URL(this.page.url()).pathname.startsWith("/unlock")) return;
    await this.page.getByLabel(this.w("unlock-label"), { exact: true }).fill(passphrase);
    await this.press("unlock-go");
    await this.page.waitForURL((url) => !url.pathname.startsWith("/unlock"));
  }

  /** The app's own button in the header; it is in the language that it leads to. */
  async speak(lang) {
    this.w = words(lang);
    if ((await this.page.locator("html").getAttribute("lang"))?.startsWith(lang)) return;
    const name = new Intl.DisplayNames([lang], { type: "language" }).of(lang);
    await this.page.locator("header").getByRole("button", { name }).click();
    await this.page.locator(`html[lang^="${lang}"]`).waitFor();
  }

  async lock() {
    await this.page
      .locator("header")
      .getByRole("button", { name: this.w("common-lock") })
      .click();
  }

  /** One of several answers, by its own words. */
  async choose(id, args) {
    await this.page.locator("main").getByText(this.w(id, args), { exact: true }).click();
  }

  async fill(id, text) {
    await this.page.getByLabel(this.w(id), { exact: true }).fill(text);
  }

  /** A photo that this browser made: a JPEG of 80 by 60 pixels, orange in its middle. */
  async picture() {
    const bytes = await this.page.evaluate(async () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 80, height: 60 });
      const context = canvas.getContext("2d");
      context.fillStyle = "#77aa99";
      context.fillRect(0, 0, 80, 60);
      context.fillStyle = "#cc6633";
      context.fillRect(30, 20, 20, 20);
      const blob = await new Promise((made) => canvas.toBlob(made, "image/jpeg"));
      return [...new Uint8Array(await blob.arrayBuffer())];
    });
    return Buffer.from(bytes);
  }

  async enterDemo(role) {
    await this.page.goto(this.hub.url);
    await this.press(`front-demo-${role}`);
    await this.seesTitle("home-title");
  }
}
