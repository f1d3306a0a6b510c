/** The service worker: registers it, and knows when a newer version of the app waits for her word. */
import { signal } from "@preact/signals";
import { scriptUrl } from "../trusted";

/** A newer version is here; it starts only when she says so. */
export const updateWaiting = signal(false);

let waiting: ServiceWorker | null = null;

function watch(registration: ServiceWorkerRegistration): void {
  const found = (worker: ServiceWorker | null): void => {
    if (!worker || !navigator.serviceWorker.controller) return;
    waiting = worker;
    updateWaiting.value = true;
  };
  if (registration.waiting) found(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") found(worker);
    });
  });
  // An installed app is hardly ever loaded anew: look when she comes back to it.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => undefined);
  });
}

export async function registerServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  try {
    watch(await navigator.serviceWorker.register(scriptUrl("/sw.js")));
  } catch {
    // A private window or a page without HTTPS: the app works, but not offline; the join screen explains it.
  }
}

/** Starts the newer version; what was being written is kept by the vault when the page goes. */
export function update(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage({ type: "SKIP_WAITING" });
}
