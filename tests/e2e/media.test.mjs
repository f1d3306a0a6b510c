/** A picture of a lesson: in words until she wants it, hers without a signal afterwards, and gone when she says so. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { inspect } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";

const COURSE = "/learn/documenting-violations";
const LESSON = `${COURSE}/05-custody`;

describe("a picture comes when she wants it", () => {
  let hub;
  let defender;
  const asked = [];

  before(async () => {
    const phone = Phone.open();
    hub = await Hub.start({ demo: true });
    defender = new Person(await phone, hub);
    defender.page.on("request", (request) => {
      if (new URL(request.url()).pathname.startsWith("/media/")) asked.push(request.url());
    });
    await defender.enterDemo("defender");
  });

  after(async () => {
    await defender?.phone.remove();
    await hub?.remove();
  });

  const picture = () => defender.page.locator("figure img");
  const ask = () => defender.page.locator("figure").getByRole("button");
  const kept = () =>
    defender.page.evaluate(async () => (await (await caches.open("tejedora-media")).keys()).length);

  async function openLesson() {
    await defender.goTo(LESSON);
    await defender.page.waitForURL(hub.url + LESSON);
  }

  test("not before, and with its size", async () => {
    await defender.goTo(COURSE);
    await defender.press("learn-warning-on");
    await defender.page.locator(".course-offline").getByRole("button").waitFor();
    await openLesson();
    await ask().waitFor();
    assert.match(await ask().textContent(), /\(\d+\skB\)/);
    assert.match(await defender.page.locator("figure").textContent(), /cinco eslabones/);
    assert.deepEqual(asked, []);
    await inspect(defender);
  });

  test("then once, verified, drawn, and as words for who does not see it", async () => {
    await ask().click();
    await picture().waitFor();
    await defender.page.waitForFunction(() => document.querySelector("figure img")?.naturalWidth > 0);
    assert.match(await picture().getAttribute("alt"), /cinco eslabones/);
    assert.equal(asked.length, 1);
    await inspect(defender);
    assert.equal(asked.length, 1, "it lies on her phone now, also after a look in English");
  });

  test("without a hub, after the app was closed", async () => {
    await defender.phone.installed();
    await hub.down();
    await defender.page.goto(hub.url + LESSON);
    await defender.page.locator("main h1").waitFor();
    if (new URL(defender.page.url()).pathname === "/unlock") await defender.press("unlock-go");
    await defender.page.waitForFunction(() => document.querySelector("figure img")?.naturalWidth > 0);
  });

  test("she removes the course, and her phone has no picture of it; she may have it back", async () => {
    assert.equal(await kept(), 1);
    await defender.goTo(COURSE);
    await defender.press("learn-remove");
    await defender.press("learn-remove-go");
    await defender.seesTitle("learn-title");
    await defender.page
      .locator("summary")
      .filter({ hasText: defender.w("learn-removed", { n: 1 }) })
      .click();
    assert.equal(await kept(), 0);
    await defender.press("learn-bring-back");
    await defender.page.locator(`a[href="${COURSE}"]`).waitFor();
    assert.deepEqual(defender.phone.complaints, []);
  });
});
