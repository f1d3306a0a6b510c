/**
 * Casework, as three coordinators live it: two triage a report, open a case and both change it without signal; both
 * versions stand side by side until one merges them; a third who is given it later reads it from its beginning.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { found, plant } from "./support/canary.mjs";
import { Hub } from "./support/hub.mjs";
import { Person } from "./support/people.mjs";

const said = plant();
const WHAT = said.what;
const ANSWER = said.answer;
const [TITLE, HERS, THEIRS] = [said.draft, said.where, said.who].map((text) => text.split(" en ")[0]);
const [TASK, TOLD] = [said.file, said.addition];

describe("coordinators work on a case together, with and without signal", () => {
  let hub;
  const people = [];
  let defender;
  let ana;
  let bea;
  let cruz;
  let address;

  async function joined(role) {
    const one = new Person(await Phone.open(), hub);
    people.push(one);
    await one.join(await hub.invite(role));
    return one;
  }

  /** The region's root has signed her key, and she is known to the others as somebody to seal to. */
  async function isTrusted(one) {
    await one.page.getByText(one.w("home-waiting-title")).waitFor({ state: "hidden" });
    await one.goTo("/cases/team");
    await one.page.getByText(one.w("cases-team-opens"), { exact: true }).nth(2).waitFor();
  }

  /** The short mark by which she is known until she is given a name. */
  async function markOf(one) {
    await one.goTo("/cases/team");
    const own = await one.page.locator("main h2", { hasText: "(tú)" }).textContent();
    return own.replace(/ \(tú\)$/, "");
  }

  const field = (who, id) => who.page.locator(".case-field", { hasText: who.w(id) });

  /** Changes a text of the case and sees it kept. */
  async function write(who, id, text) {
    const change = who.w("cases-change-named", { field: who.w(id) });
    await who.page.getByRole("button", { name: change }).click();
    await who.page.getByLabel(who.w(id), { exact: true }).fill(text);
    await who.press("cases-save");
    await field(who, id).getByText(text).first().waitFor();
  }

  before(async () => {
    hub = await Hub.start();
    await hub.foundRegion({ courses: false });
    const roles = ["coordinator", "coordinator", "coordinator", "defender"];
    [ana, bea, cruz, defender] = await Promise.all(roles.map(joined));
    const coordinators = [ana, bea, cruz];
    await hub.signRequests(coordinators.length);
    await Promise.all(coordinators.map(isTrusted));
    const mark = await markOf(cruz);
    await ana.page.getByRole("button", { name: ana.w("cases-team-name-named", { name: mark }) }).click();
    await ana.fill("cases-team-name-label", "Cruz");
    await ana.press("cases-save");
    await ana.page.getByRole("heading", { level: 2, name: "Cruz" }).waitFor();
  });

  after(async () => {
    for (const one of people) await one.phone.remove();
    await hub?.remove();
  });

  test("a report that comes is triaged by one, and the other sees it at once", async () => {
    await defender.goTo("/reports/new");
    await defender.page.getByLabel(defender.w("reports-what-label")).fill(WHAT);
    await defender.sees("reports-saved-saved");
    await defender.page.goto(`${defender.page.url().split("?")[0]}?q=review`);
    await defender.unlockHere();
    await defender.press("reports-send");
    for (const one of [ana, bea]) {
      await one.goTo("/inbox");
      await one.control("inbox-row-closed").waitFor();
    }
    await ana.press("inbox-row-closed");
    await ana.page.getByLabel(ana.w("cases-field-urgency")).selectOption("now");
    await bea.press("inbox-row-closed");
    const urgency = bea.page.getByLabel(bea.w("cases-field-urgency"));
    await bea.page.waitForFunction((select) => select.value === "now", await urgency.elementHandle());
    await ana.fill("inbox-answer-label", ANSWER);
    await ana.press("inbox-answer-send");
    await bea.page.getByText(ANSWER).waitFor();
  });

  test("a case is opened for it; its text is in it as she signed it", async () => {
    await ana.press("inbox-case-open");
    await ana.fill("cases-field-title", TITLE);
    await ana.page.getByRole("switch", { name: "Cruz" }).uncheck();
    await ana.press("inbox-case-make");
    await ana.page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    address = new URL(ana.page.url()).pathname;
    await ana.goTo(`${address}/reports`);
    await ana.page.getByText(WHAT).waitFor();
    await bea.goTo("/cases");
    await bea.page.getByRole("link", { name: TITLE }).click();
    await bea.page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  });

  test("both change the same thing without signal: both versions stand side by side, and one merges them", async () => {
    await ana.goTo(address);
    await ana.page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
    for (const one of [ana, bea]) await one.phone.context.setOffline(true);
    await write(ana, "cases-field-title", THEIRS);
    await write(bea, "cases-field-title", HERS);
    for (const one of [ana, bea]) await one.phone.context.setOffline(false);
    for (const one of [ana, bea]) {
      const both = field(one, "cases-field-title");
      await both.getByText(THEIRS, { exact: true }).waitFor();
      await both.getByText(HERS, { exact: true }).waitFor();
    }
    const keep = bea.w("cases-versions-keep-named", { value: HERS });
    await bea.page.getByRole("button", { name: keep }).click();
    for (const one of [ana, bea]) {
      await one.page.getByRole("heading", { level: 1, name: HERS }).waitFor();
      await one.page.getByText(THEIRS, { exact: true }).waitFor({ state: "detached" });
    }
  });

  test("a day that concerns her is told in words meant for her, and the case says that she knows it", async () => {
    await ana.goTo(`${address}/tasks`);
    await ana.fill("cases-tasks-new", TASK);
    await ana.fill("cases-field-due", "2027-03-01");
    await ana.press("cases-tasks-add");
    const day = "1 de marzo de 2027";
    await ana.press("cases-tell-day", { day });
    await ana.fill("cases-tell-words", TOLD);
    await ana.press("cases-tell-day", { day });
    await ana.sees("cases-told-day", { day });
    await defender.goTo("/reports");
    await defender.page.locator("main a.card-go").first().click();
    await defender.page.getByText(TOLD).waitFor();
  });

  test("who is given the case later reads it from its beginning", async () => {
    await cruz.goTo("/cases");
    await cruz.sees("cases-empty-title");
    await ana.goTo(`${address}/readers`);
    await ana.press("cases-give", { name: "Cruz" });
    await cruz.page.getByRole("link", { name: HERS }).click();
    await cruz.goTo(`${address}/reports`);
    await cruz.page.getByText(WHAT).waitFor();
    await cruz.page.getByText(ANSWER).waitFor();
    await cruz.goTo(`${address}/timeline`);
    assert.ok((await cruz.page.locator(".case-time > li").count()) >= 5, "the history is there");
    for (const one of people) assert.deepEqual(one.phone.complaints, []);
  });

  test("nothing of it lies open on any phone or on the hub", async () => {
    await Promise.all(people.map(({ phone }) => phone.close()));
    const places = [...people.map(({ phone }) => phone.folder), hub.data];
    assert.deepEqual(await found(said, places, hub.output), []);
  });
});
