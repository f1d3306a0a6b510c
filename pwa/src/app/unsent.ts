/** Answers and additions that are half written: sealed in her space, by the report they belong to, until they are sent. */
import { signal } from "@preact/signals";
import { Autosave, flushWhenLeaving } from "./unlocked/autosave";
import { type Space, whenOpen } from "./unlocked/space";

const UNSENT = "unsent";
type Texts = Record<string, string>;

const texts = signal<Texts>({});
let write: ((texts: Texts) => void) | null = null;

/** What she has written so far; "" when nothing. */
export function unsentText(id: string): string {
  return texts.value[id] ?? "";
}

/** Keeps it by itself, sealed, within 2 s; "" forgets it. */
export function keepUnsent(id: string, text: string): void {
  const { [id]: _, ...others } = texts.peek();
  texts.value = text === "" ? others : { ...others, [id]: text };
  write?.(texts.value);
}

/** The one record of its kind, made when the space has none yet. */
async function recordOf({ vault }: Space): Promise<string> {
  return vault.one<Texts>(UNSENT)?.id ?? (await vault.put<Texts>(UNSENT, {}));
}

whenOpen((space) => {
  texts.value = space.vault.one<Texts>(UNSENT)?.body ?? {};
  const nothingToShow = () => undefined;
  const own = new Autosave<Texts>(space.vault, UNSENT, nothingToShow, nothingToShow);
  const record = recordOf(space);
  write = (all) => void record.then((id) => own.edit(id, () => all));
  flushWhenLeaving(space, own);
  const stop = space.vault.onChange((kind) => {
    // What she has typed since then counts, not what was written.
    if (kind === UNSENT) void record.then((id) => (texts.value = own.get(id) ?? {}));
  });
  return () => {
    stop();
    write = null;
    texts.value = {};
  };
});
