/** Sheets that she fills in, as the vault holds them: one record each, so that they travel in every sealed copy. */
import type { VaultRecord } from "../../core/vault/vault";
import type { Answers, SheetKind, SheetView } from "../types";

export const SHEET = "sheet";

export interface Sheet {
  kind: SheetKind;
  name: string;
  made: string;
  answers: Answers;
}

export function toSheetView({ id, at, body }: VaultRecord<Sheet>): SheetView {
  return { id, ...body, changed: at };
}

/** The newest first. */
export const byChanged = (a: SheetView, b: SheetView) =>
  a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0;
