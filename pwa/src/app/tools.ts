/** Her sheets: risk analyses, plans, check-ups. They stay in her vault; nothing here is ever sent. */
import { batch, signal } from "@preact/signals";
import { rfc3339 } from "../core/encoding";
import type { Answers, SheetKind, SheetView } from "./types";
import { Autosave, flushWhenLeaving, type SaveState } from "./unlocked/autosave";
import { here, Locked, whenOpen } from "./unlocked/space";
import { byChanged, SHEET, type Sheet, toSheetView } from "./unlocked/tools";

/** The newest first, with edits that are not written yet. */
export const sheets = signal<SheetView[]>([]);
/** How the saving of each sheet stands. */
export const sheetSaved = signal<Record<string, SaveState>>({});

let kept: Autosave<Sheet> | null = null;

function open(): Autosave<Sheet> {
  if (!kept) throw new Locked("locked");
  return kept;
}

/** An empty sheet, or one with these answers to begin with; resolves with its id when it is on disk. */
export async function newSheet(kind: SheetKind, name = "", answers: Answers = {}): Promise<string> {
  return here().vault.put<Sheet>(SHEET, { kind, name, made: rfc3339(new Date()), answers });
}

/** Saves by itself, sealed, within 2 s; at once when the page is hidden. */
export function changeAnswers(id: string, change: (answers: Answers) => Answers): void {
  kept?.edit(id, (sheet) => ({ ...sheet, answers: change(sheet.answers) }));
}

/** Kept in the same way. */
export function renameSheet(id: string, name: string): void {
  kept?.edit(id, (sheet) => ({ ...sheet, name }));
}

/** For ever, on this device; copies that she made outside are not touched. */
export async function deleteSheet(id: string): Promise<void> {
  open().forget(id);
  await here().vault.remove(id);
  const { [id]: _, ...others } = sheetSaved.value;
  sheetSaved.value = others;
}

whenOpen((space) => {
  const refresh = () => {
    sheets.value = own.all().map(toSheetView).sort(byChanged);
  };
  const own = new Autosave<Sheet>(
    space.vault,
    SHEET,
    (id, state) => {
      // What is written while the space closes is nobody's to see any more.
      if (kept === own) sheetSaved.value = { ...sheetSaved.value, [id]: state };
    },
    refresh,
  );
  kept = own;
  refresh();
  flushWhenLeaving(space, own);
  const stop = space.vault.onChange((kind) => {
    if (kind === SHEET) refresh();
  });
  return () => {
    stop();
    kept = null;
    batch(() => {
      sheets.value = [];
      sheetSaved.value = {};
    });
  };
});
