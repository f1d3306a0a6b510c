/** The hub this app belongs to: what it says of itself, and whether it answers right now. */
import { signal } from "@preact/signals";
import type { RegionInfo } from "./types";

const KEPT = "tejedora.region";

/** `null` until known; `"unreachable"` when it never answered and nothing is kept from before. */
export const region = signal<RegionInfo | null | "unreachable">(null);
/** The hub answers right now. */
export const online = signal(false);

/** Asks the hub; offline, falls back to what it said last. */
export async function loadRegion(): Promise<void> {
  const kept = localStorage.getItem(KEPT);
  if (kept && region.value === null) region.value = JSON.parse(kept) as RegionInfo;
  try {
    const answer = await fetch("/api/region", { cache: "no-store" });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const r = (await answer.json()) as Record<string, unknown>;
    region.value = {
      region: String(r.region),
      name: String(r.name),
      demo: r.demo === true,
      publicUrl: String(r.public_url),
      apiOrigin: String(r.api_origin),
      reachable: r.reachable === true,
      languages: (r.languages as string[]) ?? ["es"],
      version: String(r.version),
      time: String(r.time),
    };
    localStorage.setItem(KEPT, JSON.stringify(region.value));
    online.value = true;
  } catch {
    online.value = false;
    if (region.value === null) region.value = "unreachable";
  }
}
