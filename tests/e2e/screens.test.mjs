/**
 * Every screen can be used by everybody: axe finds nothing in Spanish and English, light and dark; nothing sticks out
 * at 320 px; there is one heading of the first level; and the page complains of nothing.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { inspect } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";

const ROUTES = resolve(import.meta.dirname, "../../pwa/src/routes.tsx");
const WHAT = "Al salir de la reunión un coche nos siguió hasta la carretera.";
const COURSE = "/learn/security-incidents";

let hub;
let visitor;
/** Addresses that are known once something was written or has arrived. */
const known = {};

/** Where addresses with a part of their own lead to, and what else an address can show. A new one is named here. */
const EXAMPLES = {
  "/learn/:course": [COURSE],
  "/learn/:course/certificate": [`${COURSE}/certificate`],
  "/learn/:course/:part": ["01-what-it-is", "checklist", "scenario", "quiz", "help"].map(
    (part) => `${COURSE}/${part}`,
  ),
  "/guidelines/:id": ["/guidelines/visas-and-shelter"],
  "/mechanisms/:id": ["/mechanisms/mx-protection-orders"],
  "/tools/:id": ["/tools/risk", "/tools/risk?view=fill"],
  "/advocacy/:id": ["{plan}"],
  "/advocacy/:id/:part": ["map", "people"].map((part) => `{plan}/${part}`),
  "/reports/new": ["what", "when", "where", "risk", "urgent", "files", "review"].map(
    (step) => `{draft}?q=${step}`,
  ),
  "/reports/:id": ["{sent}"],
  "/reports/:id/more": ["{sent}/more"],
  "/reports/:id/more/:section": ["{sent}/more/acts"],
  "/reports/:id/more/:section/:part": ["kinds", "date", "victims", "motives"].map(
    (field) => `{sent}/more/acts/aaaaaaaaaaaaaaaaaaaaaaaaaa?q=${field}`,
  ),
  "/reports/:id/evidence": ["{sent}/evidence"],
  "/reports/:id/evidence/:part": ["{photo}"],
  "/reports/:id/permissions": ["{sent}/permissions"],
  "/reports/:id/permissions/:mechanism": ["mx-federal-mechanism", "publication"].map(
    (use) => `{sent}/permissions/${use}`,
  ),
  "/reports/:id/custody": ["{sent}/custody"],
  "/reports/:id/send": ["{sent}/send"],
  "/reports/:id/save": ["{sent}/save"],
  "/letters/:of": ["/letters/{report}"],
  "/letters/:of/:template": ["/letters/{report}/advocacy~06-letter~1"],
  "/dossiers/:of": ["/dossiers/{report}"],
  "/dossiers/:of/:mechanism": ["/dossiers/{report}/mx-federal-mechanism"],
  "/bundles/:of/:mechanism": ["/bundles/{report}/mx-federal-mechanism"],
  "/checkins/:id": ["{checkin}"],
  // What is missed comes only when its time has come: looked at filled after the defender's screens.
  "/missed/:id": ["/missed/none"],
  "/inbox/:id": ["{received}"],
  "/cases/:id": ["{case}"],
  "/cases/:id/:part": ["reports", "tasks", "readers"].map((part) => `{case}/${part}`),
  "/needs/:id": ["theme", "happening", "asked", "urgency", "name", "paragraph", "review"].map(
    (step) => `{need}?q=${step}`,
  ),
  "/roundtables/:id": ["{roundtable}"],
  "/roundtables/:id/:part": ["people", "needs", "agenda", "brief", "table", "after", "readers"].map(
    (part) => `{roundtable}/${part}`,
  ),
  "/desk/published/:type": ["/desk/published/course"],
  "/desk/:id": ["{desk}"],
  "/desk/:id/:part": [
    ...["lesson%3Asecurity-incidents%3A01-what-it-is", "scenario%3Asecurity-incidents%3Ascenario"].map(
      (part) => `{desk}/${part}`,
    ),
    "{translation}/checklist%3Asecurity-incidents%3Achecklist",
  ],
  "/desk/review/:proposal": ["{proposal}"],
  "/desk/history/:lang/:work": ["/desk/history/es/course%3Asecurity-incidents"],
  "/desk/merge/:id": ["/desk/merge/none"],
  "/desk/original/:lang/:work": ["/desk/original/es/course%3Asecurity-incidents"],
  "/hub/:region": [`/hub/${"a".repeat(52)}`],
  "/workshops/:id": ["/workshops/integral-protection-day"],
  "/workshops/:id/register": ["/workshops/integral-protection-day/register"],
  "/workshops/:id/attend": ["/workshops/integral-protection-day/attend"],
  "/workshops/:id/feedback": ["/workshops/integral-protection-day/feedback"],
  "/facilitator/workshops/:id": ["/facilitator/workshops/integral-protection-day"],
  "/facilitator/workshops/:id/attendance": ["/facilitator/workshops/integral-protection-day/attendance"],
  "/facilitator/workshops/:id/feedback": ["/facilitator/workshops/integral-protection-day/feedback"],
};

