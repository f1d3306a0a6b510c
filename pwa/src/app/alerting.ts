/** For what surrounds every screen: the areas that an urgent alert holds for now. Filled by `alerts.ts`. */
import { signal } from "@preact/signals";

export const alerting = signal<string[]>([]);
