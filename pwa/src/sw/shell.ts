import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

/** Paths that belong to the hub's services: the worker leaves them to the network alone. */
const HUB = [/^\/(?:api|sync|blobs|packs|media|live|healthz|readyz|metrics)(?:\/|$)/];

/** Every file of the app from the phone; every address of the app is answered by its one page. */
export function serveShell(): void {
  precacheAndRoute(self.__WB_MANIFEST);
  registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html"), { denylist: HUB }));
}
