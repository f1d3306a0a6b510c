/**
 * Finding reports by their words. In memory only: it is as readable as what it was made from. A few megabytes of plain
 * text are looked through faster than an index weighs what it finds, and what is found here needs no order of its own.
 */

/** Texts taken in one go, before the page may draw again. */
const AT_ONCE = 500;

export interface Findable {
  id: string;
  /** Another object when its text may have changed. */
  of: object;
  text: () => string;
}

/** Its words in lower case without accents, each with a space before it. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === "" ? [] : ` ${word}`));
}

export class TextIndex {
  private readonly known = new Map<string, { of: object; words: string }>();

  /** Takes in what is new or changed; what is not among `all` any more is forgotten. */
  async take(all: readonly Findable[], told: (done: number, total: number) => Promise<void>): Promise<void> {
    const ids = new Set(all.map(({ id }) => id));
    for (const id of [...this.known.keys()]) if (!ids.has(id)) this.known.delete(id);
    const changed = all.filter(({ id, of }) => this.known.get(id)?.of !== of);
    let done = all.length - changed.length;
    for (const { id, of, text } of changed) {
      this.known.set(id, { of, words: wordsOf(text()).join("") });
      done += 1;
      if (done % AT_ONCE === 0) await told(done, all.length);
    }
  }

  /** Texts that hold all words, or words that begin with them; a single letter says nothing. */
  find(text: string): ReadonlySet<string> {
    const asked = wordsOf(text).filter((word) => word.length > 2);
    const found = new Set<string>();
    if (asked.length === 0) return found;
    for (const [id, { words }] of this.known) if (asked.every((word) => words.includes(word))) found.add(id);
    return found;
  }
}
