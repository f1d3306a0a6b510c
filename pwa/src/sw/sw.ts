/**
 * The service worker: keeps the app itself on the phone, so that it opens without signal. It never touches what
 * is personal: requests to the hub's API, replication, sealed pieces and the live stream pass it by uncached.
 */
import { cleanupOutdatedCaches } from "workbox-precaching";
import { serveShell } from "./shell";
import { takeOverWhenAsked } from "./update";

cleanupOutdatedCaches();
serveShell();
takeOverWhenAsked();
