// @vitest-environment node
/** Archives from strangers: in order and read whole, or refused with what is wrong, before they cost anything. */
import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "../encoding";
import { LIMITS, makeZip, readZip, ZipError, type ZipErrorCode } from "./index";
import { type RawEntry, rawZip } from "./testing";

const MIB = 1024 * 1024;
const blob = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
const read = async (bytes: Uint8Array<ArrayBuffer>, limits = LIMITS) =>
  Object.fromEntries(
    [...(await readZip(blob(bytes), limits))].map(([path, content]) => [path, fromUtf8(content)]),
  );

async function refusal(bytes: Uint8Array<ArrayBuffer>, limits = LIMITS): Promise<[ZipErrorCode, string]> {
  const error = await readZip(blob(bytes), limits).then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof ZipError)) throw new Error(`no ZipError: ${error}`);
  return [error.code, error.path];
}

describe("an archive in order", () => {
  it("is read whole: packed, plain, and with folders", async () => {
    const bytes = await rawZip([
      { name: "es/", attributes: 0x41ed0000 },
      { name: "es/a.md", content: "Hola ".repeat(500) },
      { name: "es/ñandú.md", content: "é", method: 0 },
      { name: "vacío", content: "" },
    ]);
    expect(await read(bytes)).toEqual({ "es/a.md": "Hola ".repeat(500), "es/ñandú.md": "é", vacío: "" });
  });

  it("may have names in UTF-8 without saying so, as some computers write them", async () => {
    expect(await read(await rawZip([{ name: "ñ.md", content: "x", flags: 0 }]))).toEqual({ "ñ.md": "x" });
  });

  it("that we make is read again, and the same files make the same bytes", async () => {
    const files = new Map<string, string | Blob>([
      ["es/a.md", "Hola\n".repeat(1000)],
      ["es/media/ñ.png", new Blob([new Uint8Array(100_000).fill(7)])],
    ]);
    const zip = await makeZip(files);
    const back = await readZip(zip);
    expect(fromUtf8(back.get("es/a.md") ?? new Uint8Array())).toBe("Hola\n".repeat(1000));
    expect(back.get("es/media/ñ.png")).toEqual(new Uint8Array(100_000).fill(7));
    const [one, other] = [zip, await makeZip(files)].map((made) => made.arrayBuffer());
    expect(new Uint8Array((await one) as ArrayBuffer)).toEqual(new Uint8Array((await other) as ArrayBuffer));
  });
});

describe("a name that leads elsewhere", () => {
  it.each([
    "../a.md",
    "es/../../a.md",
    "/etc/passwd",
    "es//a.md",
    "./a.md",
    "es/./a.md",
    "..",
    "es\\a.md",
    "..\\a.md",
    "C:/a.md",
    "c:a.md",
    "es/a\u0000.md",
    "es/a\n.md",
    "\ufeffa.md",
    "",
    "/",
    `${"a".repeat(300)}.md`,
  ])("is refused: %j", async (name) => {
    expect(
      await refusal(
        await rawZip([
          { name: "es/good.md", content: "x" },
          { name, content: "x" },
        ]),
      ),
    ).toEqual(["path", name]);
  });

  it.each([
    ["twice", ["a.md", "a.md"]],
    ["but for case", ["es/A.md", "es/a.md"]],
    ["but for how an accent is written", ["\u00e1.md", "a\u0301.md"]],
    ["as a file and as a folder", ["es", "es/"]],
  ])("or stands there %s", async (_how, names) => {
    const [code] = await refusal(await rawZip(names.map((name) => ({ name }))));
    expect(code).toBe("duplicate");
  });

  it("or is a link, a device, or in no encoding that is known", async () => {
    expect(
      await refusal(await rawZip([{ name: "a.md", content: "/etc/passwd", attributes: 0xa1ff0000 }])),
    ).toEqual(["link", "a.md"]);
    expect(await refusal(await rawZip([{ name: "a.md", attributes: 0x21b60000 }]))).toEqual(["link", "a.md"]);
    expect(await refusal(await rawZip([{ name: Uint8Array.of(0x61, 0xf1), flags: 0 }]))).toEqual([
      "encoding",
      "a?",
    ]);
  });
});

