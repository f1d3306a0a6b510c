/**
 * The service worker: keeps the app itself on the phone, so that it opens without signal. It never touches what
 * is personal: requests to the hub's API, replication, sealed pieces and the live stream pass it by uncached. A push
 * makes it say that there is something new, which is all that the push says.
 */
import { cleanupOutdatedCaches } from "workbox-precaching";
import { ringWhenPushed } from "./push";
import { serveShell } from "./shell";
import { takeOverWhenAsked } from "./update";

cleanupOutdatedCaches();
serveShell();
takeOverWhenAsked();
ringWhenPushed();
