/**
 * A browser without room takes a whole transaction back when it is to be written. PouchDB hears of that for documents,
 * and not for local ones, where replications keep how far they are: whoever writes one would wait for ever.
 */
import type { PouchDB } from "./pouch";
import { NoRoom } from "./room";

type Done = (error: unknown, result?: unknown) => void;
type WriteLocal = (doc: { _id: string }, options: unknown, done?: Done) => void;

/** What PouchDB's adapter writes and reads local documents with. */
interface Adapter {
  _putLocal: WriteLocal;
  _removeLocal: WriteLocal;
  _getLocal: (id: string, done: Done) => void;
}

/** Makes writing a local document end in any case: with `NoRoom` when it was taken back. */
export function hearOfLocal(database: PouchDB): void {
  const adapter = database as unknown as Adapter;
  for (const name of ["_putLocal", "_removeLocal"] as const) {
    const write = adapter[name].bind(adapter);
    adapter[name] = (doc, options, done) => {
      const isAlone = typeof options === "function";
      const heard = (isAlone ? options : done) as Done;
      // Within a transaction of somebody else, that one hears.
      if (!isAlone && (options as { ctx?: unknown }).ctx) return write(doc, options, heard);
      let hasEnded = false;
      const end: Done = (error, result) => {
        if (hasEnded) return;
        hasEnded = true;
        heard(error, result);
      };
      write(doc, isAlone ? {} : options, end);
      // A reading transaction waits for the writing one before it: whichever way that ended, it has ended then.
      adapter._getLocal(doc._id, () => end(new NoRoom(doc._id)));
    };
  }
}
