/** This browser's side of being rung: the address at its maker's push service, and the words of a notice. */
import { fromBase64Url, toBase64Url } from "../../core/encoding";
import { NOTICE_CACHE, NOTICE_PLACE, type NoticeWords } from "../../sw/notice";

/** Where to ring, as the hub takes it. */
export interface Address {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Can this browser be rung at all? An iPhone only once the app is installed. */
export const canBeRung = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

export const isPermitted = (): boolean => canBeRung() && Notification.permission === "granted";

async function manager(): Promise<PushManager | null> {
  if (!canBeRung()) return null;
  return (await navigator.serviceWorker.getRegistration())?.pushManager ?? null;
}

/**
 * The address for pushes from the hub with this key; a new one if the browser has none, or one of another key.
 * `null`: this browser has no way, as when the app is not kept on the phone.
 * @throws {DOMException} the push service cannot be reached, or the browser has none
 */
export async function addressFor(key: string): Promise<Address | null> {
  const pushes = await manager();
  if (!pushes) return null;
  let present = await pushes.getSubscription();
  const theirs = present?.options.applicationServerKey;
  if (present && (!theirs || toBase64Url(new Uint8Array(theirs)) !== key)) {
    await present.unsubscribe();
    present = null;
  }
  const applicationServerKey = fromBase64Url(key);
  present ??= await pushes.subscribe({ userVisibleOnly: true, applicationServerKey });
  const { endpoint, keys } = present.toJSON();
  return endpoint && keys?.p256dh && keys.auth ? { endpoint, p256dh: keys.p256dh, auth: keys.auth } : null;
}

/** From now on the push service takes nothing for this browser, whatever the hub knows. */
export async function endAddress(): Promise<void> {
  const present = await (await manager())?.getSubscription();
  await present?.unsubscribe();
}

/** Leaves for the service worker what a notice says. */
export async function keepWords(words: NoticeWords): Promise<void> {
  if (!("caches" in globalThis)) return;
  const cache = await caches.open(NOTICE_CACHE);
  await cache.put(NOTICE_PLACE, new Response(JSON.stringify(words)));
}

export async function dropWords(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(NOTICE_CACHE);
}
