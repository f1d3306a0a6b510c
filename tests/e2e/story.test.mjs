/**
 * The first path, as three people live it: a woman learns offline and sends a sealed report; her coordinator
 * opens it and answers. A real hub, real browsers, and nothing readable left behind on either.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { found, plant } from "./support/canary.mjs";
import { Hub } from "./support/hub.mjs";
import { PASSPHRASE, Person } from "./support/people.mjs";

const said = plant();

describe("a woman learns offline and sends a sealed report; her coordinator opens it and answers", () => {
  let hub;
  let defender;
  let coordinator;
  let invitation;

  before(async () => {
    hub = await Hub.start();
    await hub.foundRegion();
    coordinator = new Person(await Phone.open(), hub);
    defender = new Person(await Phone.open(), hub);
  });

  after(async () => {
    await coordinator?.phone.remove();
    await defender?.phone.remove();
    await hub?.remove();
  });

  test("a real hub shows only how to join", async () => {
    await defender.page.goto(hub.url);
    await defender.sees("front-join-title");
    assert.equal(await defender.page.getByText(defender.w("front-demo-title")).count(), 0);
  });

  test("a coordinator joins and waits until the region's root has signed her key", async () => {
    await coordinator.join(await hub.invite("coordinator"));
    await coordinator.sees("home-waiting-title");
    await hub.signRequests();
    await coordinator.page.getByText(coordinator.w("home-waiting-title")).waitFor({ state: "hidden" });
  });

  test("she makes an invitation with a card to print", async () => {
    const { page, w } = coordinator;
    await coordinator.goTo("/invitations");
    await coordinator.press("invitations-new");
    await page.getByLabel(w("invitations-label")).fill(said.label);
    await coordinator.press("invitations-make");
    const link = page.locator("main").getByText(`${hub.url}/join#`);
    await link.first().waitFor();
    invitation = (await link.first().textContent()).trim();
    assert.match(invitation, /\/join#1\.[A-Za-z0-9_-]{43}\.[a-z2-7]{52}$/);
  });

  test("a defender joins; the token leaves the address bar at once, and the invitation serves once", async () => {
    await defender.join(invitation);
    assert.equal(new URL(defender.page.url()).hash, "");
    const other = new Person(await Phone.open(), hub);
    try {
      await other.page.goto(invitation);
      await other.sees("join-used-title");
    } finally {
      await other.phone.remove();
    }
  });

  test("the catalogue arrives and its signatures hold", async () => {
    await defender.goTo("/learn");
    await defender.page
      .getByRole("link", { name: /Incidentes de seguridad/ })
      .first()
      .waitFor();
    await defender.goTo("/mechanisms");
    await defender.page
      .getByRole("link", { name: /Órdenes de protección/ })
      .first()
      .waitFor();
  });

  test("without a hub the app opens, the course works, and a draft outlives a killed browser", async () => {
    await defender.phone.installed();
    await hub.down();
    await defender.unlock(PASSPHRASE, "/learn/security-incidents/01-what-it-is");
    await defender.press("learn-warning-on");
    await defender.page.getByRole("heading", { name: "Qué es un incidente de seguridad" }).first().waitFor();
    await defender.press("learn-done-next");
    await defender.page.getByRole("heading", { level: 1, name: "Anotarlo el mismo día" }).waitFor();

    await defender.goTo("/reports/new");
    await defender.page.getByLabel(defender.w("reports-what-label")).fill(said.what);
    await defender.sees("reports-saved-saved");
    await defender.phone.kill();
    await defender.phone.start();
    await defender.unlock(PASSPHRASE, "/reports");
    await defender.page.getByText(said.what.slice(0, 27)).first().click();
    await defender.page.getByText(said.what).first().waitFor();
  });

  test("she sends it; nobody has seen it yet, and the screen says who will be able to read it", async () => {
    const { page, w } = defender;
    await page.goto(`${page.url().split("?")[0]}?q=where`);
    await defender.unlockHere();
    await page.getByText(w("reports-where-choice-region"), { exact: true }).click();
    await page.getByLabel(w("reports-where-region-label")).fill(said.where);
    await page.getByRole("link", { name: w("reports-next") }).click();
    await page.getByText(w("reports-risk-yes"), { exact: true }).click();
    await page.getByLabel(w("reports-risk-who")).fill(said.who);
    await page.getByRole("link", { name: w("reports-next") }).click();
    await page.getByText(w("reports-urgent-yes"), { exact: true }).click();
    await page.getByRole("link", { name: w("reports-next") }).click();
    const chooser = page.waitForEvent("filechooser");
    await defender.press("reports-files-pick");
    await (await chooser).setFiles({
      name: "nota.txt",
      mimeType: "text/plain",
      buffer: Buffer.from(said.file),
    });
    await page.getByText("nota.txt").first().waitFor();
    await page.getByRole("link", { name: w("reports-next") }).click();

    await defender.sees("reports-readers-coordinators", { count: 1 });
    await defender.press("reports-send");
    await defender.sees("reports-head-waiting");
  });

  test("the hub comes back: the coordinator sees it without reloading, with who signed it and its file", async () => {
    await coordinator.goTo("/inbox");
    await hub.up();
    const row = coordinator.page
      .getByRole("link", { name: new RegExp(coordinator.w("inbox-urgent")) })
      .first();
    await row.waitFor();
    await row.click();
    await coordinator.page.getByText(said.what).first().waitFor();
    await coordinator.page.getByText(said.where).first().waitFor();
    await coordinator.sees("inbox-sender-you-labelled", { label: said.label });
    await coordinator.sees("inbox-verified-new");
    await coordinator.sees("inbox-files-here");
  });

  test("the defender sees that it was opened, and by which role; then the answer", async () => {
    const { w } = coordinator;
    await defender.sees("reports-head-opened", { who: defender.w("reports-who-coordinator") });
    await coordinator.page.getByLabel(w("inbox-answer-label")).fill(said.answer);
    await coordinator.page.getByRole("button", { name: w("common-lock") }).click();
    await coordinator.unlockHere();
    const half = coordinator.page.getByLabel(w("inbox-answer-label"));
    await half.waitFor();
    assert.equal(await half.inputValue(), said.answer, "a half-written answer outlives a lock");
    await coordinator.press("inbox-answer-send");
    await defender.page.getByText(said.answer).first().waitFor();
  });

  test("what she adds afterwards arrives in the same conversation", async () => {
    await defender.page.getByLabel(defender.w("reports-add-label")).fill(said.addition);
    await defender.press("reports-add-send");
    await coordinator.page.getByText(said.addition).first().waitFor();
  });

  test("the answer also stands in what is new, seen already where she read it", async () => {
    await defender.goTo("/news");
    await defender.control("news-answer", { count: 1 }).waitFor();
    await defender.sees("news-count", { count: 0 });
  });

  test("a second draft stays hers alone", async () => {
    await defender.goTo("/reports/new");
    await defender.page.getByLabel(defender.w("reports-what-label")).fill(said.draft);
    await defender.sees("reports-saved-saved");
  });

  test("the operator's command says in numbers that all is well, and nothing was refused", async () => {
    const status = await hub.status();
    assert.equal(status.refused, 0);
    assert.equal(status.dead_letters, 0);
    assert.ok(status.services.every((service) => service.up && service.ready));
  });

  test("nobody's page complained of an error or of refused content", () => {
    assert.deepEqual([...defender.phone.complaints, ...coordinator.phone.complaints], []);
  });

  test("nothing that was written is readable in the hub, its logs, a backup or a locked browser", async () => {
    await hub.command(["backup", `${hub.folder}/backup.tar.gz`]);
    await defender.phone.close();
    await coordinator.phone.close();
    await hub.down();
    const places = [hub.folder, defender.phone.folder, coordinator.phone.folder];
    assert.deepEqual(await found(said, places, hub.output), []);
  });
});
