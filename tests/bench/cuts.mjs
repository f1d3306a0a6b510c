/** What a line that breaks twenty times in 50 MB costs: a medium that comes down, and a file's chunks that go up. */
import { House } from "./support/house.mjs";
import { Link } from "./support/link.mjs";
import { Phones } from "./support/phones.mjs";
import { tell } from "./support/results.mjs";

const BYTES = 50_000_000;
const CUTS = 20;
const BITS_PER_SECOND = 40_000_000; // a good mobile line: what it has sent is not still on its way for long
const CHUNK = 131_272; // 128 KiB, sealed
const NAME = `${CUTS} disconnects in ${BYTES / 1e6} MB`;

const phones = await Phones.open();
const house = await House.open();

/** A line that breaks so often, evenly. */
const breaking = () =>
  Link.open(house.url, {
    files: phones.files,
    bitsPerSecond: BITS_PER_SECOND,
    cuts: CUTS,
    cutEvery: Math.floor(BYTES / (CUTS + 1)),
  });

/** Some breaks the browser mends by itself, and tells nobody. */
function brokeAsPlanned({ cutsLeft }) {
  if (cutsLeft > 0) throw new Error(`it broke ${cutsLeft} times too few`);
}

try {
  const ref = await house.media(BYTES);
  const down = await breaking();
  await phones.with(down, async (ask) => {
    down.reset();
    await ask("media", { token: await house.token(), ref });
    brokeAsPlanned(down);
    tell(`${NAME}: a medium comes down`, "bytes", [down.bytes], [BYTES]);
  });
  await down.close();

  const up = await breaking();
  await phones.with(up, async (ask) => {
    up.reset();
    const count = Math.floor(BYTES / CHUNK);
    await ask("chunks", { token: await house.token(), count, size: CHUNK });
    brokeAsPlanned(up);
    tell(`${NAME}: a file's chunks go up`, "bytes", [up.up], [count * CHUNK]);
  });
  await up.close();
} finally {
  await phones.close();
  await house.close();
}
