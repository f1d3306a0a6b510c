import { NOTICE_CACHE, NOTICE_PLACE, type NoticeWords, type Ring } from "./notice";

declare const self: ServiceWorkerGlobalScope;

/** One notice on the phone at a time: a later one takes its place. */
const TAG = "new";

/** Rings when a push comes, opens the app when she touches it, and asks anew for an address that ended. */
export function ringWhenPushed(): void {
  self.addEventListener("push", (event) => event.waitUntil(ring(ringOf(event.data))));
  self.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(openApp());
  });
  self.addEventListener("pushsubscriptionchange", (event) => {
    event.waitUntil(renew((event as PushSubscriptionChangeEvent).oldSubscription));
  });
}

/** What cannot be read is news, too: the browser expects a notice for each push. */
function ringOf(data: PushMessageData | null): Ring {
  try {
    return (data?.json() as { ring?: unknown } | null)?.ring === "alert" ? "alert" : "news";
  } catch {
    return "news";
  }
}

/** Says that there is something, and nothing else; not to her who is looking at the app. */
async function ring(pushed: Ring): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.some(({ visibilityState }) => visibilityState === "visible")) return;
  const { lang, icon, say } = await words();
  const shown = await self.registration.getNotifications({ tag: TAG });
  // News does not hide that something urgent is there already.
  const what = shown.some(({ data }) => data === "alert") ? "alert" : pushed;
  const options = { tag: TAG, lang, icon, data: what, requireInteraction: what === "alert" };
  // Again aloud only for what is urgent (`renotify` is missing in TypeScript's library).
  await self.registration.showNotification(say[what], {
    ...options,
    ...{ renotify: pushed === "alert" },
  } as NotificationOptions);
}

/** As the app left them; if the browser threw them away, the least that can be said. */
async function words(): Promise<NoticeWords> {
  const cache = await caches.open(NOTICE_CACHE);
  const kept = await cache.match(NOTICE_PLACE);
  if (kept) return (await kept.json()) as NoticeWords;
  const spanish = self.navigator.language.startsWith("es");
  const say = spanish
    ? { news: "Hay algo nuevo", alert: "Hay algo nuevo: ábrelo pronto" }
    : { news: "There is something new", alert: "There is something new: open it soon" };
  return { lang: spanish ? "es" : "en", icon: "/icons/notas-192.png", say };
}

async function openApp(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open) await open.focus();
  else await self.clients.openWindow("/");
}

/** The hub learns the new address when the app is next unlocked: only then can it speak for her. */
async function renew(old: PushSubscription | null): Promise<void> {
  if (old) await self.registration.pushManager.subscribe(old.options);
}
