/** A demo hub: whoever comes by may look around in every role, in one browser, and always knows that it is a demo. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { Person } from "./support/people.mjs";

const OPEN_TO_ALL = ["/home", "/learn", "/mechanisms", "/settings", "/settings/kit", "/about"];
const SCREENS = {
  defender: [...OPEN_TO_ALL, "/reports"],
  coordinator: [...OPEN_TO_ALL, "/inbox", "/invitations"],
  facilitator: [...OPEN_TO_ALL, "/facilitator"],
  operator: [...OPEN_TO_ALL, "/operator"],
};
const SERVICES = ["gateway", "content", "incidents", "notifications", "federation"];
const DRAFT = "Una prueba: ayer se fue la luz durante la reunión.";

describe("a demo hub lets anybody look around", () => {
  let hub;
  let visitor;

  before(async () => {
    hub = await Hub.start({ demo: true });
    visitor = new Person(await Phone.open(), hub);
  });

  after(async () => {
    await visitor?.phone.remove();
    await hub?.remove();
  });

  async function onTheNotesPage() {
    await visitor.page.waitForURL("**/notas.html");
    await visitor.page.getByRole("heading", { name: "Notas" }).waitFor();
    assert.equal(await visitor.page.title(), "Notas");
  }

  /** Notes, and Back leads to notes again: whoever takes the phone finds nothing else. */
  async function backBringsNothingBack() {
    await onTheNotesPage();
    await visitor.page.goBack({ waitUntil: "commit" });
    await onTheNotesPage();
  }

  async function openedAnewItIsLocked() {
    await visitor.page.getByRole("link", { name: "Notas" }).click();
    await visitor.sees("front-demo-title");
    assert.equal(await visitor.page.getByText(visitor.w("front-open-go")).count(), 0);
  }

  test("the front page offers four roles to somebody without an invitation", async () => {
    await visitor.page.goto(hub.url);
    for (const role of Object.keys(SCREENS)) await visitor.control(`front-demo-${role}`).waitFor();
    await visitor.control("front-join-go").waitFor();
  });

  for (const [role, paths] of Object.entries(SCREENS)) {
    test(`every screen of a ${role} says that this is a demo`, async () => {
      await visitor.enterDemo(role);
      for (const path of paths) {
        await visitor.goTo(path);
        await visitor.page.waitForURL(hub.url + path);
        await visitor.page.locator("main h1").waitFor();
        await visitor.sees("common-demo-banner");
      }
    });
  }

  test("an operator sees how this hub is, in its own numbers", async () => {
    await visitor.goTo("/operator");
    for (const service of SERVICES) {
      const row = visitor.page.locator("li").filter({ hasText: visitor.w(`operator-service-${service}`) });
      await row.getByText(visitor.w("operator-ready"), { exact: true }).waitFor();
    }
    const { members } = await hub.status();
    const figure = visitor.page.locator("dl > div").filter({ hasText: visitor.w("operator-member-count") });
    assert.equal(await figure.locator("dd").textContent(), String(members));
    await visitor.page.getByText(`(${visitor.w("operator-you")})`).waitFor();
  });

  test("who looks after several hubs sees them, and her own first", async () => {
    await visitor.goTo("/hub/fleet");
    await visitor.seesTitle("fleet-title");
    const own = visitor.page.locator("article").first();
    await own.getByText(visitor.w("fleet-own"), { exact: true }).waitFor();
    await own.getByText(visitor.w("fleet-state-ok"), { exact: true }).waitFor();
    await visitor.sees("fleet-alone-title");
  });

  test("a facilitator sees what is published, in both languages", async () => {
    await visitor.enterDemo("facilitator");
    await visitor.goTo("/facilitator");
    const course = visitor.page.locator("main li").filter({ hasText: "Incidentes de seguridad" }).first();
    await course.getByText("Español", { exact: true }).waitFor();
    await course.getByText("English", { exact: true }).waitFor();
    assert.equal(await course.getByText(visitor.w("facilitator-missing")).count(), 0);
    await course.getByRole("link").click();
    await visitor.page.getByRole("heading", { level: 1, name: "Incidentes de seguridad" }).waitFor();
  });

  test("a coordinator finds an example report, verified, and can answer it", async () => {
    await visitor.enterDemo("coordinator");
    await visitor.goTo("/inbox");
    await visitor.control("inbox-row-closed").click();
    await visitor.sees("inbox-verified-new");
    await visitor.page.getByText(/^Ejemplo\. Al terminar la asamblea/).waitFor();
    await visitor.fill("inbox-answer-label", "Gracias por contarlo.");
    await visitor.press("inbox-answer-send");
    await visitor.page.getByText("Gracias por contarlo.").waitFor();
  });

  test("each role keeps a space of its own, to come back to", async () => {
    await visitor.enterDemo("defender");
    await visitor.goTo("/reports/new");
    await visitor.fill("reports-what-label", DRAFT);
    await visitor.sees("reports-saved-demo");
    await visitor.enterDemo("coordinator");
    await visitor.goTo("/reports");
    await visitor.seesTitle("common-not-yours");
    await visitor.enterDemo("defender");
    await visitor.goTo("/reports");
    await visitor.page.getByRole("link", { name: DRAFT.slice(0, 20) }).waitFor();
    await visitor.page.goto(hub.url);
    await visitor.page.getByText(visitor.w("front-demo-again")).nth(3).waitFor();
  });

  test("one touch changes the language, on the same screen, and back", async () => {
    await visitor.enterDemo("defender");
    await visitor.goTo("/learn");
    await visitor.page.getByRole("link", { name: "Incidentes de seguridad" }).first().waitFor();
    await visitor.speak("en");
    await visitor.seesTitle("learn-title");
    await visitor.page.getByRole("link", { name: "Security incidents" }).first().waitFor();
    await visitor.page.reload();
    await visitor.seesTitle("unlock-title");
    await visitor.speak("es");
    await visitor.seesTitle("unlock-title");
  });

  test("locked, it says so; opened again, she is where she was", async () => {
    await visitor.enterDemo("defender");
    await visitor.goTo("/reports");
    await visitor.seesTitle("reports-title");
    await visitor.lock();
    await visitor.sees("front-locked-asked");
    assert.equal(await visitor.page.getByText(DRAFT.slice(0, 20)).count(), 0);
    await visitor.page.getByText(visitor.w("front-space-demo", { role: visitor.w("role-defender") })).click();
    await visitor.press("unlock-go");
    await visitor.seesTitle("reports-title");
  });

  test("quick exit shows a page of notes, and Back does not bring her screen back", async () => {
    await visitor.page
      .locator("header")
      .getByRole("button", { name: visitor.w("common-leave") })
      .click();
    await backBringsNothingBack();
    await openedAnewItIsLocked();
  });

  test("Escape twice does the same, in the middle of a report", async () => {
    await visitor.enterDemo("defender");
    await visitor.goTo("/reports/new");
    await visitor.page.getByLabel(visitor.w("reports-what-label")).press("Escape");
    await visitor.page.keyboard.press("Escape");
    await backBringsNothingBack();
    await openedAnewItIsLocked();
  });

  test("under a neutral name no title says what this is", async () => {
    await visitor.goTo("/settings");
    await visitor.choose("settings-name-Notas");
    const { page } = visitor;
    await page.locator('link[rel="manifest"][href="/notas.webmanifest"]').waitFor({ state: "attached" });
    const manifest = await (await page.request.get(`${hub.url}/notas.webmanifest`)).json();
    assert.deepEqual([manifest.name, manifest.short_name], ["Notas", "Notas"]);
    assert.equal(await page.title(), "Notas");
    await page.goto(hub.url);
    await page.getByRole("heading", { level: 1, name: "Notas" }).waitFor();
    assert.equal(await page.title(), "Notas");
    assert.equal(await page.getByText("Tejedora").count(), 0);
  });

  test("nobody's page complained of an error or of refused content", () => {
    assert.deepEqual(visitor.phone.complaints, []);
    // A coordinator's app asks the hub who vouches for an invitation; that it was used is said with 410.
    assert.deepEqual(
      visitor.phone.errors.filter((line) => !/410 .*\/api\/invitations\/check/.test(line)),
      [],
    );
  });
});
