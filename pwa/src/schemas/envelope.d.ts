/** Generated from envelope.json by `npm run schemas`. */

/**
 * The envelope as it lies in the databases. `shared.envelope` checks it; these models describe it.
 */
export interface Envelope {
  [k: string]: unknown;
}
/**
 * A sealed message: `h` is exact JSON text, `a` the standard base64 of an age file of a fixed size.
 *
 * For `files` it is a sealed chunk of a file, of any size up to 1 MiB.
 */
export interface EnvelopeDocument {
  _id: string;
  _rev?: string | null;
  a: string;
  h: string;
}
/**
 * The JSON of `h`: the only thing about a message that a hub can read. `urgent` is true or absent.
 */
export interface EnvelopeHeader {
  cancel_hash?: string | null;
  day: string;
  exp: string;
  region: string;
  release?: string | null;
  to: ("coordinators" | "facilitators" | "casework" | "files") | string;
  urgent?: true | null;
  v: 1;
}
