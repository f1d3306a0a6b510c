import { describe, expect, it } from "vitest";
import { toCsv } from "../paper/csv";
import { writeDocx } from "../paper/docx";
import { writePdf } from "../paper/pdf";
import { holds, testFonts, textOfDocx, textOfPdf } from "../paper/testing";
import { REPORT } from "../record/testing";
import { heldBack } from "./allowed";
import { barOfAll, withdrawalTimes } from "./bar";
import { buildDraft } from "./draft";
import { applyEdits, baseOf } from "./edits";
import { barredNames, withhold } from "./names";
import { type Edition, finalFields, toJson, toPaper, toRows } from "./paper";
import { COPY, mechanism, NOW, ORIGINAL, recordOf, WITNESS, words, yes } from "./testing";

const to = { mechanism: "m", now: NOW };
const ALL = ["event", "involvement", "evidence", "intervention"];
const draftOf = (record: ReturnType<typeof recordOf>, originals = false) =>
  buildDraft({ record, mechanism, words, now: NOW, originals });
const fieldOf = (draft: ReturnType<typeof draftOf>, id: string) => {
  const field = draft.fields.find((one) => one.id === id);
  if (!field) throw new Error(id);
  return field;
};
const editionOf = (record: ReturnType<typeof recordOf>, edited: Record<string, string> = {}): Edition => ({
  draft: draftOf(record),
  edited,
  words,
  names: barredNames(record, to),
  dated: null,
  sheet: false,
  size: (bytes) => `${bytes} B`,
});

describe("a draft", () => {
  it("fills what the mechanism asks for from the parts that its fields name", () => {
    const draft = draftOf(recordOf(yes(7, ...ALL)));
    expect(fieldOf(draft, "facts").text).toContain("Entraron.");
    expect(fieldOf(draft, "where").text).toBe("La oficina\n2026-11-20");
    expect(fieldOf(draft, "who").text).toContain("El comandante Ruiz");
    expect(fieldOf(draft, "consent").text).toContain("how:here");
  });

  it("holds nothing without consent, and says why", () => {
    const draft = draftOf(recordOf());
    for (const { text, state } of draft.fields.filter(({ id }) => !["ask", "consent", "keep"].includes(id))) {
      expect(text).toBe("");
      expect(state).toBe("reserved");
    }
    expect(fieldOf(draft, "facts").reasons).toEqual(["never-given"]);
    expect(barOfAll(recordOf(), to)).toBe("never-given");
  });

  it("holds nothing under a consent for another mechanism", () => {
    const other = { ...yes(7, ...ALL), mechanism: "publication" };
    expect(fieldOf(draftOf(recordOf(other)), "facts").text).toBe("");
  });

  it("keeps the one field that is denied, and what else is asked under the same field", () => {
    const draft = draftOf(recordOf(yes(7, "event.narrative", "event.period")));
    expect(fieldOf(draft, "where")).toMatchObject({ state: "partly", text: "2026-11-20" });
    expect(fieldOf(draft, "who")).toMatchObject({ state: "reserved", text: "" });
    expect(fieldOf(draft, "keep").text).toContain("path:event.place");
  });

  it("tells what is missing from what is withheld", () => {
    const draft = draftOf(recordOf(yes(7, ...ALL)));
    expect(fieldOf(draft, "ask").state).toBe("missing");
    expect(fieldOf(draft, "person").state).toBe("reserved");
  });

  it("asks each person's own consent for her name", () => {
    const hers = { ...yes(8, "person.identity", "person.pseudonym"), subject: WITNESS };
    const draft = draftOf(recordOf(yes(7, ...ALL), hers));
    expect(fieldOf(draft, "person").text).toContain("Rosalía Méndez");
    expect(fieldOf(draftOf(recordOf(yes(7, ...ALL, "person"))), "person").text).toBe("");
  });

  it("takes names of who did not agree out of free text, whatever accents and capitals", () => {
    const draft = draftOf(recordOf(yes(7, ...ALL)));
    expect(fieldOf(draft, "facts").text).toBe("Entraron. [reservado] lo vio, y también [reservado].");
    expect(draft.namesTaken).toBe(2);
  });

  it("is barred by a withdrawal, and says when that was", () => {
    const withdrawal = { type: "withdrawal", id: "w", of: yes(7).id, at: "2026-11-24T11:00:00Z" } as const;
    const record = recordOf(yes(7, ...ALL), withdrawal);
    expect(barOfAll(record, to)).toBe("withdrawn");
    expect(withdrawalTimes(record, "m")).toEqual(["2026-11-24T11:00:00Z"]);
    expect(withdrawalTimes(record, "publication")).toEqual([]);
    expect(fieldOf(draftOf(record), "facts").reasons).toEqual(["withdrawn"]);
  });

  it("is barred when the whole record was taken back", () => {
    const record = recordOf(yes(7, ...ALL), {
      type: "withdrawal",
      id: "w",
      of: REPORT,
      at: "2026-11-24T11:00:00Z",
    });
    expect(barOfAll(record, to)).toBe("record-withdrawn");
  });

  it("attaches the working copy, and the original only under a consent that names it", () => {
    const copies = draftOf(recordOf(yes(7, ...ALL)), true).attachments;
    expect(copies.allowed.map(({ file }) => file.sha256)).toEqual([COPY.sha256]);
    expect(copies.barred.map(({ path }) => path)).toEqual(["evidence.original"]);
    const both = draftOf(recordOf(yes(7, ...ALL, "evidence.original")), true).attachments;
    expect(both.allowed.map(({ file }) => file.sha256)).toEqual([COPY.sha256, ORIGINAL.sha256]);
  });

  it("leaves out a file that has no working copy, unless originals were permitted by name", () => {
    const alone = "e".repeat(64);
    const file = { ...ORIGINAL, sha256: alone };
    const part = { type: "evidence" as const, id: "alone", about: [], file };
    const withheld = draftOf(recordOf(yes(7, ...ALL), part)).attachments;
    expect(withheld.allowed.map(({ file }) => file.sha256)).not.toContain(alone);
    expect(withheld.barred).toMatchObject([{ part: "alone", path: "evidence.original" }]);
    expect(heldBack(withheld)).toBe(1);
    const given = draftOf(recordOf(yes(7, ...ALL, "evidence.original"), part)).attachments;
    expect(given.allowed.map(({ kind, file }) => [kind, file.sha256])).toEqual([
      ["copy", COPY.sha256],
      ["original", alone],
    ]);
  });

  it("never uses a confidential source", () => {
    const source = {
      type: "source",
      id: "s",
      kind: "witness",
      words: "Don Abel",
      reliability: "direct",
      confidential: true,
    } as const;
    const asks = {
      ...mechanism,
      fields: [{ id: "s", name: "s", help: "", required: false, from: "source" }],
    };
    const record = recordOf(yes(7, ...ALL, "source"), source);
    const draft = buildDraft({ record, mechanism: asks, words, now: NOW });
    expect(draft.fields[0]).toMatchObject({ text: "", state: "reserved", reasons: ["confidential"] });
  });
});

