import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64 } from "../encoding";
import { ContainerError, readContainer, writeContainer } from "./container";
import { type Verdict, verifyBundle } from "./verify";

interface Case {
  name: string;
  zip: string;
  /** What `hub verify-bundle --json` says. */
  verdict: Record<string, unknown>;
}

const { cases } = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../../tests/vectors/bundle.json`, "utf8"),
) as { cases: Case[] };
const zipOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
const sound = fromBase64(cases[0]?.zip ?? "");

/** In the words of the command. */
function asJson({ manifest, regionName, ...verdict }: Verdict): Record<string, unknown> {
  return {
    ...verdict,
    region: manifest?.region ?? null,
    region_name: regionName,
    record: manifest?.record ?? null,
    mechanism: manifest?.mechanism ?? null,
    made: manifest?.made ?? null,
  };
}

describe("a bundle", () => {
  it.each(cases)("$name", async ({ zip, verdict }) => {
    expect(asJson(await verifyBundle(zipOf(fromBase64(zip))))).toEqual(verdict);
  });

  it("shows any single altered byte of any file, and names that file", async () => {
    const { files } = await readContainer(zipOf(sound));
    expect(files.length).toBeGreaterThan(5);
    const raw = new TextDecoder("latin1").decode(sound);
    const places = new Map<string, [number, number]>();
    let at = 0;
    for (const { path, blob } of files) {
      const from = raw.indexOf(path, at) + path.length;
      places.set(path, [from, from + blob.size]);
      at = from + blob.size;
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const altered = sound.slice();
        altered[place] = (altered[place] ?? 0) ^ change;
        const { faults, ok } = await verifyBundle(zipOf(altered));
        expect(ok).toBe(false);
        const named = new Set(faults.map(({ path }) => path));
        for (const [path, [from, to]] of places)
          if (place >= from && place < to) expect(named).toContain(path);
      }),
      { numRuns: 150 },
    );
  });

  it("is refused wherever it is cut, and whatever is put behind it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), async (length) => {
        expect((await verifyBundle(zipOf(sound.slice(0, length)))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("takes any bytes of a stranger without failing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await verifyBundle(new Blob([bytes.slice()]))).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the container", () => {
  const file = (path: string, text = "x") => ({ path, blob: new Blob([text]) });

  it("is read back as it was written, empty files and large ones too", async () => {
    const large = "0123456789".repeat(250_000);
    const zip = await writeContainer([file("a.txt", ""), file("b/c.txt", large)]);
    const { files, faults } = await readContainer(zip);
    expect(faults).toEqual([]);
    expect(await Promise.all(files.map(({ blob }) => blob.text()))).toEqual(["", large]);
  });

  it("gives the same bytes for the same files", async () => {
    const write = async () =>
      new Uint8Array(await (await writeContainer([file("a"), file("b")])).arrayBuffer());
    expect(await write()).toEqual(await write());
  });

  it.each(["../a", "/a", "a\\b", "a//b", "", ".a", "a/", "ñ", "a b", "a..b"])(
    "refuses the path %j",
    async (path) => {
      await expect(writeContainer([file(path)])).rejects.toThrow(ContainerError);
    },
  );

  it("refuses one name twice, also when only case differs", async () => {
    await expect(writeContainer([file("a"), file("A")])).rejects.toThrow(ContainerError);
  });
});
