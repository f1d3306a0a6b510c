/** Wordings by hand, each bound to the draft that it changed: what the record or the consent says anew is never outvoted. */
import type { Draft, DraftField } from "./draft";

export interface Edit {
  /** `baseOf` the field that she changed. */
  base: string;
  text: string;
}

/** What the draft says of a field, and how much of it may go. */
export const baseOf = ({ state, text }: DraftField): string => `${state}\n${text}`;

export interface Applied {
  /** Field id -> her wording, where it still belongs to what the draft says. */
  edited: Record<string, string>;
  /** Fields of which she wrote a wording for another draft. */
  outdated: string[];
}

export function applyEdits({ fields }: Draft, edits: Readonly<Record<string, Edit>>): Applied {
  const applied: Applied = { edited: {}, outdated: [] };
  for (const field of fields) {
    const edit = edits[field.id];
    if (!edit) continue;
    if (edit.base === baseOf(field)) applied.edited[field.id] = edit.text;
    else applied.outdated.push(field.id);
  }
  return applied;
}
