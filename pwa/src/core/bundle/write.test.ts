import { beforeAll, describe, expect, it } from "vitest";
import { ROLE, ROOT } from "../directory-statements";
import { attachmentsOf } from "../dossier/allowed";
import { COPY, NOW, ORIGINAL, SAID, yes } from "../dossier/testing";
import { sha256, toHex, utf8 } from "../encoding";
import { nextLinks, readEntry, weave, writeEntry } from "../log";
import { holds } from "../paper/testing";
import { fold } from "../record/fold";
import type { Part } from "../record/parts";
import { readAdditions } from "../record/read";
import { beginning, idOf, REPORT } from "../record/testing";
import { type Dsse, generateSigningKey, regionId, type SigningKey, sign } from "../signing";
import { readContainer } from "./container";
import type { PageWords } from "./page";
import { verifyBundle } from "./verify";
import { type Making, makeBundle } from "./write";

const page: PageWords = {
  language: "es",
  say: (id, args) => `${id}${args ? ` ${Object.values(args).join(" ")}` : ""}`,
  act: (code) => code,
  moment: (time) => time,
  recipient: "Mecanismo <nacional>",
};
const PHOTO = "bytes of the copy";
const FULL = "bytes of the original";

let her: SigningKey;
let coordinator: SigningKey;
let region: string;
let statements: Dsse[];

beforeAll(async () => {
  const root = await generateSigningKey();
  her = await generateSigningKey();
  coordinator = await generateSigningKey();
  const about = {
    keys: [root.public],
    threshold: 1,
    demo: false,
    name: "Región",
    exp: "2029-01-01T00:00:00Z",
  };
  const first = await sign(ROOT, { v: 1, ...about }, root);
  region = await regionId(first.p);
  const term = { nbf: "2026-01-01T00:00:00Z", exp: "2027-01-01T00:00:00Z", serial: 1 };
  const role = await sign(ROLE, { region, key: coordinator.public, role: "coordinator", ...term }, root);
  const other = await sign(ROLE, { region, key: her.public, role: "custodian", ...term }, root);
  statements = [first, role, other];
  for (const [file, text] of [
    [COPY, PHOTO],
    [ORIGINAL, FULL],
  ] as const) {
    file.sha256 = toHex(await sha256(utf8(text)));
    file.size = utf8(text).length;
  }
});

async function making(parts: { part: Part; by?: SigningKey }[], over: Partial<Making> = {}): Promise<Making> {
  const entries: Dsse[] = [];
  for (const { part, by = her } of parts) {
    const links = nextLinks(weave(await Promise.all(entries.map(readEntry))), by.public);
    const made = "2026-11-24T11:00:00Z";
    entries.push(await writeEntry({ log: REPORT, ...links, made, part: { ...part } }, by));
  }
  const reading = await readAdditions(entries, REPORT, () => true);
  const record = fold(REPORT, { ...beginning, author: her.public }, reading);
  return {
    record,
    report: null,
    entries,
    to: { mechanism: "m", now: NOW },
    region,
    statements,
    key: coordinator,
    language: "es",
    originals: false,
    open: async ({ kind }) => new Blob([kind === "copy" ? PHOTO : FULL]),
    pages: { "LEEME.html": page },
    mark: "[reservado]",
    ...over,
  };
}

const said = () => SAID.map((part) => ({ part: structuredClone(part) }));
const custody = (n: number, subject: string, prev: string | null): Part => ({
  type: "custody",
  id: idOf(n),
  subject,
  act: "added",
  at: "2026-11-24T11:00:00Z",
  prev,
});
const bytesOf = async (zip: Blob) => new Uint8Array(await zip.arrayBuffer());
const pathsOf = async (zip: Blob) => (await readContainer(zip)).files.map(({ path }) => path);

