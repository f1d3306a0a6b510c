/** What she chose for this browser: plain local storage, because none of it is personal. */
import { effect, type Signal, signal } from "@preact/signals";

export type Theme = "system" | "light" | "dark";
/** Percent of the ordinary size. */
export type TextSize = 100 | 115 | 130 | 150;
/** The name and icon the phone shows; all but the first say nothing of what the app is. */
export type AppName = "Tejedora" | "Notas" | "Cuaderno";

export const THEMES: readonly Theme[] = ["system", "light", "dark"];
export const TEXT_SIZES: readonly TextSize[] = [100, 115, 130, 150];
export const APP_NAMES: readonly AppName[] = ["Tejedora", "Notas", "Cuaderno"];
/** Minutes without a touch before the app locks itself. */
export const LOCK_AFTER: readonly number[] = [1, 3, 5, 15, 30];

function read(key: string): string | null {
  try {
    return localStorage.getItem(`tejedora.${key}`);
  } catch {
    return null; // storage is switched off: defaults hold for this visit
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(`tejedora.${key}`, value);
  } catch {
    // the same: the choice lasts as long as the page
  }
}

function kept<T extends string | number>(key: string, allowed: readonly T[], otherwise: T): Signal<T> {
  const stored = read(key);
  const setting = signal<T>(allowed.find((value) => String(value) === stored) ?? otherwise);
  effect(() => keep(key, String(setting.value)));
  return setting;
}

/** Her language; empty until she or her browser chose one (`app/words.ts` knows which there are). */
export const lang = signal<string>(read("lang") ?? "");
export const theme = kept<Theme>("theme", THEMES, "system");
export const textSize = kept<TextSize>("text-size", TEXT_SIZES, 100);
export const appName = kept<AppName>("app-name", APP_NAMES, "Tejedora");
export const lockAfter = kept<number>("lock-after", LOCK_AFTER, 5);

export type Switch = "on" | "off";
/** Saving data: nothing comes that she did not ask for, and the hub is asked less often. */
export const lowData = kept<Switch>("low-data", ["on", "off"], "off");
/** What of media comes without asking her. */
export const mediaWithoutAsking = kept<"nothing" | "pictures">("media", ["nothing", "pictures"], "nothing");

/** The browser promised not to evict what is stored; `null` while it was not asked. */
export const storagePersisted = signal<boolean | null>(null);
/** Bytes this origin may still use, as the browser estimates; `null` when it does not say. */
export { noRoom } from "./unlocked/news";

export const storageFree = signal<number | null>(null);

effect(() => {
  if (lang.value) keep("lang", lang.value);
});

/** Spaces (opaque ids) whose recovery sheet was made and checked. */
export const kitsMade = signal<readonly string[]>(read("kits")?.split(" ").filter(Boolean) ?? []);

effect(() => keep("kits", kitsMade.value.join(" ")));

/** Asks the browser to keep the storage, and how much room there is. */
export async function askToKeepStorage(): Promise<void> {
  const storage = navigator.storage;
  if (!storage) return;
  try {
    storagePersisted.value = (await storage.persisted?.()) || ((await storage.persist?.()) ?? false);
    const { quota, usage } = await storage.estimate();
    storageFree.value = quota === undefined ? null : quota - (usage ?? 0);
  } catch {
    storagePersisted.value = false;
  }
}