/** `{path, role}` of each route, as the app itself lists them; `role` is null where nobody needs one. */
function routes() {
  const line = /\{ path: "([^"]+)", screen: "[^"]+", roles: (null|\[[^\]]*\]) \}/g;
  return [...readFileSync(ROUTES, "utf8").matchAll(line)].map(([, path, roles]) => ({
    path,
    role: roles === "null" ? null : (/\w+/.exec(roles)?.[0] ?? "defender"),
  }));
}

const addresses = (role) =>
  routes()
    .filter((route) => route.role === role)
    .flatMap(({ path }) => EXAMPLES[path] ?? [path]);

/** Until the screen of an address is there whole; `{name}` stands for what is known by now. */
async function arrive(address) {
  const path = address.replace(/\{(\w+)\}/, (_, name) => known[name]);
  await visitor.goTo(path);
  await settled();
}

async function settled() {
  // What was asked for is drawn in the next frame.
  await visitor.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  await visitor.page.locator("main h1").waitFor();
  await visitor.page.locator("main .loading").first().waitFor({ state: "detached" });
}

function look(list) {
  for (const address of list) {
    test(address, async () => {
      await arrive(address);
      await inspect(visitor);
    });
  }
}

describe("every screen can be used by everybody", () => {
  before(async () => {
    hub = await Hub.start({ demo: true });
    visitor = new Person(await Phone.open(), hub);
    await visitor.page.goto(hub.url);
    await settled();
  });

  after(async () => {
    await visitor?.phone.remove();
    await hub?.remove();
  });

  test("no address of the app is left out", () => {
    const open = routes().flatMap(({ path }) => EXAMPLES[path] ?? [path]);
    assert.ok(open.length > 25, `only ${open.length} addresses were found in routes.tsx`);
    assert.deepEqual(
      open.filter((address) => address.includes(":")),
      [],
      "addresses without an example",
    );
  });

  describe("while nothing is here yet", () => {
    look([...addresses(null), "/nowhere"]);

    test("an invitation, and choosing a passphrase", async () => {
      await visitor.page.goto(await hub.invite("defender"));
      await visitor.page.getByRole("button", { name: visitor.w("join-meet-go") }).waitFor();
      await inspect(visitor);
      await visitor.page.getByRole("button", { name: visitor.w("join-meet-go") }).click();
      await visitor.page.getByRole("region", { name: visitor.w("join-pass-words") }).waitFor();
      await inspect(visitor);
      await visitor.choose("join-pass-kind-own");
      await visitor.fill("join-pass-own", "corta");
      await inspect(visitor);
    });

    test("a link that cannot be read", async () => {
      await visitor.page.goto(`${hub.url}/join#1.cut-short`);
      await visitor.sees("join-unreadable-title");
      await inspect(visitor);
    });
  });

  describe("an operator's", () => {
    before(() => visitor.enterDemo("operator"));
    look(addresses("operator"));
  });

  describe("a facilitator's", () => {
    before(async () => {
      await visitor.enterDemo("facilitator");
      known.desk = await draft("Español");
      known.proposal = await propose();
      known.translation = await draft("English");
    });
    look(addresses("facilitator"));
  });

  describe("a coordinator's", () => {
    before(async () => {
      await visitor.enterDemo("coordinator");
      await visitor.goTo("/inbox");
      const report = visitor.control("inbox-row-closed");
      await report.waitFor();
      known.received = await report.getAttribute("href");
      await report.click();
      await visitor.press("inbox-case-open");
      await visitor.fill("cases-field-title", "Asamblea");
      await visitor.press("inbox-case-make");
      await visitor.page.getByRole("heading", { level: 1, name: "Asamblea" }).waitFor();
      known.case = new URL(visitor.page.url()).pathname;
      await visitor.goTo("/roundtables");
      await visitor.fill("roundtables-new", "Mesa de marzo");
      await visitor.press("roundtables-new-action");
      await visitor.page.getByRole("heading", { level: 1, name: "Mesa de marzo" }).waitFor();
      known.roundtable = new URL(visitor.page.url()).pathname;
    });
    look(addresses("coordinator"));

    test("an invitation that she makes, shows and takes back", async () => {
      await arrive("/invitations");
      await visitor.press("invitations-new");
      await inspect(visitor);
      await visitor.fill("invitations-label", "Eme");
      await visitor.press("invitations-make");
      await visitor.seesTitle("invitations-ready", { n: 1 });
      await inspect(visitor);
      await visitor.press("invitations-close");
      await inspect(visitor);
      await visitor.press("invitations-cancel-named", { label: "Eme" });
      await visitor.page.getByRole("dialog").waitFor();
      await inspect(visitor, ["es"]);
    });
  });

  describe("a defender's", () => {
    before(async () => {
      await visitor.enterDemo("defender");
      known.sent = await write();
      await visitor.goTo(`${known.sent}?q=review`);
      await visitor.press("reports-send");
      await visitor.sees("reports-head-delivered");
      known.report = known.sent.split("/").at(-1);
      known.photo = await addPhoto();
      known.draft = await write();
      known.checkin = await leaveWord(await wallIn(86_400_000));
      // Due while her screens are looked at; it reaches the coordinator, whose screen of it is looked at last.
      await leaveWord(await wallIn(90_000));
      await visitor.goTo("/needs");
      await visitor.press("needs-new");
      await visitor.seesTitle("needs-theme-title");
      known.need = new URL(visitor.page.url()).pathname;
      known.plan = await plan();
      await arrive(COURSE);
      await visitor.press("learn-warning-on");
    });
    look(addresses("defender"));

    test("the question before a draft is deleted", async () => {
      await arrive("{draft}?q=review");
      await visitor.press("reports-discard");
      await visitor.page.getByRole("dialog").waitFor();
      await inspect(visitor, ["es"]);
    });
  });

  /** A plan of a campaign with somebody on its map; its address. */
  async function plan() {
    await arrive("/advocacy");
    await visitor.press("advocacy-new");
    await visitor.fill("advocacy-new-title", "La clínica");
    await visitor.press("advocacy-begin");
    await visitor.page.getByRole("heading", { level: 1, name: "La clínica" }).waitFor();
    const { pathname } = new URL(visitor.page.url());
    await visitor.goTo(`${pathname}/map`);
    await visitor.press("advocacy-actor-add");
    await visitor.fill("advocacy-actor-name", "La subsecretaria");
    await visitor.choose("advocacy-actor-stance-0");
    await visitor.choose("advocacy-actor-influence-4");
    return pathname;
  }

  /** What calendar and clock on her wall show in so many milliseconds. */
  async function wallIn(ms) {
    return visitor.page.evaluate((passed) => {
      const at = new Date(Date.now() + passed);
      const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
      return { day: local.slice(0, 10), time: local.slice(11, 16) };
    }, ms);
  }

  /** Word left without time to spare; its address. */
  async function leaveWord({ day, time }) {
    await arrive("/checkins/new");
    await visitor.fill("checkins-journey", "A la cabecera");
    await visitor.fill("checkins-day", day);
    await visitor.fill("checkins-time", time);
    await visitor.choose("checkins-grace-0");
    await visitor.press("checkins-set");
    await visitor.sees("checkins-state-set");
    return new URL(visitor.page.url()).pathname;
  }

  /** A draft of a published course in a language; its address. */
  async function draft(language) {
    await arrive("/desk/published/course");
    const which = `Incidentes de seguridad, ${language}`;
    await visitor.page.getByRole("button", { name: visitor.w("desk-edit-which", { which }) }).click();
    await visitor.page.locator(".desk-part-go").first().waitFor();
    return new URL(visitor.page.url()).pathname;
  }

  /** The draft that is open, changed and sent to be reviewed; the proposal's address. */
  async function propose() {
    await visitor.page.locator(".desk-part-go").nth(1).click();
    await visitor.fill("desk-f-minutes", "9");
    await visitor.press("desk-done-writing");
    await visitor.press("desk-send");
    await visitor.sees("desk-waiting-text");
    await arrive("/desk");
    return visitor.page.locator('a[href^="/desk/review/"]').first().getAttribute("href");
  }

  /** A photo in what she adds to the report that she sent; its address. */
  async function addPhoto() {
    await visitor.goTo(`${known.sent}/evidence`);
    const [name, mimeType] = ["foto.jpg", "image/jpeg"];
    const buffer = await visitor.picture();
    await visitor.page.locator("input[type=file]").last().setInputFiles({ name, mimeType, buffer });
    const card = visitor.page.getByRole("link", { name, exact: true });
    return card.getAttribute("href");
  }

  /** A draft with some words in it; its address. */
  async function write() {
    await visitor.goTo("/reports/new");
    await visitor.fill("reports-what-label", WHAT);
    await visitor.sees("reports-saved-demo");
    return new URL(visitor.page.url()).pathname;
  }

  describe("a journey that did not end in time", () => {
    before(async () => {
      await visitor.enterDemo("coordinator");
      await visitor.goTo("/inbox");
      const missed = visitor.page.locator('a[href^="/missed/"]').first();
      known.missed = await missed.getAttribute("href");
    });
    look(["{missed}", "/news"]);
  });

  describe("while her spaces are locked", () => {
    before(async () => {
      await visitor.page.goto(hub.url);
      await visitor.sees("front-demo-again");
    });
    look([
      "/",
      "/unlock",
      "/unlock?kit=1",
      "/unlock?file=1",
      "/unlock?delete=1",
      "/settings",
      "/settings/data",
    ]);
  });

  test("no page complained of an error or of refused content", () => {
    assert.deepEqual(visitor.phone.complaints, []);
    // A coordinator's app asks the hub who vouches for an invitation; that it was used is said with 410.
    assert.deepEqual(
      visitor.phone.errors.filter((line) => !/410 .*\/api\/invitations\/check/.test(line)),
      [],
    );
  });
});
