/**
 * How long a text takes to be acknowledged on a slow line while twenty photos wait to leave: photos of its own report,
 * and photos of an earlier one that are on their way already; each against the same text with no photo. The app is the
 * built one, in Chromium, and the line is Chromium's.
 */
import { randomBytes } from "node:crypto";
import { Phone } from "../e2e/support/browser.mjs";
import { Hub } from "../e2e/support/hub.mjs";
import { Person } from "../e2e/support/people.mjs";
import { tell } from "./support/results.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const PHOTOS = 20;
const PHOTO_BYTES = 300_000;
const SLOW = { offline: false, latency: 300, uploadThroughput: 32_000, downloadThroughput: 64_000 }; // bytes a second
const FAST = { offline: false, latency: 0, uploadThroughput: -1, downloadThroughput: -1 };

const photos = () =>
  Array.from({ length: PHOTOS }, (_, n) => ({
    name: `foto-${n}.jpg`,
    mimeType: "image/jpeg",
    buffer: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(PHOTO_BYTES)]),
  }));

const hub = await Hub.start({ demo: true });
const reader = new Person(await Phone.open(), hub);

/** A report, written and ready to be sent. */
async function written(person, files) {
  const { page } = person;
  await person.goTo("/reports/new");
  await person.fill("reports-what-label", "Una camioneta sin placas nos siguió.");
  await person.sees("reports-saved-demo");
  if (files.length > 0) {
    await person.goTo(`${new URL(page.url()).pathname}?q=files`);
    await page.locator("input[type=file]").last().setInputFiles(files);
    await page
      .locator(".file-row")
      .nth(files.length - 1)
      .waitFor({ timeout: 120_000 });
  }
  await person.goTo(`${new URL(page.url()).pathname}?q=review`);
  await person.control("reports-send").waitFor();
}

/** Milliseconds from her touch until the hub has said that the text is there. */
async function acknowledged(person) {
  const { page } = person;
  const answered = page.waitForResponse(
    (response) => /\/sync\/intake\/_bulk_docs/.test(response.url()) && response.ok(),
    { timeout: 120_000 },
  );
  const begun = performance.now();
  await person.press("reports-send");
  await answered;
  return performance.now() - begun;
}

/** On a new phone; `own`: photos of the report itself; `before`: those of a report that was sent just before. */
async function run({ own = [], before = [] }) {
  const person = new Person(await Phone.open(), hub);
  try {
    await person.enterDemo("defender");
    const devtools = await person.phone.context.newCDPSession(person.page);
    const line = (conditions) => devtools.send("Network.emulateNetworkConditions", conditions);
    await devtools.send("Network.enable");
    if (before.length > 0) {
      await written(person, before);
      await line(SLOW);
      const leaving = person.page.waitForRequest(/\/blobs\//, { timeout: 120_000 });
      await person.press("reports-send");
      await leaving;
    }
    await line(before.length > 0 ? SLOW : FAST);
    await written(person, own);
    await line(SLOW);
    return await acknowledged(person);
  } finally {
    await person.phone.remove();
  }
}

try {
  await reader.enterDemo("coordinator");
  const found = { none: [], own: [], before: [] };
  for (let n = 0; n < RUNS; n++) {
    found.none.push(await run({}));
    found.own.push(await run({ own: photos() }));
    found.before.push(await run({ before: photos() }));
  }
  const name = `a text is acknowledged at ${(SLOW.uploadThroughput * 8) / 1000} kbit/s`;
  tell(`${name}: with ${PHOTOS} photos of its own, against none`, "ms", found.own, found.none);
  tell(
    `${name}: while ${PHOTOS} photos of another are leaving, against none`,
    "ms",
    found.before,
    found.none,
  );
} finally {
  await reader.phone.remove();
  await hub.remove();
}