describe("what she wrote by hand", () => {
  const draft = draftOf(recordOf(yes(7, ...ALL)));
  const edits = { facts: { base: baseOf(fieldOf(draft, "facts")), text: "Mi forma de decirlo" } };

  it("stands while the record and the consent say the same", () => {
    expect(applyEdits(draft, edits)).toEqual({ edited: { facts: "Mi forma de decirlo" }, outdated: [] });
  });

  it("is set aside, and said, when the permission was taken back meanwhile", () => {
    const withdrawal = { type: "withdrawal", id: "w", of: yes(7).id, at: "2026-11-24T11:00:00Z" } as const;
    const later = draftOf(recordOf(yes(7, ...ALL), withdrawal));
    expect(applyEdits(later, edits)).toEqual({ edited: {}, outdated: ["facts"] });
  });
});

describe("an exported dossier", () => {
  it("has nothing of what is withheld in any of its bytes", async () => {
    const record = recordOf(yes(7, "event.narrative", "event.period"));
    const edition = editionOf(record, { ask: "Acompañamiento. No digan que fue Rosalía Méndez." });
    const paper = toPaper(edition);
    const files = [
      await writePdf(paper, testFonts()),
      await writeDocx(paper),
      new TextEncoder().encode(toJson(edition)),
      new TextEncoder().encode(toCsv(toRows(edition))),
    ];
    const secrets = [
      "Rosal",
      "ndez",
      "Vecina",
      "comandante",
      "Ruiz",
      "La oficina",
      "951 000",
      "foto.jpg",
      "copia.jpg",
      ORIGINAL.sha256,
      "AGE-SECRET",
    ];
    for (const [i, bytes] of files.entries()) {
      const zipped = i < 2;
      for (const secret of secrets) {
        const found = zipped ? await holds(bytes, secret) : new TextDecoder().decode(bytes).includes(secret);
        expect(found, `${secret} in file ${i}`).toBe(false);
      }
    }
    const pdf = await textOfPdf(files[0] as Uint8Array);
    expect(pdf).toContain("[reservado]");
    expect(pdf).toContain("Acompañamiento. No digan que fue [reservado].");
    expect(textOfDocx(files[1] as Uint8Array)).toContain("[reservado]");
  });

  it("says what she edited in the place of the draft", () => {
    const edition = editionOf(recordOf(yes(7, ...ALL)), { facts: "Otra forma\u0007 de decirlo" });
    expect(finalFields(edition).find(({ id }) => id === "facts")?.text).toBe("Otra forma de decirlo");
  });

  it("lists what is missing, withheld and due on a sheet of its own, only when asked for", async () => {
    const edition = editionOf(recordOf(yes(7, ...ALL)));
    const told = ["Respuesta. Diez días", "Relato", "Llega al gobierno", "bar-never-given"];
    const [without, withSheet] = await Promise.all(
      [false, true].map(async (sheet) =>
        textOfPdf(await writePdf(toPaper({ ...edition, sheet }), testFonts())),
      ),
    );
    for (const word of told) {
      expect(without).not.toContain(word);
      expect(withSheet).toContain(word);
    }
    expect(textOfDocx(await writeDocx(toPaper({ ...edition, sheet: true })))).toContain("Llega al gobierno");
  });

  it("lists attachments without the names of files", async () => {
    const edition = editionOf(recordOf(yes(7, ...ALL)));
    expect(await textOfPdf(await writePdf(toPaper(edition), testFonts()))).toContain("attachment-copy");
    expect(JSON.parse(toJson(edition)).attachments).toEqual([
      expect.objectContaining({ kind: "copy", sha256: COPY.sha256 }),
    ]);
  });

  it("leaves no formula in CSV", () => {
    const rows = toCsv(toRows(editionOf(recordOf(yes(7, ...ALL)), { ask: "=HYPERLINK(1)" })));
    expect(rows).toContain(`"'=HYPERLINK(1)"`);
  });
});

describe("names", () => {
  it("are found as whole words alone", () => {
    expect(withhold("Ana, Mariana y ANÁ.", ["Ana"], "X")).toEqual({ text: "X, Mariana y X.", taken: 2 });
  });

  it("are found beside emoji and letters of two signs", () => {
    expect(withhold("😭Jose\u0301!", ["José"], "X").text).toBe("😭X!");
  });
});
