/** Keeping what is hers: nothing is lost, nothing opens for another, and what she deletes is gone. A real hub. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Phone } from "./support/browser.mjs";
import { Hub } from "./support/hub.mjs";
import { PASSPHRASE, Person } from "./support/people.mjs";

const NEXT_PASSPHRASE = "brasero telar once nopales lluvia";
const MINUTE = 60_000;
const WHAT = "Desde el lunes alguien pregunta por mí en la tienda de la esquina";

describe("a space keeps what is in it", () => {
  let hub;
  let coordinator;
  let her;
  /** What she carries to another browser: the twelve words of her sheet, and the exported file. */
  let kit;
  let copy;

  before(async () => {
    hub = await Hub.start();
    await hub.foundRegion({ courses: false });
    [coordinator, her] = [new Person(await Phone.open(), hub), new Person(await Phone.open(), hub)];
    await coordinator.join(await hub.invite("coordinator"));
    await coordinator.sees("home-waiting-title");
    await hub.signRequests();
    await coordinator.page.getByText(coordinator.w("home-waiting-title")).waitFor({ state: "hidden" });
  });

  after(async () => {
    await coordinator?.phone.remove();
    await her?.phone.remove();
    await hub?.remove();
  });

  async function lockAndTry(passphrase) {
    await her.lock();
    await her.fill("unlock-label", passphrase);
    await her.press("unlock-go");
  }

  /** Opens the system's picker from the question about files; resolves while it is still open. */
  async function openPicker() {
    const chooser = her.page.waitForEvent("filechooser");
    await her.press("reports-files-pick");
    return chooser;
  }

  test("an invitation that was cancelled says so to who comes with it", async () => {
    const { page, w } = coordinator;
    await coordinator.goTo("/invitations");
    await coordinator.press("invitations-new");
    await coordinator.fill("invitations-label", "Para nadie");
    await coordinator.press("invitations-make");
    const link = await page.locator("main").getByText(`${hub.url}/join#`).first().textContent();
    await coordinator.press("invitations-close");
    await coordinator.press("invitations-cancel-named", { label: "Para nadie" });
    await page
      .getByRole("dialog")
      .getByRole("button", { name: w("invitations-cancel-sure") })
      .click();
    await coordinator.sees("invitations-state-cancelled");
    await her.page.goto(link.trim());
    await her.sees("join-cancelled-title");
  });

  test("one that is over, one that nobody knows and one cut short are told apart in words", async () => {
    const over = await hub.invite("defender");
    await hub.letInvitationsExpire();
    await her.page.goto(over);
    await her.sees("join-expired-title");
    await her.page.goto(over.replace(/#1\.[\w-]{43}/, `#1.${"A".repeat(43)}`));
    await her.sees("join-unknown-title");
    await her.page.goto(over.slice(0, -9));
    await her.sees("join-unreadable-title");
  });

  test("she makes her recovery sheet, and two of its words prove that she has it", async () => {
    await her.join(await hub.invite("defender"));
    await her.goTo("/reports/new");
    await her.page.getByLabel(her.w("reports-what-label")).fill(WHAT);
    await her.sees("reports-saved-saved");
    await her.goTo("/settings/kit");
    await her.press("kit-show");
    const words = her.page.getByRole("region", { name: her.w("kit-words") }).locator("li");
    await words.first().waitFor();
    kit = await words.allTextContents();
    assert.equal(kit.length, 12);
    await her.press("kit-check");
    for (const [place, word] of kit.entries()) {
      const field = her.page.getByLabel(her.w("kit-check-word", { place: place + 1 }), { exact: true });
      if (await field.count()) await field.fill(word);
    }
    await her.press("kit-check-go");
    await her.sees("kit-done-title");
  });

  test("a copy of her space opens in another browser with her sheet alone, and is hers there", async () => {
    await her.goTo("/settings");
    const download = her.page.waitForEvent("download");
    await her.press("settings-copy-go");
    copy = join(hub.folder, "copy.tejedora");
    await (await download).saveAs(copy);
    const other = new Person(await Phone.open(), hub);
    try {
      await other.page.goto(`${hub.url}/unlock?file=1`);
      const chooser = other.page.waitForEvent("filechooser");
      await other.press("unlock-file-choose");
      await (await chooser).setFiles(copy);
      await other.fill("unlock-label", "no es esta la frase que era");
      await other.press("unlock-go");
      await other.sees("unlock-wrong");
      await other.fill("unlock-label", kit.join(" "));
      await other.press("unlock-go");
      await other.seesTitle("home-title");
      await other.goTo("/reports");
      await other.page.getByRole("link", { name: WHAT.slice(0, 20) }).waitFor();

      await other.page.goto(`${hub.url}/unlock?kit=1`);
      await other.fill("unlock-kit-label", [...kit].reverse().join(" "));
      await other.press("unlock-go");
      await other.sees("unlock-kit-wrong");
      await other.fill("unlock-kit-label", kit.join(" ").toUpperCase());
      await other.press("unlock-go");
      await other.sees("home-pass-title");
      await other.press("settings-pass-title");
      await other.choose("join-pass-kind-own");
      await other.fill("join-pass-own", NEXT_PASSPHRASE);
      await other.fill("join-pass-again", NEXT_PASSPHRASE);
      await other.press("settings-pass-go");
      await other.seesTitle("settings-title");
      await other.unlock(NEXT_PASSPHRASE);
      await other.seesTitle("home-title");
      assert.deepEqual(other.phone.complaints, []);
    } finally {
      await other.phone.remove();
    }
  });

  test("she changes her passphrase only with the old one; afterwards only the new one opens", async () => {
    await her.goTo("/settings/passphrase");
    await her.fill("settings-pass-old", "canoa lumbre petate doce veredas");
    await her.choose("join-pass-kind-own");
    await her.fill("join-pass-own", NEXT_PASSPHRASE);
    await her.fill("join-pass-again", NEXT_PASSPHRASE);
    await her.press("settings-pass-go");
    await her.sees("unlock-wrong");
    await her.fill("settings-pass-old", PASSPHRASE);
    await her.press("settings-pass-go");
    await her.seesTitle("settings-title");
    await her.goTo("/reports");
    await her.seesTitle("reports-title");
    await lockAndTry(PASSPHRASE);
    await her.sees("unlock-wrong");
    await her.fill("unlock-label", NEXT_PASSPHRASE);
    await her.press("unlock-go");
    await her.seesTitle("reports-title");
  });

  test("untouched, it locks by itself, but never while she is choosing a file", async () => {
    await her.phone.context.clock.install();
    await her.unlock(NEXT_PASSPHRASE, "/reports");
    await her.page.getByRole("link", { name: WHAT.slice(0, 20) }).click();
    await her.goTo(`${new URL(her.page.url()).pathname}?q=files`);
    const chooser = await openPicker();
    await her.page.clock.fastForward(12 * MINUTE);
    await chooser.setFiles({ name: "nota.txt", mimeType: "text/plain", buffer: Buffer.from("una nota") });
    await her.control("reports-files-remove-named", { name: "nota.txt" }).waitFor();
    await her.page.clock.fastForward(4 * MINUTE);
    await her.seesTitle("reports-files-title");
    await her.page.clock.fastForward(2 * MINUTE);
    await her.sees("front-locked-idle");
    assert.equal(await her.page.getByText("nota.txt").count(), 0);
    await her.fill("unlock-label", NEXT_PASSPHRASE);
    await her.press("unlock-go");
    await her.seesTitle("reports-files-title");
    await her.control("reports-files-remove-named", { name: "nota.txt" }).waitFor();
  });

  test("a browser that the system kills while she is choosing a file loses nothing", async () => {
    const { pathname, search } = new URL(her.page.url());
    await openPicker();
    await her.phone.kill();
    await her.phone.start();
    await her.unlock(NEXT_PASSPHRASE, pathname + search);
    await her.seesTitle("reports-files-title");
    await her.control("reports-files-remove-named", { name: "nota.txt" }).waitFor();
    await her.goTo(`${pathname}?q=what`);
    assert.equal(await her.page.getByLabel(her.w("reports-what-label")).inputValue(), WHAT);
  });

  test("of two tabs one does the work; a lock reaches both; the other takes over when it is closed", async () => {
    const second = new Person({ page: await her.phone.tab() }, hub);
    const becomes = (holding, waiting) =>
      second.page.waitForFunction(
        async (wanted) => {
          const { held, pending } = await navigator.locks.query();
          const ours = (locks) => locks.filter(({ name }) => name.startsWith("tejedora-work-")).length;
          return ours(held) === wanted[0] && ours(pending) === wanted[1];
        },
        [holding, waiting],
      );
    await second.unlock(NEXT_PASSPHRASE);
    await becomes(1, 1);
    await second.lock();
    await her.seesTitle("unlock-title");
    await her.sees("front-locked-asked");
    await becomes(0, 0);

    await second.unlock(NEXT_PASSPHRASE);
    await her.unlockHere(NEXT_PASSPHRASE);
    await becomes(1, 1);
    await her.page.close();
    await becomes(1, 0);
    her.phone.page = second.page;
  });

  test("who leaves word and arrives in time is known to nobody, also when she had no signal on arriving", async () => {
    const tomorrow = new Date(Date.now() + 24 * 60 * MINUTE).toISOString().slice(0, 10);
    await her.goTo("/checkins/new");
    await her.fill("checkins-journey", "De la comunidad a la cabecera");
    await her.fill("checkins-day", tomorrow);
    await her.fill("checkins-time", "18:30");
    await her.press("checkins-set");
    await her.sees("checkins-state-set");
    await her.phone.context.setOffline(true);
    await her.press("checkins-arrived");
    await her.sees("checkins-state-stopping");
    await her.phone.context.setOffline(false);
    await her.page.evaluate(() => dispatchEvent(new Event("online")));
    await her.sees("checkins-state-safe");
    await coordinator.goTo("/inbox");
    await coordinator.seesTitle("inbox-title");
    assert.equal(await coordinator.page.getByText(coordinator.w("checkins-missed-title")).count(), 0);
  });

  test("a woman who was shut out is told so, keeps what she has, and sends nothing", async () => {
    await her.goTo("/home");
    await her.sees("home-online");
    const { member } = (await hub.members()).find(({ roles }) => roles.includes("defender"));
    await hub.command(["revoke", member]);
    await her.sees("home-out-revoked");
    const taken = [];
    her.page.on("response", (response) => {
      if (response.url().includes("/sync/intake/") && response.ok()) taken.push(response.url());
    });
    await her.goTo("/reports");
    await her.page.getByRole("link", { name: WHAT.slice(0, 20) }).click();
    await her.goTo(`${new URL(her.page.url()).pathname}?q=review`);
    await her.press("reports-send");
    await her.sees("reports-head-waiting");
    const refused = her.page.waitForResponse((response) => response.status() === 403);
    await her.page.evaluate(() => dispatchEvent(new Event("online")));
    await refused;
    await her.sees("reports-head-waiting");
    assert.deepEqual(taken, []);
    assert.equal((await hub.status()).backlog, 0);
  });

  test("what she deletes from this phone is gone from it", async () => {
    const names = () =>
      her.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
    const [vault] = (await names()).filter((name) => name.startsWith("tejedora-vault-"));
    const id = vault.slice("tejedora-vault-".length);
    await her.goTo("/unlock?delete=1");
    const word = her.w("unlock-delete-word");
    await her.page.getByLabel(her.w("unlock-delete-label", { word })).fill(word);
    await her.press("unlock-delete-go");
    await her.sees("unlock-delete-done");
    assert.deepEqual(await names(), ["tejedora"]);
    const kept = await her.page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.equal(kept.includes(id), false, kept);
    await her.page.goto(`${hub.url}/unlock`);
    await her.sees("unlock-none-title");
  });

  test("nobody's page complained of an error or of refused content", () => {
    assert.deepEqual([...her.phone.complaints, ...coordinator.phone.complaints], []);
  });
});
