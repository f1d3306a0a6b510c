/**
 * Documents that somebody sent, looked at inside the app: nothing of them is written outside the vault. A PDF is drawn
 * as pictures; nothing in it runs, is fetched or can be touched.
 */
import type { PDFDocumentProxy } from "unpdf/pdfjs";

/** A file that cannot be read as what it says it is. */
export class UnreadableDocument extends Error {}

export interface Pages {
  count: number;
  /** Draws a page (from 1) as wide as this, in CSS pixels, and resolves with its words. @throws {UnreadableDocument} */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<string>;
  close(): void;
}

/** The part of the app that reads PDFs is large, so it comes when there is one; then it is here without signal, too. */
export const fetchReader = () => import("unpdf/pdfjs");

/** Most device pixels of a page drawn: a page of a kilometre must not take the phone's memory. */
const MOST_PIXELS = 8_000_000;
/** Most pixels of a picture in it: a letter-sized page scanned at 600 dots an inch, and no more. Larger ones are left out. */
const MOST_IN_PICTURE = 40_000_000;

/** @throws {UnreadableDocument} also while the reader cannot be fetched. */
export async function openPdf(blob: Blob): Promise<Pages> {
  try {
    const { getDocument } = await fetchReader();
    const data = new Uint8Array(await blob.arrayBuffer());
    const document = await getDocument({
      data,
      isEvalSupported: false,
      // Letters are drawn as shapes: no font of a stranger's file is given to the browser.
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: MOST_IN_PICTURE,
      stopAtErrors: false,
      // What it thinks of a stranger's file is nothing for the console.
      verbosity: 0,
    }).promise;
    return {
      count: document.numPages,
      draw: (page, canvas, width) => draw(document, page, canvas, width),
      close: () => void document.destroy(),
    };
  } catch (error) {
    throw new UnreadableDocument(error instanceof Error ? error.name : "unknown");
  }
}

async function draw(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<string> {
  try {
    const page = await document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    // Twice as fine as the screen at least: letters on a letter-sized page are small on a phone.
    const wanted = (width / natural.width) * Math.min(3, Math.max(2, globalThis.devicePixelRatio || 1));
    const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
    const viewport = page.getViewport({ scale: Math.min(wanted, most) });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    // Without annotations: links and forms of a stranger stay where they are.
    await page.render({ canvas, viewport, annotationMode: 0 }).promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : " ") : "")).join("");
  } catch (error) {
    throw new UnreadableDocument(error instanceof Error ? error.name : "unknown");
  }
}

/** Most characters of a text shown. */
const TEXT_LIMIT = 200_000;

/** A text, without what turns lines round or hides letters. `more`: it goes on. */
export async function readText(blob: Blob): Promise<{ text: string; more: boolean }> {
  const part = await blob.slice(0, TEXT_LIMIT * 4).text();
  const text = part.replace(/\r\n?/g, "\n").replace(/[^\P{C}\n\t]/gu, "");
  return { text: text.slice(0, TEXT_LIMIT), more: blob.size > TEXT_LIMIT * 4 || text.length > TEXT_LIMIT };
}