describe("a bomb", () => {
  it("that becomes a hundred times as large is refused before it is unpacked", async () => {
    const bytes = await rawZip([{ name: "a.md", content: new Uint8Array(20 * MIB) }]);
    expect(bytes.length).toBeLessThan(30_000);
    expect(await refusal(bytes)).toEqual(["bomb", "a.md"]);
  });

  it("that says it is small is stopped where it says it ends", async () => {
    const bytes = await rawZip([{ name: "a.md", content: new Uint8Array(20 * MIB), size: 1000 }]);
    expect(await refusal(bytes)).toEqual(["damaged", "a.md"]);
  });

  it("of many files, or of many bytes, is refused", async () => {
    const many = Array.from(
      { length: 21 },
      (_, at): RawEntry => ({ name: `${at}.md`, content: "x".repeat(50), method: 0 }),
    );
    const limits = { ...LIMITS, entries: 20 };
    expect(await refusal(await rawZip(many), limits)).toEqual(["too-many", ""]);
    expect((await refusal(await rawZip(many.slice(0, 20)), { ...LIMITS, one: 40 }))[0]).toBe("too-large");
    expect((await refusal(await rawZip(many.slice(0, 3)), { ...LIMITS, total: 140 }))[0]).toBe("too-large");
    expect((await refusal(await rawZip([{ name: "a", size: LIMITS.one + 1 }])))[0]).toBe("too-large");
  });

  it("of entries over the same bytes is refused", async () => {
    const content = "Hola ".repeat(100);
    const bytes = await rawZip([
      { name: "a.md", content },
      { name: "a.md".replace("a", "b"), content, offset: 0, localName: "b.md" },
    ]);
    expect((await refusal(bytes))[0]).toBe("damaged");
  });

  it("within a bomb stays packed: an archive in an archive is a file like any other", async () => {
    const inner = await rawZip([{ name: "x", content: new Uint8Array(20 * MIB) }]);
    const files = await readZip(blob(await rawZip([{ name: "inner.zip", content: inner }])));
    expect(files.get("inner.zip")).toEqual(inner);
  });
});

describe("an archive that is not in order", () => {
  const entry: RawEntry = { name: "a.md", content: "Hola, ¿cómo estás? ".repeat(40) };

  it("is told from one with a password and from other kinds of packing", async () => {
    for (const flags of [0x801, 0x840, 0x2800])
      expect(await refusal(await rawZip([{ ...entry, flags }]))).toEqual(["encrypted", "a.md"]);
    expect(await refusal(await rawZip([{ ...entry, method: 14 }]))).toEqual(["unsupported", "a.md"]);
    expect((await refusal(await rawZip([entry], { disk: 1 })))[0]).toBe("unsupported");
    expect((await refusal(await rawZip([entry], { count: 0xffff })))[0]).toBe("unsupported");
    expect((await refusal(utf8("---\ntitle: no zip\n---\n") as Uint8Array<ArrayBuffer>))[0]).toBe("not-zip");
    expect((await refusal(new Uint8Array()))[0]).toBe("not-zip");
  });

  it("is refused when what it says of its files is not so", async () => {
    const wrong: RawEntry[] = [
      { ...entry, crc: 1 },
      { ...entry, size: 10 },
      { ...entry, size: 100_000 },
      { ...entry, packed: 5 },
      { ...entry, offset: 3 },
      { ...entry, offset: 100_000 },
      { ...entry, localName: "b.md" },
      { ...entry, method: 0, size: 3 },
    ];
    for (const of of wrong)
      expect((await refusal(await rawZip([of])))[0], JSON.stringify(of)).toBe("damaged");
    const ends: Record<string, number>[] = [{ count: 2 }, { count: 0 }, { size: 10 }, { start: 4 }];
    for (const end of ends) expect((await refusal(await rawZip([entry], end)))[0]).toBe("damaged");
  });

  it("is refused wherever it is cut", async () => {
    const bytes = await rawZip([entry, { ...entry, name: "b.md" }]);
    for (let length = 0; length < bytes.length; length += 3) {
      const [code] = await refusal(bytes.slice(0, length));
      expect(["not-zip", "truncated"]).toContain(code);
    }
  });

  it("gives the same files or is refused, whatever byte of it is changed", async () => {
    const bytes = await rawZip([entry, { ...entry, name: "b.md", method: 0 }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const found = await readZip(blob(damaged)).catch((error: unknown) => error);
        if (found instanceof ZipError) return;
        // Names and times may differ where both places that say them were not compared; contents never.
        expect([...(found as Map<string, Uint8Array>).values()].map(fromUtf8)).toEqual([
          entry.content,
          entry.content,
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it("is refused when its packed bytes are nonsense", async () => {
    const packed = deflateSync(utf8("Hola ".repeat(100)));
    packed.fill(0xff, 2);
    const raw = await rawZip([{ name: "a.md", content: packed, method: 0 }]);
    for (const at of [8, raw.length - 22 - 50 + 10]) raw[at] = 8; // says that it is packed
    expect((await refusal(raw))[0]).toBe("damaged");
  });
});
