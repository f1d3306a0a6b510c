/** What may go with a letter to another region: what she permits to be shared, copies first, within bounds. */
import { beforeEach, expect, it, vi } from "vitest";
import { type Attachment, FILES_BYTES, filesOfCase, isTooMuch, MOST_FILES } from "./letter-files";
import type { CaseView } from "./types";

const { fileOf, permitted } = vi.hoisted(() => ({
  fileOf: vi.fn(async () => new Blob(["copia"])),
  permitted: new Set<string>(),
}));
vi.mock("../core/record/consent", () => ({
  consentFor: (_record: unknown, mechanism: string, path: string) => ({
    reason: mechanism === "sharing" && permitted.has(path) ? null : "never-given",
  }),
}));
vi.mock("./cases", () => {
  const file = (sha256: string) => ({ sha256, name: `${sha256}.jpg`, type: "image/jpeg", size: 10 });
  const evidence = (id: string, copy?: string) => ({
    part: { type: "evidence", id, file: file(id), about: [], ...(copy && { copy: { file: file(copy) } }) },
    withdrawn: null,
  });
  const items = new Map([
    ["photo", evidence("photo", "copy")],
    ["alone", evidence("alone")],
  ]);
  return { recordOf: async () => ({ items, withdrawn: null }), fileOf };
});

const view = { id: "case", reports: [{ id: "report" }] } as unknown as CaseView;
const offered = async () => {
  const { files, kept } = await filesOfCase(view);
  return [files.map(({ id }) => id), kept];
};

beforeEach(() => permitted.clear());

it("offers nothing that she has not permitted to be shared, and says how much that is", async () => {
  expect(await offered()).toEqual([[], 2]);
});

it("offers the copy of what she permits, and an original only where she named originals", async () => {
  permitted.add("evidence");
  expect(await offered()).toEqual([["copy"], 1]);
  permitted.add("evidence.original");
  expect(await offered()).toEqual([["copy", "alone"], 0]);
});

it("tells her, when it is sealed and not before, that a file goes elsewhere", async () => {
  permitted.add("evidence");
  const { files } = await filesOfCase(view);
  expect(fileOf).not.toHaveBeenCalled();
  expect(await (await files[0]?.open())?.text()).toBe("copia");
  expect(fileOf).toHaveBeenCalledWith("case", "report", "copy", "exported");
});

it("is bounded in count and in size", () => {
  const some = (n: number, size: number): Attachment[] =>
    Array.from({ length: n }, (_, i) => ({ id: `${i}`, name: "a", size, open: async () => new Blob() }));
  expect(isTooMuch(some(MOST_FILES, 1))).toBe(false);
  expect(isTooMuch(some(MOST_FILES + 1, 1))).toBe(true);
  expect(isTooMuch(some(1, FILES_BYTES + 1))).toBe(true);
});
