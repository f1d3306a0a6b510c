import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";
import { writeDocx } from "./docx";
import { type Block, oneLine, type Paper, plainText } from "./paper";
import { writePdf } from "./pdf";
import { holds, testFonts, textOfDocx, textOfPdf } from "./testing";

const fonts = testFonts();
const paper = (blocks: Block[], over: Partial<Paper> = {}): Paper => ({
  title: "Solicitud & «petición»",
  language: "es-MX",
  made: null,
  blocks,
  footer: "Borrador",
  lacking: "{n} signos no se ven aquí.",
  ...over,
});
const WRITTEN: Block[] = [
  { kind: "heading", level: 2, text: "Qué pasó: ¿cuándo? <b>" },
  { kind: "text", tone: "label", text: "Hechos" },
  { kind: "text", text: "Ñañá, güe. Hñähñu a̱ e̱ o̱ u̱ ꞌ ɨ ʉ ŋ tz’\nSegundo párrafo" },
  { kind: "list", items: ["uno", "dos"] },
  { kind: "list", ordered: true, items: ["primero", "segundo"] },
  { kind: "table", head: ["Entidad", "Casos"], rows: [["Oaxaca", "12"]] },
];
const words = (text: string) => text.replace(/\s+/g, " ");

describe("a paper", () => {
  it("has the same text as PDF and DOCX, with Spanish and Indigenous letters", async () => {
    const pdf = await textOfPdf(await writePdf(paper(WRITTEN), fonts));
    const docx = words(textOfDocx(await writeDocx(paper(WRITTEN))));
    for (const text of [pdf, docx]) {
      expect(text).toContain("Solicitud & «petición»");
      expect(text).toContain("Qué pasó: ¿cuándo? <b>");
      expect(text).toContain("Ñañá, güe. Hñähñu a̱ e̱ o̱ u̱ ꞌ ɨ ʉ ŋ tz’");
      for (const word of ["Segundo párrafo", "uno", "dos", "primero", "Entidad", "Oaxaca", "12"]) {
        expect(text).toContain(word);
      }
    }
  });

  it("is tagged and says its language, so that it can be read aloud", async () => {
    const raw = new TextDecoder("latin1").decode(await writePdf(paper(WRITTEN), fonts));
    for (const mark of ["/MarkInfo", "/Marked true", "/Lang (es-MX)", "/StructTreeRoot", "pdfuaid:part"]) {
      expect(raw).toContain(mark);
    }
    for (const tag of ["/H1", "/H2", "/P", "/LBody", "/TH", "/TD"]) expect(raw).toContain(`/S ${tag}`);
    const styles = strFromU8(unzipSync(await writeDocx(paper(WRITTEN)))["word/styles.xml"] as Uint8Array);
    expect(styles).toContain('w:lang w:val="es-MX"');
  });

  it("names no person, program or path, and no date that was not chosen", async () => {
    const files = [await writePdf(paper(WRITTEN), fonts), await writeDocx(paper(WRITTEN))];
    const year = String(new Date().getFullYear());
    for (const bytes of files) {
      for (const word of [
        "pdfkit",
        "docx.js",
        "Un-named",
        "/work",
        "node_modules",
        "CreationDate",
        `${year}-`,
      ]) {
        expect(await holds(bytes, word), word).toBe(false);
      }
    }
  });

  it("says the chosen date, and gives the same bytes twice", async () => {
    const dated = paper(WRITTEN, { made: "2026-03-04T05:06:07Z" });
    const pdf = await writePdf(dated, fonts);
    expect(await holds(pdf, "20260304050607")).toBe(true);
    expect(await holds(await writeDocx(dated), "2026-03-04T05:06:07Z")).toBe(true);
    expect(await writePdf(dated, fonts)).toEqual(pdf);
    expect(await writeDocx(dated)).toEqual(await writeDocx(dated));
    expect(await writePdf(paper(WRITTEN), fonts)).toEqual(await writePdf(paper(WRITTEN), fonts));
  });

  it("goes on over as many pages as a huge text needs, and ends with its last word", async () => {
    const text = `${"palabra ".repeat(30_000)}última`;
    const pdf = await writePdf(paper([{ kind: "text", text }]), fonts);
    const shown = await textOfPdf(pdf);
    expect(shown.match(/palabra/g)).toHaveLength(30_000);
    expect(shown).toContain("última");
    expect(textOfDocx(await writeDocx(paper([{ kind: "text", text }])))).toContain("última");
  });

  it("marks signs that the font lacks and says how many; DOCX keeps them", async () => {
    const blocks: Block[] = [{ kind: "text", text: "Me dio 😭 y dijo مرحبا." }];
    const shown = await textOfPdf(await writePdf(paper(blocks), fonts));
    expect(shown).toContain("Me dio \ufffd y dijo");
    expect(shown).toContain("6 signos no se ven aquí.");
    expect(textOfDocx(await writeDocx(paper(blocks)))).toContain("Me dio 😭 y dijo مرحبا.");
  });

  it("takes out control signs, and those that turn the direction of text", async () => {
    expect(plainText("a\u0000b\u0007\u202eoriginal\u2066 c\r\nd\u2028e\ud800")).toBe(
      "aboriginal c\nd\ne\ufffd",
    );
    expect(oneLine("  a\n\n b\t c ")).toBe("a b c");
    const docx = await writeDocx(paper([{ kind: "text", text: "x\u0001\u202ey" }]));
    expect(textOfDocx(docx)).toContain("xy");
  });

  it("takes a title or text that is empty", async () => {
    const empty = paper(
      [
        { kind: "text", text: "" },
        { kind: "list", items: [] },
      ],
      { title: "" },
    );
    expect((await writePdf(empty, fonts)).length).toBeGreaterThan(500);
    expect((await writeDocx(empty)).length).toBeGreaterThan(500);
  });
});

describe("CSV", () => {
  it("runs nothing of what people wrote", () => {
    for (const text of ["=1+1", "+52 55", "-2", "@SUM(A1)", " =x", "\t=x", "＝1", "|calc", "%x"]) {
      const [, row] = toCsv([["n"], [text]]).split("\r\n");
      expect(row).toMatch(/^"'/);
    }
  });

  it("quotes every text, keeps numbers and line ends", () => {
    expect(
      toCsv([
        ["a", "b"],
        ['dijo "no"\n,', -3],
      ]),
    ).toBe('\ufeff"a","b"\r\n"dijo ""no""\r\n,",-3\r\n');
  });
});
