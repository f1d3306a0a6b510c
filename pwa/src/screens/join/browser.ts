/** What can be told about the browser she came with, before she entrusts anything to it. */

export type BrowserProblem = "unsupported" | "insecure" | "inapp" | "private";

/** Browsers inside other apps name themselves, more or less; `; wv)` is Android's own mark for them. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|WhatsApp|Messenger|Twitter|TikTok|musical_ly|Bytedance|Snapchat|Pinterest|LinkedInApp|MicroMessenger|Telegram|\bLine\/|\bGSA\/|; wv\)/i;

export function isInApp(userAgent: string): boolean {
  return IN_APP.test(userAgent);
}

/** Room that an ordinary window has and a private one hardly ever: it may only use memory. */
const ORDINARY_ROOM_BYTES = 1.2e9;

/**
 * Whether this looks like a private window. No browser says so; private ones give little room or refuse the file
 * system of the origin. A nearly full phone looks the same, so this only ever leads to advice.
 */
async function looksPrivate(): Promise<boolean> {
  const storage = navigator.storage;
  if (!storage?.estimate) return false;
  const heap = (performance as { memory?: { jsHeapSizeLimit: number } }).memory?.jsHeapSizeLimit;
  const { quota } = await storage.estimate();
  if (heap !== undefined && quota !== undefined && quota < Math.min(heap * 2, ORDINARY_ROOM_BYTES))
    return true;
  try {
    await storage.getDirectory?.();
    return false;
  } catch {
    return true;
  }
}

/** The most serious thing to say about this browser, or `null`. */
export async function browserProblem(): Promise<BrowserProblem | null> {
  if (!isSecureContext) return "insecure";
  if (!crypto.subtle || !("indexedDB" in globalThis) || !("locks" in navigator)) return "unsupported";
  if (isInApp(navigator.userAgent)) return "inapp";
  if (!("serviceWorker" in navigator)) return "private";
  return (await looksPrivate()) ? "private" : null;
}
