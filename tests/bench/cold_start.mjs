/**
 * A cold start without a hub on a slow phone: the browser is started anew, its processor slowed down four times, and the
 * app opened from what the phone keeps, until its first screen is drawn. The baseline is a page from the same keeping
 * that runs nothing: what the browser itself costs.
 */
import { Phone } from "../e2e/support/browser.mjs";
import { Hub } from "../e2e/support/hub.mjs";
import { Person } from "../e2e/support/people.mjs";
import { tell } from "./support/results.mjs";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SLOWDOWN = 4;

/** Runs in each new page before anything of its own: notes when its heading was on the screen. */
function watch() {
  const look = () => {
    if (document.querySelector("h1")) globalThis.shownAfter = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from asking for the address to its first screen, in a browser that was just started. */
async function coldStart(phone, address) {
  await phone.close();
  await phone.start();
  await phone.page.addInitScript(watch);
  const session = await phone.context.newCDPSession(phone.page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await phone.page.goto(address);
  const shown = await phone.page.waitForFunction(() => globalThis.shownAfter);
  return shown.jsonValue();
}

const hub = await Hub.start({ demo: true });
const phone = await Phone.open();
try {
  await new Person(phone, hub).enterDemo("defender");
  await phone.installed();
  await hub.down();
  const [app, blank] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    app.push(await coldStart(phone, hub.url));
    blank.push(await coldStart(phone, `${hub.url}/notas.html`));
  }
  tell(
    `cold offline start, processor ${SLOWDOWN} times slower, against a page that runs nothing`,
    "ms",
    app,
    blank,
  );
} finally {
  await phone.remove();
  await hub.remove();
}
