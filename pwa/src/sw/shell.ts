import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

/** Paths that belong to the hub's services: the worker leaves them to the network alone. */
const HUB = [/^\/(?:api|sync|blobs|packs|media|live|healthz|readyz|metrics)(?:\/|$)/];

/** Parts of the app that not every phone needs: kept once they came, instead of what they were before. */
const LARGE = "tejedora-large";

async function large({ request }: { request: Request }): Promise<Response> {
  const cache = await caches.open(LARGE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const before = await cache.keys();
    // A full phone shows what came and keeps nothing of it.
    await cache.put(request, response.clone()).catch(() => undefined);
    await Promise.all(before.map((old) => cache.delete(old)));
  }
  return response;
}

/** Every file of the app from the phone; every address of the app is answered by its one page. */
export function serveShell(): void {
  precacheAndRoute(self.__WB_MANIFEST);
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && /^\/assets\/pdfjs-[\w-]+\.js$/.test(url.pathname),
    large,
  );
  registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html"), { denylist: HUB }));
}
