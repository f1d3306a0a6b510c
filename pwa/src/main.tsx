/** Start: the words, what is known of the hub and of this device, then the first screen. */
import "./styles/tokens.css";
import "./styles/base.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { current, loadProfiles } from "./app/profiles";
import { loadRegion } from "./app/region";
import { preferredLanguage, speak } from "./app/words";
import { listenForEscape, stayAway } from "./shell/leave";
import { dress } from "./shell/look";
import { Shell } from "./shell/Shell";
import { registerServiceWorker } from "./shell/update";
import { clearToasts } from "./ui/toasts";

async function start(): Promise<void> {
  dress();
  listenForEscape();
  void loadRegion();
  await Promise.all([speak(preferredLanguage()), loadProfiles()]);
  const root = document.getElementById("app");
  if (root) render(<Shell />, root);
  effect(() => {
    if (!current.value) clearToasts();
  });
  await registerServiceWorker();
}

if (!stayAway()) void start();
