/** What must hold of every screen, in each language, in light and dark, and on the narrowest phone. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const AXE = readFileSync(
  join(resolve(import.meta.dirname, "../../../pwa"), "node_modules/axe-core/axe.min.js"),
  "utf8",
);
const NARROWEST = { width: 320, height: 640 };

/** In words that can be acted on: the rule, what is wrong, and where. `rules`: these alone. */
export async function violations(page, rules = null) {
  // Evaluated by the debugger, which the page's policy for scripts does not bind.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const options = { resultTypes: ["violations"], ...(runOnly && { runOnly }) };
    const { violations: found } = await window.axe.run(document, options);
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(" ")}: ${failureSummary}`),
    );
  }, rules);
}

/** Light or dark, as the phone says; until every colour has changed. */
async function colours(page, theme) {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme="${theme}"]`).waitFor();
  await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const changing = () => document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    for (await frame(); changing().length > 0; await frame()) {
      await Promise.allSettled(changing().map(({ finished }) => finished));
    }
  });
}

/** Elements that stick out to the side, when the page can be scrolled that way. */
function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(-5).map((element) => element.outerHTML.slice(0, 160)),
    ];
  });
}

/**
 * Looks at the screen that is open now, and leaves it in Spanish and in light. A dialog lets nobody reach the
 * header's language button: it is looked at in Spanish alone.
 * @param {import("./people.mjs").Person} person
 */
export async function inspect(person, langs = ["es", "en"]) {
  const { page } = person;
  const wide = page.viewportSize();
  const found = {};
  const note = (what, list) => {
    if (list.length > 0) found[what] = list;
  };
  for (const lang of langs) {
    await person.speak(lang);
    assert.equal(await page.locator("h1").count(), 1, "one heading of the first level");
    note(lang, await violations(page));
    await page.setViewportSize(NARROWEST);
    note(`${lang}, 320 px`, await overflow(page));
    await page.setViewportSize(wide);
  }
  await person.speak("es");
  // The same in every language, and all that differs in the dark.
  await colours(page, "dark");
  note("dark", await violations(page, ["color-contrast"]));
  await colours(page, "light");
  assert.deepEqual(found, {});
}
