/** Takes the pictures of the README from a demo hub: the story in Spanish, on a small phone. `make screenshots` */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { Person } from "./support/people.mjs";
import { smaller } from "./support/png.mjs";

const PICTURES = resolve(import.meta.dirname, "../../pwa/pictures");
const LARGEST_BYTES = 120_000;
const SCREEN = { width: 360, height: 740, scale: 2 };
const COURSE = "/learn/security-incidents";
const REPORT = {
  what: "Al salir de la asamblea, una camioneta gris sin placas nos siguió hasta la entrada del pueblo. Íbamos cuatro. Entramos a la tienda y esperamos a que se fuera.",
  where: "En el camino de la asamblea a la plaza",
  who: "Las cuatro que íbamos",
  note: "Camioneta gris, vidrios oscuros, sin placas. 18:40.",
};
const ANSWER =
  "Gracias por contarlo. ¿Están juntas ahora? Mañana a las 9 las busco para ver la ruta de regreso.";

/** What is open now: from its top, or with an element at this part of the screen's height. */
async function picture({ page }, name, from = null, part = 0.12) {
  await page.locator("main .loading, .toast").first().waitFor({ state: "detached" });
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  if (from) {
    await from.evaluate(
      (element, share) => scrollTo(0, element.getBoundingClientRect().top - innerHeight * share),
      part,
    );
  }
  const png = smaller(await page.screenshot({ animations: "disabled", caret: "hide" }));
  console.log(`${String(png.length).padStart(7)}  ${name}.png`);
  if (png.length > LARGEST_BYTES) throw new Error(`${name}.png is larger than ${LARGEST_BYTES} bytes`);
  await writeFile(join(PICTURES, `${name}.png`), png);
}

/** From the front page to a report that waits for its answer. */
async function defend(her) {
  const { page, w } = her;
  await page.goto(her.hub.url);
  await her.control("front-demo-operator").waitFor();
  await picture(her, "front");

  await her.enterDemo("defender");
  await her.goTo(COURSE);
  await her.press("learn-warning-on");
  await her.press("learn-start");
  await her.press("learn-done-next");
  await page.getByRole("heading", { level: 1, name: "Anotarlo el mismo día" }).waitFor();
  await picture(her, "lesson");
  await her.goTo(`${COURSE}/scenario`);
  await her.sees("learn-what-do-you-do");
  await picture(her, "scenario", page.getByText(w("learn-what-do-you-do")), 0.4);

  await her.goTo("/reports/new");
  await her.fill("reports-what-label", REPORT.what);
  await her.sees("reports-saved-demo");
  await picture(her, "question");
  const { pathname } = new URL(page.url());
  await her.goTo(`${pathname}?q=when`);
  await her.choose("reports-when-choice-day");
  await page.getByRole("button", { name: w("reports-when-today") }).click();
  await her.goTo(`${pathname}?q=where`);
  await her.choose("reports-where-choice-place");
  await page.getByLabel(w("reports-where-place-label")).fill(REPORT.where);
  await her.goTo(`${pathname}?q=risk`);
  await her.choose("reports-risk-yes");
  await page.getByLabel(w("reports-risk-who")).fill(REPORT.who);
  await her.goTo(`${pathname}?q=urgent`);
  await her.choose("reports-urgent-yes");
  await her.goTo(`${pathname}?q=files`);
  const chooser = page.waitForEvent("filechooser");
  await her.press("reports-files-pick");
  await (await chooser).setFiles({
    name: "lo que vimos.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(REPORT.note),
  });
  await page.getByText("lo que vimos.txt").first().waitFor();
  await her.goTo(`${pathname}?q=review`);
  await her.sees("reports-readers-coordinators", { count: 1 });
  await picture(her, "readers", page.locator(".readers"));
  await her.press("reports-send");
  await her.sees("reports-head-delivered");
}

/** Whom a campaign has to move: column and row on the power map. */
const ACTORS = [
  ["Subsecretaria de salud", 2, 0],
  ["Jefe de gira", 1, 1],
  ["Doctora de la universidad", 3, 1],
  ["Comerciantes", 3, 3],
  ["Asamblea", 4, 2],
];

