/** For tests: what the bytes of an exported file really hold. Not part of the app. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync, unzlibSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import type { Fonts } from "./pdf";

const font = (name: string) => new Uint8Array(readFileSync(`${import.meta.dirname}/fonts/${name}.woff`));
export const testFonts = (): Fonts => ({ regular: font("regular"), bold: font("bold") });

export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

export function textOfDocx(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return new DOMParser().parseFromString(xml.replace(/<\/w:p>/g, "</w:p>\n"), "text/xml").documentElement
    .textContent as string;
}

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/** Everything a PDF holds: its own bytes, and every stream that opens, as Latin-1. */
function layersOfPdf(bytes: Uint8Array): string {
  const raw = latin1(bytes);
  const layers = [raw];
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = raw.indexOf("endstream", from);
    try {
      layers.push(latin1(unzlibSync(bytes.subarray(from, to))));
    } catch {
      // not compressed: it is in the raw bytes
    }
  }
  return layers.join("\n");
}

function layersOfZip(bytes: Uint8Array): string {
  return [
    latin1(bytes),
    ...Object.entries(unzipSync(bytes)).flatMap(([name, file]) => [name, latin1(file)]),
  ].join("\n");
}

const hex = (text: string) =>
  Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
const utf8 = (text: string) => latin1(new TextEncoder().encode(text));

/** Is the word anywhere in the file: plain, UTF-8, UTF-16, as hex, or in the text that a reader would see? */
export async function holds(bytes: Uint8Array, word: string): Promise<boolean> {
  const isPdf = latin1(bytes.subarray(0, 5)) === "%PDF-";
  const layers = isPdf ? layersOfPdf(bytes) : layersOfZip(bytes);
  const shown = isPdf ? await textOfPdf(bytes) : "";
  const wide = Array.from(word, (sign) => `\0${sign}`).join("");
  return (
    [utf8(word), wide, hex(word)].some((form) => layers.toLowerCase().includes(form.toLowerCase())) ||
    shown.includes(word) ||
    shown.replace(/\s/g, "").includes(word.replace(/\s/g, ""))
  );
}