describe("making a bundle", () => {
  it("by a coordinator gives one that verifies, with the working copy", async () => {
    const zip = await makeBundle(
      await making([...said(), { part: yes(7, "event", "evidence", "involvement") }]),
    );
    const verdict = await verifyBundle(zip);
    expect(verdict).toMatchObject({ ok: true, faults: [], standing: "coordinator", regionName: "Región" });
    expect(await pathsOf(zip)).toContain(`evidence/${COPY.sha256}.jpg`);
  });

  it("by the person who tells it needs no directory", async () => {
    const zip = await makeBundle(
      await making([...said(), { part: yes(7, "event", "evidence") }], { key: her, statements: [] }),
    );
    expect(await verifyBundle(zip)).toMatchObject({ ok: true, standing: "teller" });
  });

  it("holds nothing of what consent does not cover, and names what is withheld by its hash alone", async () => {
    const zip = await makeBundle(await making([...said(), { part: yes(7, "event.narrative", "evidence") }]));
    const bytes = await bytesOf(zip);
    for (const secret of ["Rosal", "Ruiz", "vecina azul", "foto.jpg", "AGE-SECRET", FULL]) {
      expect(await holds(bytes, secret), secret).toBe(false);
    }
    expect(new TextDecoder("latin1").decode(bytes)).not.toContain("La oficina");
    const { counts, ok } = await verifyBundle(zip);
    expect(ok).toBe(true);
    expect(counts).toMatchObject({ entries: 4, withheld: 3 });
  });

  it("holds the original where consent names it, and never the key that opens its sealed pieces", async () => {
    const fields = ["event", "evidence", "evidence.original"];
    const zip = await makeBundle(await making([...said(), { part: yes(7, ...fields) }], { originals: true }));
    expect(await holds(await bytesOf(zip), FULL)).toBe(true);
    expect(await holds(await bytesOf(zip), "AGE-SECRET")).toBe(false);
    expect((await verifyBundle(zip)).counts).toMatchObject({ evidence: 2, withheld: 3 });
  });

  it("carries the custody chain of what it holds, also what coordinators did", async () => {
    const first = await making([{ part: custody(20, COPY.sha256, null) }]);
    const hash = first.record.woven.order[0]?.hash ?? "";
    const zip = await makeBundle(
      await making([
        { part: custody(20, COPY.sha256, null) },
        ...said(),
        { part: yes(7, "evidence") },
        { part: custody(21, COPY.sha256, hash), by: coordinator },
        { part: custody(22, ORIGINAL.sha256, null) },
      ]),
    );
    const { ok, counts } = await verifyBundle(zip);
    expect(ok).toBe(true);
    expect(counts.custody).toBe(2);
  });

  it("holds the report as it was signed only when all of it may go", async () => {
    const body = { ...beginning.body };
    const message = { id: REPORT, kind: "report", body };
    const report = await sign("tejedora/message/v1", message, her);
    const event = ["event.title", "event.period", "event.place", "event.narrative", "event.risk_now"];
    const whole = await makeBundle(await making([{ part: yes(7, ...event) }], { report }));
    expect(await pathsOf(whole)).toContain("record/report.json");
    expect((await verifyBundle(whole)).ok).toBe(true);
    const partly = await makeBundle(await making([{ part: yes(7, ...event.slice(1, 4)) }], { report }));
    expect(await pathsOf(partly)).not.toContain("record/report.json");
  });

  it("withholds a text with more in it than this app knows", async () => {
    const [who] = structuredClone(SAID);
    const part = { ...who, newer: "Doña Lupe" } as unknown as Part;
    const zip = await makeBundle(await making([{ part }, { part: yes(7, "involvement") }]));
    expect(await holds(await bytesOf(zip), "Lupe")).toBe(false);
    expect((await verifyBundle(zip)).counts.withheld).toBe(1);
  });

  it("withholds the consent that names who witnessed it, and discloses one that names nobody", async () => {
    const witnessed = { ...yes(7, "involvement"), witness: "Doña Lupe" };
    const zip = await makeBundle(await making([{ part: witnessed }, { part: yes(8, "event.narrative") }]));
    expect(await holds(await bytesOf(zip), "Lupe")).toBe(false);
    expect((await verifyBundle(zip)).counts).toMatchObject({ entries: 2, withheld: 1 });
  });

  it("carries of the directory only who speaks in it", async () => {
    const zip = await makeBundle(await making([...said(), { part: yes(7, "evidence") }]));
    const { files } = await readContainer(zip);
    const text = await files.find(({ path }) => path === "directory.json")?.blob.text();
    expect(JSON.parse(text ?? "").map(({ t }: Dsse) => t)).toEqual([ROOT, ROLE, ROLE]);
  });

  it("explains itself on a page without script, and escapes what people wrote", async () => {
    const zip = await makeBundle(await making([...said(), { part: yes(7, "evidence") }]));
    const { files } = await readContainer(zip);
    const html = (await files.find(({ path }) => path === "LEEME.html")?.blob.text()) ?? "";
    expect(html).toContain("Mecanismo &lt;nacional&gt;");
    expect(html).not.toContain("<script");
    expect(html).toContain(COPY.sha256);
  });

  it("stops when a file is not here, and makes nothing half", async () => {
    const open = async () => Promise.reject(new Error("missing"));
    await expect(
      makeBundle(await making([...said(), { part: yes(7, "evidence") }], { open })),
    ).rejects.toThrow("missing");
  });

  it("is empty of evidence after a withdrawal", async () => {
    const consent = yes(7, "event", "evidence");
    const withdrawal: Part = { type: "withdrawal", id: idOf(9), of: consent.id, at: "2026-11-24T11:30:00Z" };
    const of = await making([...said(), { part: consent }, { part: withdrawal }]);
    expect(attachmentsOf(of.record, of.to, true).allowed).toEqual([]);
    expect((await verifyBundle(await makeBundle(of))).counts).toMatchObject({ evidence: 0, withheld: 4 });
  });
});
