/**
 * What leaves a record: a coordinator makes a dossier and an evidence bundle for the national mechanism. Her permission
 * leaves the place out: it is in no byte of them. The bundle verifies by `hub verify-bundle` and on the app's open page,
 * and one altered byte is named by both. After she takes her permission back, nothing leaves any more.
 */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { inflateSync } from "node:zlib";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { inspect } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";

const require = createRequire(resolve(import.meta.dirname, "../../pwa/package.json"));
const { unzipSync } = require("fflate");

const WHAT = "Dos hombres nos siguieron al salir de la reunión.";
const PLACE = "Barranca Escondida";
const FILE = "La placa empezaba con RX.";
const MECHANISM = "mx-federal-mechanism";

/** Everything that a file holds, opened as far as it opens. */
function layers(bytes) {
  const raw = bytes.toString("latin1");
  if (raw.startsWith("PK")) {
    return Object.values(unzipSync(bytes)).map((file) => Buffer.from(file).toString("utf8"));
  }
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    try {
      return [inflateSync(bytes.subarray(index + mark.length)).toString("latin1")];
    } catch {
      return [];
    }
  });
  return [raw, ...streams];
}

describe("a dossier and an evidence bundle hold what was permitted, and nothing else", () => {
  let hub;
  let defender;
  let coordinator;
  let report;
  let of;
  let bundle;

  before(async () => {
    hub = await Hub.start({ demo: true });
    [defender, coordinator] = await Promise.all([1, 2].map(async () => new Person(await Phone.open(), hub)));
    await Promise.all([defender.enterDemo("defender"), coordinator.enterDemo("coordinator")]);
  });

  after(async () => {
    await defender?.phone.remove();
    await coordinator?.phone.remove();
    await hub?.remove();
  });

  /** Presses what opens the warning, agrees, and gives the bytes of what was saved. */
  async function saved(person, id, args) {
    await person.press(id, args);
    const sure = person.page.locator("dialog[open]").getByRole("button", {
      name: person.w("dossiers-export-sure"),
    });
    const [download] = await Promise.all([person.page.waitForEvent("download"), sure.click()]);
    const path = join(hub.folder, download.suggestedFilename());
    await download.saveAs(path);
    await sure.waitFor({ state: "detached" });
    return path;
  }

  test("she sends a report with a file, and permits the account and the file, not the place", async () => {
    const { page, w } = defender;
    await defender.goTo("/reports/new");
    await page.getByLabel(w("reports-what-label")).fill(WHAT);
    await defender.sees("reports-saved-demo");
    const draft = new URL(page.url()).pathname;
    report = draft.split("/").at(-1);
    await defender.goTo(`${draft}?q=where`);
    await page.getByText(w("reports-where-choice-region"), { exact: true }).click();
    await page.getByLabel(w("reports-where-region-label")).fill(PLACE);
    await defender.goTo(`${draft}?q=files`);
    const chooser = page.waitForEvent("filechooser");
    await defender.press("reports-files-pick");
    await (await chooser).setFiles({ name: "nota.txt", mimeType: "text/plain", buffer: Buffer.from(FILE) });
    await page.getByText("nota.txt").first().waitFor();
    await defender.goTo(`${draft}?q=review`);
    await defender.press("reports-send");
    await defender.sees("reports-head-delivered");
    await defender.goTo(`/reports/${report}/permissions/${MECHANISM}`);
    // The note has no copy without what it tells: it is an original, and permitted as one.
    for (const path of ["event-narrative", "evidence", "evidence-original"]) {
      await page
        .getByText(w(`record-path-${path}`), { exact: true })
        .first()
        .click();
    }
    await defender.press("record-permission-give");
    await defender.control("record-permission-withdraw").waitFor();
  });

  test("her coordinator opens a case and finds a draft with the place withheld", async () => {
    const { page, w } = coordinator;
    await coordinator.goTo("/inbox");
    const rows = page.getByRole("link", { name: w("inbox-row-closed") });
    // The demo has a report of its own: hers is the other one.
    await rows.nth(1).waitFor();
    for (const address of await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      await coordinator.goTo(address);
      await page.getByRole("heading", { level: 2, name: w("inbox-answer-title") }).waitFor();
      if ((await page.getByText(WHAT).count()) > 0) break;
    }
    await page.getByText(WHAT).first().waitFor();
    await coordinator.press("inbox-case-open");
    await coordinator.fill("cases-field-title", "Seguimiento");
    await coordinator.press("inbox-case-make");
    await page.getByRole("heading", { level: 1, name: "Seguimiento" }).waitFor();
    const id = new URL(page.url()).pathname.split("/").at(-1);
    of = `${id}-${report}`;
    await coordinator.goTo(`/cases/${id}/reports`);
    await coordinator.press("dossiers-prepare");
    await coordinator.seesTitle("dossiers-title");
    await page.locator(`a[href="/dossiers/${of}/${MECHANISM}"]`).click();
    await coordinator.sees("dossiers-state-partly");
    const told = page.getByLabel("Qué está pasando");
    assert.equal(await told.inputValue(), WHAT);
    await page.getByLabel("Qué medidas pides").fill("Acompañamiento los lunes.");
    await coordinator.sees("dossiers-saved");
    await inspect(coordinator);
    await coordinator.goTo(`/dossiers/${of}`);
    await coordinator.seesTitle("dossiers-title");
    await page.locator(`a[href="/dossiers/${of}/${MECHANISM}"]`).click();
    assert.equal(await page.getByLabel("Qué medidas pides").inputValue(), "Acompañamiento los lunes.");
    await page.getByText(w("dossiers-export"), { exact: true }).waitFor();
  });

  test("as PDF and DOCX, without signal, it has no byte of what is withheld", async () => {
    await coordinator.phone.installed();
    await coordinator.phone.context.setOffline(true);
    try {
      for (const format of ["pdf", "docx"]) {
        const args = { format: coordinator.w(`dossiers-format-${format}`) };
        const bytes = await readFile(await saved(coordinator, "dossiers-save", args));
        const held = layers(bytes).join("\n");
        assert.ok(bytes.length > 5000);
        if (format === "docx") {
          for (const word of [WHAT, "Acompañamiento los lunes.", "[reservado]"])
            assert.ok(held.includes(word));
        }
        assert.doesNotMatch(held, /Escondida|nota\.txt|AGE-SECRET/i);
      }
    } finally {
      await coordinator.phone.context.setOffline(false);
    }
  });

  test("a letter does not have the sentence of what is withheld, nor a sign of it", async () => {
    const { page } = coordinator;
    await coordinator.goTo(`/letters/${of}/advocacy~06-letter~1`);
    await page.getByLabel(coordinator.w("letters-to"), { exact: true }).selectOption(MECHANISM);
    await page.getByText(`Los hechos ocurrieron así: ${WHAT}`).waitFor();
    const bytes = await readFile(
      await saved(coordinator, "dossiers-save", { format: coordinator.w("dossiers-format-docx") }),
    );
    const held = layers(bytes).join("\n");
    assert.ok(held.includes(WHAT));
    assert.doesNotMatch(held, /Escondida|Lugar:|reservado|nota\.txt/i);
  });

  test("the bundle verifies by the command", async () => {
    await coordinator.goTo(`/bundles/${of}/${MECHANISM}`);
    await coordinator.seesTitle("bundles-title");
    await inspect(coordinator);
    bundle = await saved(coordinator, "bundles-make");
    const held = layers(await readFile(bundle)).join("\n");
    assert.ok(held.includes(WHAT) && held.includes(FILE));
    assert.doesNotMatch(held, /Escondida|nota\.txt|AGE-SECRET/i);
    const verdict = JSON.parse(await hub.command(["verify-bundle", "--json", bundle]));
    assert.deepEqual([verdict.ok, verdict.faults, verdict.standing], [true, [], "coordinator"]);
    assert.equal(verdict.counts.evidence, 1);
    assert.ok(verdict.counts.custody >= 2);
  });

  test("one altered byte is named by the command and on the page that is open to all", async () => {
    const bytes = await readFile(bundle);
    bytes[bytes.indexOf("La placa") + 3] ^= 1;
    const altered = `${bundle}.altered.zip`;
    await writeFile(altered, bytes);
    await assert.rejects(hub.command(["verify-bundle", altered]));

    const stranger = new Person(await Phone.open(), hub);
    try {
      const { page } = stranger;
      await page.goto(`${hub.url}/bundles/verify`);
      await stranger.seesTitle("bundles-verify-title");
      await page.locator('input[type="file"]').setInputFiles(bundle);
      await stranger.sees("bundles-verify-ok");
      await stranger.sees("bundles-by-coordinator");
      await inspect(stranger);
      await page.locator('input[type="file"]').setInputFiles(altered);
      await stranger.sees("bundles-verify-differs");
      await page
        .getByText(/^evidence\/[0-9a-f]{64}\.txt$/)
        .first()
        .waitFor();
      await inspect(stranger);
      assert.deepEqual(stranger.phone.complaints, []);
    } finally {
      await stranger.phone.remove();
    }
  });

  test("after she takes her permission back, the next one is refused and the earlier ones say so", async () => {
    await defender.goTo(`/reports/${report}/permissions/${MECHANISM}`);
    await defender.press("record-permission-withdraw");
    await defender.control("record-permission-give").waitFor();
    await coordinator.goTo(`/dossiers/${of}`);
    await coordinator.sees("dossiers-bar-withdrawn");
    await coordinator.sees("dossiers-before");
    await coordinator.page.locator(`a[href="/dossiers/${of}/${MECHANISM}"]`).click();
    await coordinator.sees("dossiers-why-withdrawn");
    const save = coordinator.control("dossiers-save", { format: "PDF" });
    assert.ok(await save.isDisabled());
    for (const { phone } of [defender, coordinator]) assert.deepEqual(phone.complaints, []);
  });
});
