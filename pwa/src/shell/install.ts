/** Installing the app: the browser offers it once, and the settings screen keeps the offer for when she wants it. */
import { signal } from "@preact/signals";

interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
  userChoice: Promise<{ outcome: "accepted" | "dismissed" }>;
}

let offer: InstallOffer | null = null;

export const canInstall = signal(false);
/** The app runs from its own icon. */
export const installed = signal(matchMedia("(display-mode: standalone)").matches);

export function listenForInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
    canInstall.value = true;
  });
  addEventListener("appinstalled", () => {
    canInstall.value = false;
    installed.value = true;
  });
}

/** Shows the browser's own question; `true` when she accepted. */
export async function install(): Promise<boolean> {
  if (!offer) return false;
  await offer.prompt();
  const { outcome } = await offer.userChoice;
  offer = null;
  canInstall.value = false;
  return outcome === "accepted";
}
