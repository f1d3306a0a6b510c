/**
 * A paper as PDF: text that can be searched, copied and read aloud (tagged, PDF/UA), fonts embedded in subsets, no
 * author, no program, no date but the one that was chosen. The same paper gives the same bytes.
 */
import PDFDocument from "pdfkit";
import type { Block, Paper, Tone } from "./paper";
import { oneLine, plainText } from "./paper";
import { drawFigure } from "./pdf-drawing";

/** Font files (WOFF or TrueType) that hold the letters of the paper. */
export interface Fonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

const MARGIN = 64;
const FOOT = 40;
const SIZES = { 1: 20, 2: 14, 3: 11.5, text: 10.5, note: 9 } as const;
const GAP = 0.35;
const INK = "#1b1b1b";
const QUIET = "#4a4a4a";
const LINE = "#8a8a8a";
/** Stands for a sign that the font does not have. */
const LACKING = "\ufffd";
/** pdfkit derives the file's id from a date; without a chosen one, this stands in and is taken out again. */
const NO_DATE = new Date(0);

/** What of pdfkit's inside is changed here; its version is pinned. */
interface Inside {
  info: Record<string, unknown>;
  _root: { data: Record<string, unknown> };
  appendXML(xml: string): void;
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** pdfkit writes its own name and the time of making; this one writes the title alone. */
class PlainDocument extends PDFDocument {
  _addInfo(): void {
    const { info, appendXML } = this as unknown as Inside;
    const title = escaped(String(info.Title));
    appendXML.call(
      this,
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>` +
        `<rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description>`,
    );
  }
}

type Doc = PDFKit.PDFDocument;

/** Which signs the font has; counts those that it does not have. */
class Letters {
  lacking = 0;
  constructor(private readonly has: (codePoint: number) => boolean) {}

  fit(text: string): string {
    let fitted = "";
    for (const sign of text) {
      const code = sign.codePointAt(0) ?? 0;
      if (sign === "\n" || this.has(code)) fitted += sign;
      else if (isJoiner(code)) continue;
      else {
        this.lacking += 1;
        fitted += LACKING;
      }
    }
    return fitted;
  }
}

/** Joiners and variation selectors belong to the sign before them, and print nothing. */
const isJoiner = (code: number) =>
  code === 0x200b || code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f);

export async function writePdf(paper: Paper, fonts: Fonts): Promise<Uint8Array<ArrayBuffer>> {
  const doc = newDocument(paper, fonts);
  const bytes = collect(doc);
  const letters = new Letters(hasGlyphs(doc));
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  const blocks = headed(paper);
  for (const [i, block] of blocks.entries()) draw(doc, whole, letters, block, blocks[i + 1]);
  if (letters.lacking > 0) {
    const text = paper.lacking.replace("{n}", String(letters.lacking));
    draw(doc, whole, letters, { kind: "text", tone: "note", text });
  }
  whole.end();
  if (paper.footer !== undefined) number(doc, letters.fit(oneLine(paper.footer)));
  const { info } = doc as unknown as Inside;
  delete info.Producer;
  delete info.Creator;
  if (paper.made === null) delete info.CreationDate;
  doc.end();
  return bytes;
}

function headed({ title, blocks, isLetter }: Paper): Block[] {
  return isLetter ? blocks : [{ kind: "heading", level: 1, text: title }, ...blocks];
}

function newDocument({ title, language, made }: Paper, fonts: Fonts): Doc {
  const doc = new PlainDocument({
    size: "LETTER",
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN },
    pdfVersion: "1.7",
    subset: "PDF/UA" as "PDF/A-3",
    tagged: true,
    displayTitle: true,
    lang: language,
    bufferPages: true,
    autoFirstPage: false,
    font: null as unknown as string,
    info: { Title: oneLine(title), Producer: "", Creator: "", CreationDate: made ? new Date(made) : NO_DATE },
  });
  doc.registerFont("regular", fonts.regular as unknown as Buffer);
  doc.registerFont("bold", fonts.bold as unknown as Buffer);
  doc.font("regular").addPage();
  return doc;
}

async function collect(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    doc.on("end", () => resolve());
    doc.on("error", reject);
  });
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function hasGlyphs(doc: Doc): (codePoint: number) => boolean {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  return (code) => font.hasGlyphForCodePoint(code);
}

function draw(
  doc: Doc,
  into: PDFKit.PDFStructureElement,
  letters: Letters,
  block: Block,
  next?: Block,
): void {
  switch (block.kind) {
    case "heading": {
      const size = SIZES[block.level];
      doc.font("bold").fontSize(size).fillColor(INK);
      if (block.level > 1) doc.moveDown(block.level === 2 ? 0.9 : 0.6);
      // A title does not stand alone at the foot of a page.
      room(doc, size * 4);
      doc.text(letters.fit(oneLine(block.text)), { structParent: into, structType: `H${block.level}` });
      doc.moveDown(GAP);
      break;
    }
    case "text":
      if (block.tone === "label" && next) room(doc, SIZES.text * 4);
      paragraphs(doc, into, letters, block.text, block.tone);
      break;
    case "list":
      list(doc, into, letters, block.items, block.ordered === true);
      break;
    case "drawing":
      drawFigure(doc, into, block.drawing, (text) => letters.fit(oneLine(text)));
      break;
    case "page":
      doc.addPage();
      break;
    case "table":
      table(doc, into, letters, block);
      break;
  }
}

function paragraphs(
  doc: Doc,
  into: PDFKit.PDFStructureElement,
  letters: Letters,
  text: string,
  tone?: Tone,
): void {
  const bold = tone === "label" || tone === "reserved" || tone === "warning";
  doc.font(bold ? "bold" : "regular").fontSize(tone === "note" ? SIZES.note : SIZES.text);
  doc.fillColor(tone === "note" ? QUIET : INK);
  for (const paragraph of plainText(text).split(/\n+/)) {
    doc.text(letters.fit(paragraph) || " ", { structParent: into, structType: "P", lineGap: 2 });
  }
  doc.moveDown(tone === "label" ? 0.15 : GAP + 0.15);
}

function list(
  doc: Doc,
  into: PDFKit.PDFStructureElement,
  letters: Letters,
  items: string[],
  ordered: boolean,
): void {
  doc.font("regular").fontSize(SIZES.text).fillColor(INK);
  const whole = doc.struct("L");
  into.add(whole);
  const clean = items.map((item) => letters.fit(oneLine(item)) || " ");
  doc.list(clean, {
    structParent: whole,
    bulletRadius: 1.6,
    textIndent: 16,
    bulletIndent: 0,
    listType: ordered ? "numbered" : "bullet",
    lineGap: 2,
  });
  whole.end();
  doc.moveDown(GAP + 0.15);
}

function table(
  doc: Doc,
  into: PDFKit.PDFStructureElement,
  letters: Letters,
  { head, rows, widths }: Extract<Block, { kind: "table" }>,
): void {
  doc.font("regular").fontSize(SIZES.note).fillColor(INK);
  const cell = (text: string) => letters.fit(oneLine(text)) || " ";
  doc.table({
    structParent: into,
    ...(widths && { columnStyles: widthsOf(doc, widths) }),
    defaultStyle: { padding: 4, borderColor: LINE, border: 0.5 },
    data: [
      head.map((text) => ({
        type: "TH" as const,
        scope: "Column" as const,
        font: { src: "bold" },
        text: cell(text),
      })),
      ...rows.map((row) =>
        row.map((text) => ({ type: "TD" as const, font: { src: "regular" }, text: cell(text) })),
      ),
    ],
  } as unknown as PDFKit.Mixins.TableOptionsWithData);
  doc.x = MARGIN;
  doc.moveDown(1);
}

function widthsOf(doc: Doc, shares: readonly number[]): number[] {
  const line = doc.page.width - 2 * MARGIN;
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (line * share) / sum);
}

/** Begins a page when less than `height` is left on this one. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
}

/** The foot of every page: not read aloud. */
function number(doc: Doc, footer: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i);
    // Text below the margin would begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("regular").fontSize(8).fillColor(QUIET);
    const text = [footer, `${i + 1} / ${count}`].filter(Boolean).join("  ·  ");
    doc.text(text, MARGIN, doc.page.height - FOOT, { lineBreak: false });
    doc.endMarkedContent();
    doc.page.margins.bottom = MARGIN;
  }
}
