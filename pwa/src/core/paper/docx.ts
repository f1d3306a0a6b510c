/**
 * A paper as DOCX, to be edited further: real headings, lists and tables, its language, and no author, program or date
 * but the one that was chosen. The same paper gives the same bytes.
 */
import {
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { type Block, oneLine, type Paper, plainText, type Tone } from "./paper";

const BODY = 21;
const NOTE = 18;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const BULLETS = "bullets";
const NUMBERS = "numbers";
const PLAIN_INDENT = { left: 360, hanging: 260 };
/** Earliest time that a zip can hold. */
const NO_TIME = new Date(1980, 0, 1);

export async function writeDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new Document({
    title: oneLine(paper.title),
    styles: {
      default: {
        document: { run: { font: "Noto Sans", size: BODY, language: { value: paper.language } } },
        heading1: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 280, after: 120 } } },
        heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    numbering: {
      config: [
        { reference: BULLETS, levels: [level(LevelFormat.BULLET, "•")] },
        { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, "%1.")] },
      ],
    },
    sections: [section(paper)],
  });
  return withoutTraces(new Uint8Array(await Packer.toArrayBuffer(doc)), paper);
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, style: { paragraph: { indent: PLAIN_INDENT } } };
}

function section({ title, blocks, footer, isLetter }: Paper): ISectionOptions {
  let lists = 0;
  const children = [
    ...(isLetter ? [] : [heading({ kind: "heading", level: 1, text: title })]),
    ...blocks.flatMap((block) => {
      if (block.kind === "heading") return [heading(block)];
      if (block.kind === "text") return paragraphs(block.text, block.tone);
      if (block.kind === "list") return list(block.items, block.ordered === true, lists++);
      if (block.kind === "drawing") return paragraphs(block.drawing.alt);
      if (block.kind === "page") return [new Paragraph({ pageBreakBefore: true })];
      return [table(block)];
    }),
  ];
  const foot = new Paragraph({
    children: [
      new TextRun({
        size: 16,
        children: [
          footer ? `${oneLine(footer)}  ·  ` : "",
          PageNumber.CURRENT,
          " / ",
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });
  return { children, footers: { default: new Footer({ children: [foot] }) } };
}

function heading({ level: of, text }: Extract<Block, { kind: "heading" }>): Paragraph {
  return new Paragraph({ heading: HEADINGS[of], keepNext: true, children: [new TextRun(oneLine(text))] });
}

function paragraphs(text: string, tone?: Tone): Paragraph[] {
  const bold = tone === "label" || tone === "reserved" || tone === "warning";
  return plainText(text)
    .split(/\n+/)
    .map(
      (paragraph) =>
        new Paragraph({
          keepNext: tone === "label",
          spacing: { after: tone === "label" ? 40 : 120 },
          children: [new TextRun({ text: paragraph, bold, size: tone === "note" ? NOTE : BODY })],
        }),
    );
}

function list(items: string[], ordered: boolean, instance: number): Paragraph[] {
  const numbering = { reference: ordered ? NUMBERS : BULLETS, level: 0, instance };
  return items.map(
    (item) => new Paragraph({ numbering, spacing: { after: 60 }, children: [new TextRun(oneLine(item))] }),
  );
}

function table({ head, rows, widths }: Extract<Block, { kind: "table" }>): Table {
  const cell = (text: string, bold = false) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [new Paragraph({ children: [new TextRun({ text: oneLine(text), bold, size: NOTE })] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(widths && { columnWidths: widthsOf(widths) }),
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text)) })),
    ],
  });
}

/** Twentieths of a point, of a line as wide as a letter's page with the usual margins. */
const LINE = 9360;

function widthsOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.round((LINE * share) / sum));
}

const CORE = "docProps/core.xml";
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The library writes who and when by itself; its file of properties is replaced, and the zip keeps no times. */
function withoutTraces(bytes: Uint8Array, { title, made }: Paper): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(
    unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") }),
  ).sort(([a], [b]) => (a < b ? -1 : 1))) {
    files[name] = [name === CORE ? strToU8(core(title, made)) : content, { mtime: NO_TIME }];
  }
  return new Uint8Array(zipSync(files, { level: 6 }));
}

function core(title: string, made: string | null): string {
  const dates = made
    ? `<dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${made}</dcterms:modified>`
    : "";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(oneLine(title))}</dc:title>${dates}</cp:coreProperties>`
  );
}
