/**
 * From a need to a commitment that is kept: a defender without signal says what she needs, in the name that she
 * chooses; a coordinator brings it to the table in a brief that keeps to the letter, notes what a mission promises, and
 * tells her; she rates it, takes it back, and the brief is told to be out of date.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { violations } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";

const AS = "Una mujer de la costa";
const PARAGRAPH = "Nos vigilan cuando salimos. Queremos que alguien pregunte por nosotras.";
const ASKED = "Una persona de contacto";
const PROMISE = "Dar un nombre y un teléfono de contacto";

describe("from a need to a commitment that is kept", () => {
  let hub;
  let defender;
  let coordinator;
  let edition;

  before(async () => {
    const [started, ...phones] = await Promise.all([Hub.start({ demo: true }), Phone.open(), Phone.open()]);
    hub = started;
    [coordinator, defender] = phones.map((phone) => new Person(phone, hub));
    await Promise.all([coordinator.enterDemo("coordinator"), defender.enterDemo("defender")]);
    for (const one of [coordinator, defender]) await one.phone.installed();
  });

  after(async () => {
    for (const one of [defender, coordinator]) await one?.phone.remove();
    await hub?.remove();
  });

  test("she says what she needs without signal, and approves it word for word", async () => {
    const { page } = defender;
    await defender.goTo("/needs");
    await defender.seesTitle("needs-title");
    await defender.phone.context.setOffline(true);
    await defender.press("needs-new");
    await defender.choose("roundtables-theme-threats");
    await defender.press("reports-next");
    await defender.fill("needs-happening-label", "Un coche espera frente a la casa.");
    await defender.press("reports-next");
    await defender.fill("needs-asked-label", ASKED);
    await defender.press("reports-next");
    await defender.press("reports-next");
    await page.getByLabel(defender.w("needs-name-described")).check();
    await defender.fill("needs-as-described", AS);
    await defender.press("reports-next");
    await defender.fill("needs-paragraph-label", PARAGRAPH);
    await defender.press("reports-next");
    const send = page.getByRole("button", { name: defender.w("needs-send") });
    assert.equal(await send.isDisabled(), true);
    await page.getByRole("switch", { name: defender.w("needs-approve") }).check();
    await send.click();
    await defender.sees("needs-state-waiting");
    await defender.phone.context.setOffline(false);
    await defender.sees("needs-state-delivered");
  });

  test("the coordinator brings it to the table; the brief keeps to the letter", async () => {
    const { page } = coordinator;
    await coordinator.goTo("/roundtables");
    await coordinator.fill("roundtables-new", "Mesa de marzo");
    await coordinator.press("roundtables-new-action");
    await page.getByRole("heading", { level: 1, name: "Mesa de marzo" }).waitFor();
    edition = new URL(page.url()).pathname;
    await coordinator.goTo(`${edition}/needs`);
    await page.getByText(PARAGRAPH).waitFor();
    await page.getByRole("switch", { name: coordinator.w("roundtables-include") }).check();
    await defender.sees("needs-state-opened");
    await coordinator.goTo(`${edition}/brief`);
    await page.getByText(AS, { exact: true }).waitFor();
    await coordinator.press("roundtables-brief-docx");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      coordinator.press("roundtables-brief-sure"),
    ]);
    const bytes = await readFile(await download.path());
    assert.equal(bytes.subarray(0, 2).toString(), "PK");
    await coordinator.sees("roundtables-saved");
  });

  test("what a mission promises is noted without signal, and she is told what came of it", async () => {
    const { page } = coordinator;
    await coordinator.goTo(`${edition}/table`);
    await coordinator.phone.context.setOffline(true);
    await coordinator.fill("roundtables-commitment-new", PROMISE);
    await coordinator.press("roundtables-commitment-add");
    await page.getByRole("heading", { level: 3, name: PROMISE }).waitFor();
    await page.getByRole("switch", { name: ASKED }).check();
    await page
      .locator(".case-object", { hasText: PROMISE })
      .getByRole("switch", { name: ASKED, checked: true })
      .waitFor();
    await coordinator.goTo(`${edition}/after`);
    await page.getByLabel(coordinator.w("roundtables-field-kept"), { exact: true }).selectOption("kept");
    await page.getByText(coordinator.w("roundtables-tell"), { exact: true }).click();
    await coordinator.fill("roundtables-tell-label", "Ya tienen a quién llamar.");
    await coordinator.press("roundtables-tell-send");
    await coordinator.phone.context.setOffline(false);
    await defender.page.getByText("Ya tienen a quién llamar.").waitFor();
    await defender.page.getByText(PROMISE).waitFor();
    await defender.page.getByText(defender.w("roundtables-kept-kept"), { exact: true }).waitFor();
  });

  test("what may be told to everybody leaves as a page that everybody can read, without a hub", async () => {
    const { page } = coordinator;
    await page.getByText(coordinator.w("roundtables-commitment-more"), { exact: true }).click();
    await page.getByRole("switch", { name: coordinator.w("roundtables-make-public") }).check();
    await page.getByText(coordinator.w("roundtables-public"), { exact: true }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      coordinator.press("roundtables-public-page-save"),
    ]);
    const alone = await coordinator.phone.tab();
    await alone.setContent(await readFile(await download.path(), "utf8"));
    await alone.getByRole("heading", { level: 1, name: "Mesa de marzo" }).waitFor();
    await alone.getByText(PROMISE).waitFor();
    assert.deepEqual(await violations(alone), []);
    await alone.close();
  });

  test("she rates it; the coordinator reads what she thinks", async () => {
    for (const one of ["effective", "appropriate", "fits"]) {
      const group = defender.page.getByRole("group", { name: defender.w(`needs-rate-${one}`) });
      await group.getByText(defender.w("needs-rate-partly"), { exact: true }).click();
    }
    await defender.press("needs-rate-send");
    await defender.sees("needs-rated-title");
    await coordinator.sees("roundtables-she-says");
  });

  test("a campaign that she plans without signal is shared by a code; what both write stands until one decides", async () => {
    const { page, w } = defender;
    const need = new URL(page.url()).pathname;
    await coordinator.goTo("/advocacy/code");
    const code = await coordinator.page.locator(".plan-code").textContent();
    await defender.phone.context.setOffline(true);
    await defender.goTo("/advocacy");
    await defender.press("advocacy-new");
    await defender.fill("advocacy-new-title", "La clínica");
    await defender.press("advocacy-begin");
    await page.getByRole("heading", { level: 1, name: "La clínica" }).waitFor();
    const plan = new URL(page.url()).pathname;
    await defender.goTo(`${plan}/people`);
    await defender.fill("advocacy-people-type", code.toLowerCase());
    await defender.press("advocacy-people-read");
    await defender.fill("advocacy-people-name", "Coordinadora");
    await defender.fill("advocacy-people-me", "Luz");
    await defender.press("advocacy-people-sure");
    await page.getByText("Coordinadora", { exact: true }).waitFor();
    await defender.phone.context.setOffline(false);
    await coordinator.goTo("/advocacy");
    await coordinator.page.getByRole("link", { name: "La clínica" }).click();
    await coordinator.press("advocacy-invited-yes");
    for (const [one, dream] of [
      [defender, "Vivir con salud"],
      [coordinator, "Que haya enfermera"],
    ]) {
      await one.phone.context.setOffline(true);
      await one.goTo(`${plan}/aim`);
      await one.fill("advocacy-plan-dream", dream);
      await one.press("advocacy-share");
      await one.page.getByText(one.w("advocacy-unshared-title")).waitFor({ state: "detached" });
    }
    for (const one of [defender, coordinator]) await one.phone.context.setOffline(false);
    const keep = (value) =>
      coordinator.page.getByRole("button", {
        name: coordinator.w("advocacy-versions-keep-named", { value }),
      });
    await keep("Vivir con salud").waitFor();
    await keep("Que haya enfermera").click();
    await coordinator.press("advocacy-share");
    const dream = page.getByLabel(w("advocacy-plan-dream"), { exact: true });
    await page.waitForFunction((field) => field.value === "Que haya enfermera", await dream.elementHandle());
    await defender.goTo(need);
    await defender.control("needs-withdraw").waitFor();
  });

  test("she takes it back: the brief that was saved must not be handed out", async () => {
    await defender.press("needs-withdraw");
    await defender.press("needs-withdraw-sure");
    await defender.sees("needs-withdrawn-title");
    await coordinator.goTo(`${edition}/brief`);
    await coordinator.sees("roundtables-superseded-text");
    await coordinator.sees("roundtables-brief-empty");
    assert.equal(await coordinator.page.getByText(PARAGRAPH).count(), 0);
    assert.deepEqual([...defender.phone.complaints, ...coordinator.phone.complaints], []);
  });
});
