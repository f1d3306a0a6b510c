/** The search for planted words must be able to find them: otherwise its silence says nothing. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { found, plant } from "./support/canary.mjs";

const said = plant();
const SHAPES = {
  "as it is": (text) => Buffer.from(`before ${text} after`),
  "in two bytes a letter": (text) => Buffer.from(` ${text}`, "utf16le"),
  "in base64": (text) => Buffer.from(Buffer.from(`x${text}y`).toString("base64")),
  "in an archive": (text) => gzipSync(Buffer.from(text)),
};
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tejedora-canary-"));
  await Promise.all(Array.from({ length: 20 }, (_, n) => writeFile(join(folder, `${n}`), "nothing here")));
});
after(() => rm(folder, { recursive: true }));

test("where nothing was planted, nothing is found", async () => {
  assert.deepEqual(await found(said, [folder], ""), []);
});

for (const [shape, write] of Object.entries(SHAPES)) {
  test(`a planted word is found ${shape}`, async () => {
    await writeFile(join(folder, "0"), write(said.what));
    assert.equal((await found(said, [folder], "")).length, 3);
  });
}

test("a planted word is found in what a hub prints", async () => {
  await writeFile(join(folder, "0"), "nothing here");
  assert.equal((await found(said, [folder], `log ${said.answer}`)).length, 3);
});
