/**
 * The full record behind a report, as one woman lives it: a photo that tells where it was taken, a copy that does not,
 * what they did in her words, a permission given and taken back; and what of it stands on a coordinator's phone.
 */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { found, plant } from "./support/canary.mjs";
import { Hub } from "./support/hub.mjs";
import { Person } from "./support/people.mjs";

const said = plant();
const WHAT = said.what;
const HOW = said.where;
const MODEL = said.label;

/** Exif that names a phone and a place (19.433° N, 99.133° W), as an APP1 segment. */
function exif() {
  const u16 = (value) => Buffer.from([value >> 8, value & 255]);
  const u32 = (value) => Buffer.from([0, 0, value >> 8, value & 255]);
  const entry = (tag, type, count, value) => Buffer.concat([u16(tag), u16(type), u32(count), value]);
  const fractions = (...parts) => Buffer.concat(parts.flatMap(([a, b]) => [u32(a), u32(b)]));
  const model = Buffer.from(`${MODEL}\0`, "latin1");
  // Header 8, two entries 30, then the model, then the place.
  const gpsAt = 38 + model.length;
  const degrees = gpsAt + 2 + 4 * 12 + 4;
  const tiff = Buffer.concat([
    Buffer.from("MM\0*", "latin1"),
    u32(8),
    u16(2),
    entry(0x0110, 2, model.length, u32(38)),
    entry(0x8825, 4, 1, u32(gpsAt)),
    u32(0),
    model,
    u16(4),
    entry(1, 2, 2, Buffer.from("N\0\0\0", "latin1")),
    entry(2, 5, 3, u32(degrees)),
    entry(3, 2, 2, Buffer.from("W\0\0\0", "latin1")),
    entry(4, 5, 3, u32(degrees + 24)),
    u32(0),
    fractions([19, 1], [25, 1], [5880, 100], [99, 1], [7, 1], [5988, 100]),
  ]);
  const data = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  return Buffer.concat([Buffer.from([0xff, 0xe1]), u16(data.length + 2), data]);
}

describe("a woman tells more, and decides what it is used for", () => {
  let hub;
  let defender;
  let coordinator;
  let report;
  let photo;

  /** The bytes of the picture that is shown last: what is behind its address is read before the app lets go of it. */
  async function shown(person, place) {
    const src = await person.page.locator(place).getAttribute("src");
    return Buffer.from(
      await person.page.evaluate(async (url) => {
        const blob = window.shownBlobs.get(url);
        return [...new Uint8Array(await blob.arrayBuffer())];
      }, src),
    );
  }

  before(async () => {
    hub = await Hub.start({ demo: true });
    [defender, coordinator] = await Promise.all([Phone.open(), Phone.open()]).then((phones) =>
      phones.map((phone) => new Person(phone, hub)),
    );
    for (const { page } of [defender, coordinator]) {
      // The page may not fetch its own blobs: they are kept aside as they are given addresses.
      await page.addInitScript(() => {
        window.shownBlobs = new Map();
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => {
          const url = make(blob);
          window.shownBlobs.set(url, blob);
          return url;
        };
      });
    }
    await Promise.all([defender.enterDemo("defender"), coordinator.enterDemo("coordinator")]);
  });

  after(async () => {
    for (const one of [defender, coordinator]) await one?.phone.remove();
    await hub?.remove();
  });

  test("a photo says where it was taken; its copy does not, and hides what she covered", async () => {
    await defender.goTo("/reports/new");
    await defender.fill("reports-what-label", WHAT);
    await defender.sees("reports-saved-demo");
    report = new URL(defender.page.url()).pathname;
    await defender.goTo(`${report}/evidence`);
    await defender.seesTitle("record-section-evidence");
    const jpeg = await defender.picture();
    photo = Buffer.concat([jpeg.subarray(0, 2), exif(), jpeg.subarray(2)]);
    const file = { name: "foto.jpg", mimeType: "image/jpeg", buffer: photo };
    await defender.page.locator("input[type=file]").last().setInputFiles(file);
    await defender.page.getByRole("link", { name: "foto.jpg", exact: true }).click();
    await defender.page.getByText(MODEL).waitFor();
    await defender.page.getByText("19.43300° norte", { exact: false }).first().waitFor();
    await defender.press("record-evidence-copy-cover");
    await defender.press("record-cover-add");
    await defender.press("record-cover-make");
    await defender.sees("record-evidence-copy-covered", { count: 1 });
    await defender.page
      .getByRole("button", { name: defender.w("record-evidence-preview") })
      .last()
      .click();
    const copy = await shown(defender, ".evidence-picture");
    assert.doesNotMatch(copy.toString("latin1"), /Exif|http/);
    assert.ok(!copy.includes(MODEL));
    const covered = await defender.page.locator(".evidence-picture").evaluate(async (image) => {
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: 80, height: 60 });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0, 80, 60);
      return [40, 5].map((x) => [...context.getImageData(x, 30, 1, 1).data]);
    });
    const [middle, edge] = covered;
    assert.ok(Math.max(...middle.slice(0, 3)) < 60, `covered: ${middle}`);
    assert.ok(edge[1] > 120, `not covered: ${edge}`);
  });

  test("she sends, tells more, gives a permission and takes it back", async () => {
    await defender.goTo(`${report}?q=review`);
    await defender.press("reports-send");
    await defender.sees("reports-head-delivered");
    await defender.goTo(`${report}/more/acts`);
    await defender.press("record-add-acts");
    await defender.choose("record-act-surveillance");
    await defender.press("record-next");
    await defender.fill("reports-what-label", HOW);
    await defender.goTo(`${report}/send`);
    await defender.page.getByText(HOW).waitFor();
    await defender.press("record-send-button");
    await defender.sees("record-send-done");
    await defender.goTo(`${report}/permissions/publication`);
    await defender.page.getByRole("switch", { name: defender.w("record-path-event-narrative") }).check();
    await defender.press("record-permission-give");
    await defender.press("record-permission-withdraw");
    await defender.page
      .getByRole("heading", { name: defender.w("record-permission-state-withdrawn") })
      .waitFor();
    await defender.goTo(`${report}/custody`);
    await defender.sees("record-custody-whole");
    await defender.sees("record-custody-copied");
  });

  test("her coordinator has all of it: the original to the bit, her words, and that the permission is gone", async () => {
    await coordinator.goTo("/inbox");
    await coordinator.press("inbox-row-closed");
    await coordinator.page.getByText(HOW).waitFor();
    await coordinator.sees("record-view-consent-withdrawn");
    const rows = coordinator.page.locator("section[aria-labelledby=record-title] .file-row");
    assert.equal(await rows.count(), 2, "the original and its copy");
    await rows.first().getByRole("button").first().click();
    const first = rows.first().locator("img");
    await first.waitFor();
    const original = await shown(coordinator, "section[aria-labelledby=record-title] .file-row img");
    const hash = (bytes) => createHash("sha256").update(bytes).digest("hex");
    assert.equal(hash(original), hash(photo));
    await defender.goTo(report);
    await defender.sees("record-added-opened");
    assert.deepEqual([defender.phone.complaints, coordinator.phone.complaints], [[], []]);
  });

  test("nothing of it lies open on either phone or on the hub", async () => {
    await Promise.all([defender.phone.close(), coordinator.phone.close()]);
    const places = [defender.phone.folder, coordinator.phone.folder, hub.data];
    assert.deepEqual(await found(said, places, hub.output), []);
  });
});
