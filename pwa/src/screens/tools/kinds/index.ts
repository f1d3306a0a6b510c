/** Every tool, in the order in which they are offered. */
import type { SheetKind } from "../../../app/types";
import { care } from "./care";
import { collective } from "./collective";
import { digital } from "./digital";
import { personal } from "./personal";
import { risk } from "./risk";
import type { Kind } from "./schema";
import { travel } from "./travel";

export const KINDS: Readonly<Record<SheetKind, Kind>> = {
  risk,
  personal,
  collective,
  travel,
  digital,
  care,
};

/** The tool that an address names, or null. */
export function kindNamed(name: string | undefined): Kind | null {
  return Object.values(KINDS).find(({ id }) => id === name) ?? null;
}
