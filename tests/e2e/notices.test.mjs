/** Notices while the app is closed: she switches them on, her phone rings without a word too many, and off at a touch. */
import assert from "node:assert/strict";
import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { inspect } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";

/** What a browser and its push service do, where there is neither account nor network for a real one. */
function withPushService({ endpoint, p256dh, auth }) {
  let present = null;
  const made = (options) => ({
    options,
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => {
      present = null;
      return true;
    },
  });
  PushManager.prototype.getSubscription = async () => present;
  PushManager.prototype.subscribe = async (options) => {
    present = made({ applicationServerKey: options.applicationServerKey.buffer });
    return present;
  };
}

/** Hands a push to the app's service worker as the browser does, opened already. */
async function ringer(context, page, origin) {
  const session = await context.newCDPSession(page);
  const registered = new Promise((found) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`);
      if (own) found(own.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await registered;
  return (ring) =>
    session.send("ServiceWorker.deliverPushMessage", {
      origin,
      registrationId,
      data: JSON.stringify({ ring }),
    });
}

describe("a phone rings while the app is closed", () => {
  let service;
  let hub;
  let defender;
  /** What reached the push service: headers and bytes. */
  const pushed = [];

  before(async () => {
    service = createServer(async (request, response) => {
      let bytes = 0;
      for await (const piece of request) bytes += piece.length;
      pushed.push({ headers: request.headers, bytes });
      response.writeHead(201).end();
      service.emit("pushed");
    });
    service.listen(0, "127.0.0.1");
    await once(service, "listening");
    const origin = `http://127.0.0.1:${service.address().port}`;
    hub = await Hub.start({ demo: true, env: { HUB_PUSH_SERVICES: origin } });
    const keys = createECDH("prime256v1");
    keys.generateKeys();
    defender = new Person(await Phone.open(), hub);
    await defender.phone.context.grantPermissions(["notifications"], { origin: hub.url });
    await defender.phone.context.addInitScript(withPushService, {
      endpoint: `${origin}/push/hers`,
      p256dh: keys.getPublicKey("base64url"),
      auth: randomBytes(16).toString("base64url"),
    });
    await defender.enterDemo("defender");
    await defender.phone.installed();
  });

  after(async () => {
    await defender?.phone.remove();
    await hub?.remove();
    service?.close();
  });

  test("once she has read who learns what, and switched it on", async () => {
    await defender.goTo("/settings/notices");
    await defender.sees("notices-company-not");
    await defender.press("notices-begin");
    await defender.sees("notices-on");
    await defender.page.getByText(defender.w("notices-quiet-on")).click();
    await defender.page.getByLabel(defender.w("notices-until"), { exact: true }).fill("07:30");
    await inspect(defender);
  });

  test("an alert reaches her push service in seconds, and tells it nothing", async () => {
    const coordinator = new Person(await Phone.open(), hub);
    const reached = once(service, "pushed", { signal: AbortSignal.timeout(90_000) });
    try {
      await coordinator.enterDemo("coordinator");
      await coordinator.goTo("/alerts/new");
      await coordinator.fill("alerts-new-area", "Costa Chica");
      await coordinator.fill("alerts-new-text", "Hay retenes en la carretera.");
      await coordinator.press("alerts-new-go");
      await reached;
    } finally {
      await coordinator.phone.remove();
    }
    assert.equal(pushed.length, 1);
    assert.equal(pushed[0].headers["content-encoding"], "aes128gcm");
    assert.match(pushed[0].headers.authorization, /^vapid t=/);
    assert.ok(pushed[0].bytes < 200);
  });

  test("and her phone says that there is something new, unless she is looking", async () => {
    const { page, context } = defender.phone;
    const ring = await ringer(context, page, hub.url);
    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return (await registration.getNotifications()).map(({ title, body }) => ({ title, body }));
      });
    await ring("news");
    assert.deepEqual(await shown(), [], "she is looking at the app");
    await page.goto("about:blank");
    await ring("alert");
    await page.goto(`${hub.url}/settings/notices`);
    const [notice] = await shown();
    assert.equal(notice.title, defender.w("notices-say-alert"));
    assert.equal(notice.body, "");
  });

  test("until she switches it off", async () => {
    await defender.page.locator("main h1").waitFor();
    if (new URL(defender.page.url()).pathname === "/unlock") await defender.press("unlock-go");
    await defender.press("notices-end");
    await defender.control("notices-begin").waitFor();
    assert.equal(await defender.page.evaluate(() => caches.has("tejedora-notice")), false);
    assert.deepEqual(defender.phone.complaints, []);
  });
});
