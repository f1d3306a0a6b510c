/** Start: the words, what is known of the hub and of this device, then the first screen. */
import "./styles/tokens.css";
import "./styles/base.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { current, loadProfiles } from "./app/profiles";
import { loadRegion } from "./app/region";
import { lang } from "./app/settings";
import { preferredLanguage, speak } from "./app/words";
import { takeInvitations } from "./shell/arrival";
import { listenForInstall } from "./shell/install";
import { listenForEscape, stayAway } from "./shell/leave";
import { dress } from "./shell/look";
import { Shell } from "./shell/Shell";
import { registerServiceWorker } from "./shell/update";
import { clearToasts } from "./ui/toasts";

async function start(root: HTMLElement): Promise<void> {
  dress();
  listenForEscape();
  listenForInstall();
  void loadRegion();
  await Promise.all([speak(preferredLanguage(), "first"), loadProfiles()]);
  root.replaceChildren();
  render(<Shell />, root);
  effect(() => {
    if (!current.value) clearToasts();
  });
  // The rest comes after the first screen; a screen that needs it waits for it and says so when it cannot be had.
  await Promise.allSettled([speak(lang.value), registerServiceWorker()]);
}

function sayItIsBroken(root: HTMLElement): void {
  root.replaceChildren();
  document.getElementById("broken")?.removeAttribute("hidden");
}

const root = document.getElementById("app");
if (root && !stayAway()) {
  takeInvitations();
  start(root).catch(() => sayItIsBroken(root));
}
