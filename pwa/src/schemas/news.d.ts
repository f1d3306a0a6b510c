/** Generated from news.json by `npm run schemas`. */

/**
 * What travels over NATS: counters and names of databases, never ids of envelopes or people.
 */
export interface News {
  [k: string]: unknown;
}
/**
 * news.alert: a coordinator alerts the region.
 */
export interface AlertNews {}
/**
 * news.box: there is something new in a box.
 */
export interface BoxNews {
  database: string;
  urgent: boolean;
}
/**
 * news.catalogue: a catalogue has a new release.
 */
export interface CatalogueNews {
  database: string;
}
/**
 * A document as it is published: `p` is its exact JSON text.
 */
export interface CatalogueText {
  _id: string;
  p: string;
}
/**
 * dead.<consumer>: a message nobody could handle, without its payload. `code`: gave-up, not-json, …
 */
export interface DeadLetter {
  code: string;
  delivered: number;
  subject: string;
}
/**
 * Question to `content.directory_add`.
 */
export interface DirectoryAdd {
  statement: Dsse;
}
/**
 * A signed object: type, exact JSON text, signatures over DSSE's PAE of both.
 */
export interface Dsse {
  p: string;
  s: SignatureEntry[];
  t: string;
}
/**
 * One signature.
 */
export interface SignatureEntry {
  k: string;
  sig: string;
}
/**
 * Its answer. `new` is false when the statement was known.
 */
export interface DirectoryAdded {
  id: string;
  new: boolean;
}
/**
 * news.directory: there are new statements.
 */
export interface DirectoryNews {}
/**
 * poke.<database>, and the data of a `poke` event of /live. `n` only grows.
 */
export interface Poke {
  database: string;
  n: number;
  urgent: boolean;
}
/**
 * Question to `content.publish`: a signed release of the catalogue folder.
 */
export interface Publish {
  release: Dsse;
}
/**
 * Question to `content.publish_texts`, and body of POST /api/releases: a release, and what it lists.
 */
export interface PublishTexts {
  docs: CatalogueText[];
  language: string;
  release: Dsse;
}
/**
 * Answer to both: documents written in each language.
 */
export interface Published {
  id: string;
  state: "published" | "unchanged";
  written: {
    [k: string]: number;
  };
}
/**
 * Answer of `<service>.status`.
 */
export interface ServiceStatus {
  counts: {
    [k: string]: number;
  };
  ready: boolean;
  service: string;
  version: string;
  waiting_for: string[];
  warnings: string[];
}
