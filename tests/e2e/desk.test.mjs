/** A text on its way: written without a network, reviewed by another person, published, read, and taken back. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { Person } from "./support/people.mjs";

const OLD = "Empecemos por lo que ya sabes";
const NEW = "Comencemos por lo que ya sabes";
const COURSE = /Incidentes de seguridad/;
const LESSON = "/learn/security-incidents/01-what-it-is";

describe("a facilitator edits a course offline, another reviews and publishes it, a learner reads it", () => {
  let hub;
  let author;
  let reviewer;

  before(async () => {
    const phones = [Phone.open(), Phone.open()];
    hub = await Hub.start({ demo: true });
    [author, reviewer] = (await Promise.all(phones)).map((phone) => new Person(phone, hub));
    await Promise.all([author.enterDemo("facilitator"), reviewer.enterDemo("facilitator")]);
  });

  after(async () => {
    await author?.phone.remove();
    await reviewer?.phone.remove();
    await hub?.remove();
  });

  const lesson = () => author.page.locator(".desk-part-go", { hasText: "Qué es un incidente" });
  const text = () => author.page.getByLabel(author.w("desk-f-body"), { exact: true });

  test("she writes without a network, and her draft is kept", async () => {
    await author.phone.installed();
    const edit = author.page.getByRole("button", {
      name: author.w("desk-edit-which", { which: "Incidentes de seguridad, Español" }),
    });
    await author.goTo("/desk/published/course");
    await edit.waitFor();
    // Without a network she can sign only if the root has let her before.
    await author.goTo("/desk");
    await author.page.getByText(author.w("desk-role-waiting-title")).waitFor({ state: "hidden" });
    await author.goTo("/desk/published/course");
    await edit.click();
    await lesson().waitFor();
    await author.phone.context.setOffline(true);
    await lesson().click();
    await text().fill((await text().inputValue()).replace(OLD, NEW));
    await author.choose("desk-mode-preview");
    await author.page.getByRole("heading", { name: NEW }).waitFor();
    await author.sees("desk-save-saved");
    await author.press("desk-done-writing");
    await author.page.getByLabel(author.w("desk-note"), { exact: true }).fill("Más claro.");
    await author.press("desk-send");
    await author.sees("desk-waiting-text");
  });

  test("it reaches her colleague once there is a network; she sees what changes, and cannot be her own reviewer", async () => {
    await author.phone.context.setOffline(false);
    await reviewer.goTo("/desk");
    await reviewer.page.getByRole("link", { name: COURSE }).click();
    await reviewer.page.locator("ins", { hasText: "Comencemos" }).waitFor();
    await reviewer.page.locator("del", { hasText: "Empecemos" }).waitFor();
    await reviewer.sees("desk-checks-good");
    await author.goTo(new URL(reviewer.page.url()).pathname);
    await author.sees("desk-not-your-own");
    assert.equal(await author.control("desk-approve").count(), 0);
  });

  test("with both signatures it is published, and its author sees that", async () => {
    await reviewer.press("desk-approve");
    await reviewer.press("desk-approve-yes");
    await author.sees("desk-state-published");
    await author.sees("desk-verdict-approved");
  });

  test("a learner reads it", async () => {
    await reviewer.enterDemo("defender");
    await reviewer.goTo(LESSON);
    await reviewer.press("learn-warning-on");
    await reviewer.page.getByRole("heading", { name: NEW }).waitFor();
  });

  test("both versions are kept: she compares them, and goes back to the first by a new proposal", async () => {
    await author.goTo("/desk/history/es/course:security-incidents");
    const back = author.page.getByRole("button", { name: author.w("desk-roll-back-which", { n: 1 }) });
    await author.page.locator("del", { hasText: "Empecemos" }).waitFor();
    await back.click();
    await author.press("desk-roll-back-yes");
    await lesson().click();
    await text().waitFor();
    assert.match(await text().inputValue(), new RegExp(OLD));
    assert.deepEqual([author.phone.complaints, reviewer.phone.complaints], [[], []]);
  });
});
