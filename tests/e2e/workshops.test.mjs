/**
 * A workshop from both sides: registered without signal, seen and answered by a facilitator, there by a code in both
 * directions without a network, and an opinion that nobody signs.
 */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { found, plant } from "./support/canary.mjs";
import { Hub } from "./support/hub.mjs";
import { inspect } from "./support/inspect.mjs";
import { Person } from "./support/people.mjs";
import { COURSE, catalogueWithWorkshop, LESSON, WORKSHOP } from "./support/workshop.mjs";

const PATH = `/workshops/${WORKSHOP}`;
const DESK = `/facilitator/workshops/${WORKSHOP}`;
const said = plant();
const NAME = said.label;
const NEED = said.what;
const ANSWER = said.answer;
const OPINION = said.addition;

describe("a workshop", () => {
  let catalogue;
  let hub;
  let learner;
  let facilitator;

  before(async () => {
    catalogue = await catalogueWithWorkshop();
    const phones = [Phone.open(), Phone.open()];
    hub = await Hub.start({ demo: true, env: { CONTENT_CATALOGUE: catalogue } });
    [facilitator, learner] = (await Promise.all(phones)).map((phone) => new Person(phone, hub));
    await Promise.all([facilitator.enterDemo("facilitator"), learner.enterDemo("defender")]);
    // Whole on both phones, so that every screen and language opens without signal.
    for (const person of [facilitator, learner]) await person.phone.installed();
  });

  after(async () => {
    await learner?.phone.remove();
    await facilitator?.phone.remove();
    await hub?.remove();
    if (catalogue) await rm(catalogue, { recursive: true, force: true });
  });

  const offline = (person, off) => person.phone.context.setOffline(off);

  test("is registered for without signal, and that is said", async () => {
    await learner.press("workshops-title");
    await learner.page.getByRole("link", { name: "Taller de prueba" }).click();
    await learner.press("workshops-register");
    // Somebody can read it once the facilitator's key is in the directory.
    await learner.sees("workshops-readers-facilitators", { n: 1 });
    // The directory as it is now is vouched for: nothing was held back.
    await learner.page.getByText(learner.w("workshops-readers-stale")).waitFor({ state: "detached" });
    await offline(learner, true);
    await learner.fill("workshops-name", NAME);
    await learner.choose("workshops-need-childcare");
    await learner.fill("workshops-need-childcare-more", NEED);
    await inspect(learner);
    await learner.press("workshops-send");
    await learner.sees("workshops-state-queued");
  });

  test("a facilitator sees who is coming and what she needs, and answers", async () => {
    await offline(learner, false);
    await facilitator.goTo(DESK);
    await facilitator.page.getByRole("heading", { name: NAME }).waitFor();
    await facilitator.page.getByText(NEED).waitFor();
    await learner.sees("workshops-state-seen");
    await facilitator.press("facilitator-answer-to", { name: NAME });
    await facilitator.choose("facilitator-decide-confirmed");
    await facilitator.fill("facilitator-decide-words", ANSWER);
    await inspect(facilitator);
    await facilitator.press("facilitator-decide-send");
    await learner.sees("workshops-state-confirmed");
    await learner.page.getByText(ANSWER).waitFor();
    await inspect(learner);
  });

  test("her code is scanned with no network on either phone", async () => {
    await offline(learner, true);
    await offline(facilitator, true);
    await learner.press("workshops-attend");
    const code = await learner.page.getByRole("img", { name: learner.w("workshops-attend-code-alt") });
    const picture = await code.getAttribute("src");
    await facilitator.goTo(`${DESK}/attendance`);
    // The camera of this phone sees the picture of the other's screen.
    await facilitator.page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = 640;
      const context = canvas.getContext("2d");
      const draw = () => {
        context.fillStyle = "#fff";
        context.fillRect(0, 0, 640, 640);
        context.drawImage(image, 20, 20, 600, 600);
      };
      setInterval(draw, 100);
      draw();
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
    }, picture);
    await facilitator.press("facilitator-scan");
    await facilitator.sees("facilitator-scan-marked", { name: NAME });
    await facilitator.sees("facilitator-list", { present: 1, total: 1 });
    await facilitator.press("scan-stop");
  });

  test("or she types the code that is shown to all, and a slip is told at once", async () => {
    await facilitator.press("facilitator-code");
    const shown = await facilitator.page.locator(".gath-letters").textContent();
    const slip = (shown.startsWith("a") ? "b" : "a") + shown.slice(1);
    await learner.fill("workshops-attend-type", slip);
    await learner.press("workshops-attend-go");
    await learner.sees("workshops-attend-slip");
    await learner.fill("workshops-attend-type", shown.toUpperCase());
    await learner.press("workshops-attend-go");
    await learner.sees("workshops-attend-sent-title");
    await inspect(learner);
    await facilitator.press("facilitator-code-close");
    await offline(facilitator, false);
    await offline(learner, false);
    const herself = facilitator.w("facilitator-by-herself");
    await facilitator.page.getByText(`${herself}, con el código`).waitFor();
    assert.equal(await facilitator.page.getByText(facilitator.w("facilitator-proof-none")).count(), 0);
    await inspect(facilitator);
  });

  test("what she thinks of it arrives, and not from whom", async () => {
    await learner.goTo(`${PATH}/feedback`);
    await learner.page.getByLabel(learner.w("workshops-feedback-best"), { exact: true }).fill(OPINION);
    await learner.sees("workshops-anonymous-title");
    await inspect(learner);
    await learner.press("workshops-feedback-send");
    await learner.sees("workshops-feedback-thanks");
    await facilitator.goTo(`${DESK}/feedback`);
    await facilitator.page.getByText(OPINION).waitFor();
    assert.equal(await facilitator.page.locator("main").getByText(NAME).count(), 0);
    await inspect(facilitator);
  });

  test("that she finished a course is told when she wants it, and taken back", async () => {
    await learner.goTo(`/learn/${COURSE}/${LESSON}`);
    await learner.press("learn-done-last");
    await learner.goTo(`/learn/${COURSE}/certificate`);
    await learner.fill("certificate-name", NAME);
    await learner.press("workshops-share-go");
    await facilitator.goTo("/facilitator/completions");
    await facilitator.page.getByText(`${NAME} · `).waitFor();
    await inspect(facilitator);
    await inspect(learner);
    await learner.press("workshops-share-back");
    await facilitator.sees("facilitator-completions-none");
    assert.deepEqual([...learner.phone.complaints, ...facilitator.phone.complaints], []);
  });

  test("nothing of it lies open on either phone or on the hub", async () => {
    await Promise.all([learner.phone.close(), facilitator.phone.close()]);
    const places = [learner.phone.folder, facilitator.phone.folder, hub.data];
    assert.deepEqual(await found(said, places, hub.output), []);
  });
});
