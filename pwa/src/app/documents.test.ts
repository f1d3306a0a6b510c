// @vitest-environment node
import { describe, expect, it } from "vitest";
import { writePdf } from "../core/paper/pdf";
import { testFonts } from "../core/paper/testing";
import { openPdf, readText, UnreadableDocument } from "./documents";

describe("a document that somebody sent", () => {
  it("has its pages counted when it is a PDF, and is said to be unreadable when it only claims to be", async () => {
    const paper = { title: "Oficio", language: "es", blocks: [{ kind: "text" as const, text: "Uno" }] };
    const pdf = await writePdf(paper as unknown as Parameters<typeof writePdf>[0], testFonts());
    const pages = await openPdf(new Blob([pdf as Uint8Array<ArrayBuffer>]));
    expect(pages.count).toBe(1);
    pages.close();
    for (const wrong of ["esto no es un pdf", "", "%PDF-1.7\n%%EOF"]) {
      await expect(openPdf(new Blob([wrong]))).rejects.toBeInstanceOf(UnreadableDocument);
    }
  });

  it("is shown as text without what hides letters or turns lines round, and not without end", async () => {
    const odd = await readText(new Blob(["uno\r\ndos\u202E\u0007\u200B tres\tcuatro ñ"]));
    expect(odd).toEqual({ text: "uno\ndos tres\tcuatro ñ", more: false });
    const long = await readText(new Blob(["a".repeat(300_000)]));
    expect(long).toEqual({ text: "a".repeat(200_000), more: true });
    expect((await readText(new Blob([new Uint8Array([0xff, 0xfe, 0x41])]))).text).toContain("A");
  });
});
