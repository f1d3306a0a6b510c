/** The sheets that she fills in: kept sealed as she writes, hers alone, and let out only when she says so twice. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { found, plant } from "./support/canary.mjs";
import { Hub } from "./support/hub.mjs";
import { inspect } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";

describe("a defender fills in a risk analysis", () => {
  const said = plant();
  let hub;
  let defender;

  before(async () => {
    hub = await Hub.start({ demo: true });
    defender = new Person(await Phone.open(), hub);
    await defender.enterDemo("defender");
  });

  after(async () => {
    await defender?.phone.remove();
    await hub?.remove();
  });

  const part = (id) => defender.page.locator("summary").filter({ hasText: defender.w(id) });

  async function comeBackTo(address) {
    await defender.page.goto(address);
    await defender.page.locator("main h1").waitFor();
    if (new URL(defender.page.url()).pathname === "/unlock") await defender.press("unlock-go");
  }

  test("from the home screen, in her own order, and it says that it is kept", async () => {
    await defender.press("tools-title");
    await defender.press("tools-kind-risk");
    await defender.press("tools-new");
    await defender.fill("tools-name", said.label);
    await part("tools-risk-s-risks").click();
    await defender.press("tools-risk-risks-add");
    await defender.fill("tools-risk-who", said.who);
    await defender.fill("tools-risk-what", said.what);
    await defender.choose("tools-risk-likely-high");
    await defender.choose("tools-risk-harm-high");
    await defender.sees("tools-risk-level-highest");
    await defender.sees("reports-saved-demo");
    await inspect(defender);
  });

  test("a phone that dies loses none of it", async () => {
    const address = defender.page.url();
    await defender.phone.kill();
    await defender.phone.start();
    await comeBackTo(address);
    await defender.press("tools-read");
    const paper = defender.page.locator("article:visible");
    await paper.getByRole("heading", { name: said.label }).waitFor();
    await paper.getByText(said.who).waitFor();
    await inspect(defender);
  });

  test("whom she calls first, and the word she leaves before a journey, are kept as well", async () => {
    const address = defender.page.url();
    await defender.goTo("/help/contacts");
    await defender.press("help-contacts-add");
    await defender.fill("help-contacts-name", said.where.slice(0, 60));
    await defender.fill("help-contacts-can", said.file);
    await defender.fill("help-contacts-message", said.draft);
    await defender.goTo("/checkins/new");
    await defender.fill("checkins-journey", said.answer);
    await defender.fill("checkins-companions", said.where);
    await defender.fill("checkins-instructions", said.addition);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await defender.fill("checkins-day", tomorrow);
    await defender.fill("checkins-time", "12:00");
    await defender.press("checkins-set");
    await defender.sees("checkins-state-set-text");
    await comeBackTo(address);
  });

  test("nothing of it lies open on the phone or reaches the hub", async () => {
    const address = defender.page.url();
    await defender.phone.close();
    assert.deepEqual(await found(said, [defender.phone.folder, hub.data], hub.output), []);
    await defender.phone.start();
    await comeBackTo(address);
  });

  test("it becomes a file only after the warning, under a name that says nothing", async () => {
    await defender.press("tools-export");
    await defender.sees("tools-export-title");
    await inspect(defender, ["es"]);
    const [file] = await Promise.all([
      defender.page.waitForEvent("download"),
      defender.press("tools-export-plain"),
    ]);
    assert.match(file.suggestedFilename(), /^hoja-\d{4}-\d\d-\d\d\.txt$/);
    const text = await readFile(await file.path(), "utf8");
    for (const words of [said.label, said.who, defender.w("tools-file-note")])
      assert.ok(text.includes(words));
  });

  for (const kind of ["personal", "collective", "travel", "digital", "care"]) {
    test(`every part of ${kind} can be read and touched on the narrowest phone, in the dark and by ear`, async () => {
      await defender.goTo(`/tools/${kind}`);
      await defender.press("tools-new");
      await defender.page.getByLabel(defender.w("tools-name"), { exact: true }).waitFor();
      const parts = await defender.page.locator("main details").all();
      assert.ok(parts.length > 4, `only ${parts.length} parts`);
      for (const one of parts) {
        if ((await one.getAttribute("open")) === null) await one.locator("> summary").click();
      }
      await inspect(defender);
    });
  }

  test("deleted, it is gone", async () => {
    await defender.goTo("/tools");
    await defender.page.getByRole("link", { name: said.label }).click();
    await defender.press("tools-delete");
    await defender.press("tools-delete-sure");
    await defender.seesTitle("tools-title");
    assert.equal(await defender.page.getByText(said.label).count(), 0);
    assert.deepEqual(defender.phone.complaints, []);
  });
});
