declare const self: ServiceWorkerGlobalScope;

/** A newer version waits until the page says that the person agreed. */
export function takeOverWhenAsked(): void {
  self.addEventListener("message", (event) => {
    if ((event.data as { type?: unknown } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
  });
  // The first visit is served from the phone too: its lazy parts must be there if the signal goes.
  self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
}
