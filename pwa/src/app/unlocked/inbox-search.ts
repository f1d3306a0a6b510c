/** Finding reports by their words. In memory only: the index is as readable as what it was made from. */
import MiniSearch from "minisearch";

/** Texts indexed in one go, before the page may draw again. */
const AT_ONCE = 100;

export interface Findable {
  id: string;
  /** Another object when its text may have changed. */
  of: object;
  text: () => string;
}

const plain = (word: string) =>
  word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

export class TextIndex {
  private readonly known = new Map<string, { of: object; text: string }>();
  private readonly index = new MiniSearch<{ id: string; text: string }>({
    fields: ["text"],
    processTerm: (term) => (term.length > 1 ? plain(term) : null),
  });

  /** Takes in what is new or changed; what is not among `all` any more is forgotten. */
  async take(all: readonly Findable[], told: (done: number, total: number) => Promise<void>): Promise<void> {
    const ids = new Set(all.map(({ id }) => id));
    for (const id of [...this.known.keys()]) if (!ids.has(id)) this.forget(id);
    const changed = all.filter(({ id, of }) => this.known.get(id)?.of !== of);
    let done = all.length - changed.length;
    for (const { id, of, text } of changed) {
      const words = text();
      const before = this.known.get(id);
      if (before?.text !== words) {
        if (before) this.forget(id);
        this.index.add({ id, text: words });
      }
      this.known.set(id, { of, text: words });
      done += 1;
      if (done % AT_ONCE === 0) await told(done, all.length);
    }
  }

  /** Texts that hold all words, or words that begin with them. */
  find(words: string): ReadonlySet<string> {
    const found = this.index.search(words, { prefix: true, combineWith: "AND" });
    return new Set(found.map(({ id }) => id as string));
  }

  private forget(id: string): void {
    this.known.delete(id);
    this.index.discard(id);
  }
}