/** The plan of a campaign, as far as its power map. */
async function campaign(her) {
  const { page, w } = her;
  await her.goTo("/advocacy");
  await her.press("advocacy-new");
  await her.fill("advocacy-new-title", "Que vuelva a abrir la clínica");
  await her.press("advocacy-begin");
  await page.getByText(w("advocacy-part-map"), { exact: true }).click();
  for (const [i, [name, column, row]] of ACTORS.entries()) {
    await her.press("advocacy-actor-add");
    await her.fill("advocacy-actor-name", name);
    if (i === 0) await page.getByText(w("advocacy-actor-decides"), { exact: true }).click();
    await her.press("advocacy-close");
    await page
      .getByLabel(w("advocacy-map-move"), { exact: true })
      .selectOption({ label: `${i + 1}. ${name}` });
    await page.locator(`[data-place="${column},${row}"]`).click();
  }
  await her.sees("advocacy-saved");
  await picture(her, "power-map", page.getByLabel(w("advocacy-map-move"), { exact: true }), 0.2);
}

/** Her inbox with the demo's example in it: that is sent only where nothing has arrived. */
async function awaitExample(her) {
  await her.enterDemo("coordinator");
  await her.goTo("/inbox");
  await her.control("inbox-row-closed").waitFor();
}

/** From the inbox to the answer, and an invitation. */
async function coordinate(her) {
  const { page, w } = her;
  const urgent = page.getByRole("link", { name: new RegExp(`^${w("inbox-urgent")}`) });
  await urgent.waitFor();
  await picture(her, "inbox");
  await urgent.click();
  await her.sees("inbox-files-here");
  await picture(her, "opened");
  await her.fill("inbox-answer-label", ANSWER);
  await her.press("inbox-answer-send");
  await page.getByText(ANSWER).waitFor();

  await her.press("inbox-case-open");
  await her.press("inbox-case-make");
  await page.getByRole("navigation", { name: w("cases-parts") }).waitFor();
  await picture(her, "case");

  await her.goTo("/invitations");
  await her.press("invitations-new");
  await her.fill("invitations-label", "Compañera de la asamblea");
  await her.press("invitations-make");
  await page
    .getByRole("img", { name: w("invitations-qr-alt") })
    .first()
    .waitFor();
  await picture(her, "invitation", page.locator(".invitation-qr"));
}

/** The facilitators' desk: a course to be changed, as it will be seen. */
async function edit(her) {
  await her.enterDemo("facilitator");
  await her.goTo("/desk");
  await her.seesTitle("desk-title");
  // The demo's root signs her role a moment after she has come.
  await her.page.getByText(her.w("desk-role-waiting-title")).waitFor({ state: "hidden" });
  await picture(her, "desk", her.page.getByText(her.w("desk-mine")));
}

async function operate(her) {
  await her.enterDemo("operator");
  await her.goTo("/operator");
  await her.sees("operator-figures");
  await picture(her, "operator");
}

const hub = await Hub.start({ demo: true });
const [defender, other] = [
  new Person(await Phone.open(SCREEN), hub),
  new Person(await Phone.open(SCREEN), hub),
];
try {
  await mkdir(PICTURES, { recursive: true });
  await awaitExample(other);
  await defend(defender);
  await coordinate(other);
  await operate(other);
  await edit(other);
  await defender.page.getByText(ANSWER).waitFor();
  await picture(defender, "sent", defender.page.locator("main h1"));
  await defender.goTo(`${new URL(defender.page.url()).pathname}/permissions/mx-federal-mechanism`);
  await defender.sees("record-permission-what");
  await picture(
    defender,
    "permission",
    defender.page.getByText(defender.w("record-permission-what")).first(),
  );
  await defender.goTo("/help");
  await defender.seesTitle("help-title");
  await defender.page.getByText(defender.w("help-threat")).click();
  await picture(defender, "help", defender.page.getByText(defender.w("help-threat")));
  await defender.goTo("/checkins/new");
  await defender.seesTitle("checkins-new");
  await picture(defender, "checkin");
  await campaign(defender);
  await defender.goTo("/home");
  await defender.seesTitle("home-title");
  await picture(defender, "home");
  await defender.page.emulateMedia({ colorScheme: "dark" });
  await picture(defender, "home-dark");
} finally {
  await defender.phone.remove();
  await other.phone.remove();
  await hub.remove();
}
