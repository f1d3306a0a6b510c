import type { SheetView } from "../../app/types";
import { day, t } from "../../app/words";
import { isBlank } from "./answers";
import { kindNamed } from "./kinds";

/** What she called it, or when she began it. */
export function sheetName({ name, made }: Pick<SheetView, "name" | "made">): string {
  return name.trim() || t("tools-named-by-day", { day: day(made) });
}

/** Neither named nor filled in: not worth listing, and taken up again instead of beginning another. */
export function isUntouched({ kind, name, answers }: SheetView): boolean {
  return name.trim() === "" && isBlank(kindNamed(kind)?.sections ?? [], answers);
}
