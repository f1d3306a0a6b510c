/**
 * What bringing the catalogue to phones costs: the first sync by pack against plain replication and against the bare
 * bytes, on loopback and over a slow line; a sync that finds nothing; a small change; reads through the gateway against
 * the engine's own. The phone is the app's own code in Chromium.
 */

import { House } from "./support/house.mjs";
import { Link } from "./support/link.mjs";
import { Phones } from "./support/phones.mjs";
import { rate } from "./support/rate.mjs";
import { tell } from "./support/results.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 3);
const LARGE = 2000; // documents
const SMALL = 200;
const HUGE = 20_000; // for what must not depend on how much there is
const IDLE_RUNS = 9;
const SLOW = { bitsPerSecond: 1_000_000, roundTripMs: 300 };
const READS = 400; // of each phone, within what one device may ask at once
const READERS = 8; // phones

const phones = await Phones.open();
const { files } = phones;
const house = await House.open();
let made = 0;

const withPage = (link, work) => phones.with(link, work);
const newPhone = () => `phone-${String(made++).padStart(10, "0")}`;

/** So many first syncs in one way, each on a phone of its own. */
async function first(link, how, database, token, documents) {
  const result = await withPage(link, (ask) => ask("first", { how, database, token, phone: newPhone() }));
  if (result.documents !== documents)
    throw new Error(`${how}: ${result.documents} of ${documents} documents`);
  return result;
}

async function firstSyncs(name, { toHub, toEngine }, database, pack, documents) {
  const times = { pack: [], shown: [], plain: [], engine: [], raw: [] };
  for (let run = 0; run < RUNS; run++) {
    const token = await house.token();
    times.raw.push((await withPage(toHub, (ask) => ask("raw", { token, pack: pack.pack }))).done);
    const packed = await first(toHub, "pack", database, token, documents);
    times.pack.push(packed.done);
    times.shown.push(packed.shown);
    times.plain.push((await first(toHub, "plain", database, token, documents)).done);
    times.engine.push((await first(toEngine, "plain", database, "", documents)).done);
  }
  tell(`${name}: pack, against plain replication through the gateway`, "ms", times.pack, times.plain);
  tell(`${name}: pack, against plain replication from the engine itself`, "ms", times.pack, times.engine);
  tell(`${name}: pack, against its bare bytes`, "ms", times.pack, times.raw);
  tell(`${name}: pack until it can be read, against its bare bytes`, "ms", times.shown, times.raw);
}

async function reads(name, database, method, path, body) {
  const through = [];
  const direct = [];
  for (let run = 0; run < RUNS; run++) {
    const bearers = [];
    while (bearers.length < READERS) bearers.push({ authorization: `Bearer ${await house.token()}` });
    const own = [house.engineHeaders];
    direct.push(await rate(house.engine, own, method, `/${database}${path}`, body, READS));
    through.push(await rate(house.url, bearers, method, `/sync/${database}${path}`, body, READS * READERS));
  }
  tell(`reads through the gateway: ${name}, against the engine itself`, "per second", through, direct, {
    more: true,
  });
}

try {
  const text = await house.catalogue("catalogue-qaa", LARGE);
  await house.catalogue("catalogue-qab", SMALL);
  await house.catalogue("catalogue-qac", HUGE);
  const large = await house.pack("catalogue-qaa");
  const toEngine = { path: (path) => path.replace(/^\/sync/, ""), headers: house.engineHeaders, files };
  const fast = {
    toHub: await Link.open(house.url, { files }),
    toEngine: await Link.open(house.engine, toEngine),
  };
  const slow = {
    toHub: await Link.open(house.url, { ...SLOW, files }),
    toEngine: await Link.open(house.engine, { ...SLOW, ...toEngine }),
  };

  const feed = `/_changes?style=all_docs&limit=100`;
  const { results } = await house.couch("GET", `/catalogue-qaa${feed}`);
  const docs = results.map(({ id, changes }) => ({ id, rev: changes[0].rev }));
  await reads("100 changes", "catalogue-qaa", "GET", feed);
  await reads("100 documents", "catalogue-qaa", "POST", "/_bulk_get?revs=true", JSON.stringify({ docs }));
  await reads("one document", "catalogue-qaa", "GET", "/lesson:1");

  await firstSyncs(`first sync of ${LARGE} documents, loopback`, fast, "catalogue-qaa", large, LARGE);

  // A sync that finds nothing, and one that finds that one lesson in a hundred has changed.
  const idle = {};
  const requests = {};
  const bytes = [];
  const token = await house.token();
  for (const [database, count] of [
    ["catalogue-qab", SMALL],
    ["catalogue-qac", HUGE],
    ["catalogue-qaa", LARGE],
  ]) {
    idle[count] = [];
    requests[count] = [];
    await withPage(fast.toHub, async (ask) => {
      const phone = newPhone();
      await ask("first", { how: "pack", database, token, phone });
      for (let run = 0; run < IDLE_RUNS; run++) {
        fast.toHub.reset();
        idle[count].push((await ask("again", { database, token, phone })).done);
        requests[count].push(fast.toHub.requests);
      }
      if (count !== LARGE) return;
      await house.change(database, text, LARGE / 100, token);
      fast.toHub.reset();
      const { documents } = await ask("again", { database, token, phone });
      if (documents !== LARGE / 100) throw new Error(`${documents} documents came`);
      bytes.push(fast.toHub.bytes);
    });
  }
  const against = `sync without news: ${HUGE} documents against ${SMALL}`;
  tell(against, "ms", idle[HUGE], idle[SMALL]);
  tell(against, "requests", requests[HUGE], requests[SMALL]);
  tell("one lesson in a hundred changed, against a hundredth of the pack", "bytes", bytes, [
    large.bytes / 100,
  ]);

  await firstSyncs(
    `first sync of ${LARGE} documents, 1 Mbit/s and 300 ms`,
    slow,
    "catalogue-qaa",
    await house.pack("catalogue-qaa"),
    LARGE,
  );
  for (const link of [...Object.values(fast), ...Object.values(slow)]) await link.close();
} finally {
  await phones.close();
  await house.close();
}
