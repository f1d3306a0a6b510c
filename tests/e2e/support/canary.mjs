/** Strings that must never be found outside a vault: planted in what people write, then searched for everywhere. */
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, inflateSync } from "node:zlib";

/** How often each text is repeated in other words, so that a single lucky compression hides nothing. */
const FIELDS = ["what", "where", "who", "file", "answer", "addition", "draft", "label"];

/** Three marked words a field (two for the label): no text of any language holds them. */
function marked(field) {
  const word = () => `kx${randomBytes(9).toString("hex")}qz`;
  return field === "label" ? `Eme ${word()}` : `Ayer ${word()} en la tarde ${word()} y luego ${word()}`;
}

/** @returns {Record<string, string>} a text for each field; 22 marked words in all */
export function plant() {
  return Object.fromEntries(FIELDS.map((field) => [field, marked(field)]));
}

const marksOf = (said) => Object.values(said).flatMap((text) => text.match(/kx[0-9a-f]+qz/g));

/** The ways in which a database, a log or an archive may hold a text. */
function shapes(mark) {
  const text = Buffer.from(mark);
  const wide = Buffer.from(mark, "utf16le");
  return [text, wide, ...[0, 1, 2].map((shift) => base64Core(text, shift))];
}

/** The part of its base64 that is the same whatever stands around it, when it starts at that place of three. */
function base64Core(bytes, shift) {
  const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  return Buffer.from(shifted.slice(Math.ceil((shift * 4) / 3), -4));
}

async function* filesBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** The bytes of a file, and, where it is an archive, what is inside. */
function readings(bytes) {
  const all = [bytes];
  for (const open of [gunzipSync, inflateSync]) {
    try {
      all.push(open(bytes));
    } catch {
      // Not compressed in this way.
    }
  }
  return all;
}

/**
 * Where planted words were found, `path: word`; empty when nowhere.
 *
 * Written so that it can fail: a search that reads no files is an error.
 */
export async function found(said, folders, output) {
  const marks = marksOf(said);
  const hits = [];
  let read = 0;
  const search = (place, bytes) => {
    for (const mark of marks) {
      if (shapes(mark).some((shape) => bytes.includes(shape))) hits.push(`${place}: ${mark}`);
    }
  };
  search("output", Buffer.from(output));
  for (const folder of folders) {
    for await (const path of filesBelow(folder)) {
      read += 1;
      for (const bytes of readings(await readFile(path))) search(path, bytes);
    }
  }
  if (marks.length < 20 || read < 20)
    throw new Error(`Searched ${read} files for ${marks.length} words: too few`);
  return hits;
}
