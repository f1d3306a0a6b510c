/** Which databases of the hub this device copies. `told`: copies of other regions' databases that the hub has. */
import { copyOf } from "../../sync/catalogue";
import { lang, lowData } from "../settings";
import type { Role } from "../types";
import { languagesToFetch } from "./languages";
import type { Space } from "./space";

export const ALERTS = "alerts";
/** What coordinators of other regions have not opened, as their hubs say. */
export const UNHEARD = "unheard";

/** The shared places that each role reads. */
const PLACES: Partial<Record<Role, readonly string[]>> = {
  coordinator: ["coordinators", "casework"],
  facilitator: ["facilitators"],
};

export function boxesOf({ identity: { roles, box } }: Space): string[] {
  const shared = roles.flatMap((role) => PLACES[role] ?? []);
  return [...shared.map((place) => `box-${place}`), box];
}

export function cataloguesOf({ trust }: Space, told: ReadonlySet<string>): string[] {
  const own = languagesToFetch(lang.value, lowData.value === "on").map((code) => `catalogue-${code}`);
  const others = trust.taken("take-catalogue").flatMap((region) => own.map((name) => copyOf(region, name)));
  return [...own, ...others.filter((name) => told.has(name))];
}

/** Directories, then alerts, of other regions that our root names, of those that the hub has. */
export function neighboursOf({ trust }: Space, told: ReadonlySet<string>): string[] {
  const directories = trust.taken("take-directory").map((region) => copyOf(region, "directory"));
  const alerts = trust.taken("take-alerts").map((region) => copyOf(region, ALERTS));
  return [...directories, ...alerts].filter((name) => told.has(name));
}
