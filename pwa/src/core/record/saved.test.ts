// @vitest-environment node
import { Encrypter } from "age-encryption";
import { beforeAll, expect, it, vi } from "vitest";
import { encryptWithPassphrase } from "../age";
import { writeContainer } from "../bundle/container";
import { sha256, toHex, utf8 } from "../encoding";
import { generateSigningKey } from "../signing";
import { readSaved, type Saved, SavedError, writeSaved } from "./saved";
import { body, consent, MADE, REPORT, signed } from "./testing";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
// The work that makes guessing slow is not what is tested here.
vi.mock("../age", async (real) => ({
  ...(await real<typeof import("../age")>()),
  encryptWithPassphrase: async (plain: Uint8Array, passphrase: string) => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(8);
    return encrypter.encrypt(plain);
  },
}));

const PHRASE = "canoa lumbre petate once veredas";
let saved: Saved;
let hash: string;
let file: Blob;

async function sealed(files: Record<string, string>): Promise<Blob> {
  const held = Object.entries(files).map(([path, text]) => ({ path, blob: new Blob([text]) }));
  const zip = new Uint8Array(await (await writeContainer(held)).arrayBuffer());
  return new Blob([await encryptWithPassphrase(zip, PHRASE)]);
}

const reason = (of: Blob, phrase = PHRASE) =>
  readSaved(of, phrase).then(
    () => "opened",
    (error: unknown) => (error instanceof SavedError ? error.reason : String(error)),
  );

beforeAll(async () => {
  const her = await generateSigningKey();
  saved = {
    id: REPORT,
    author: her.public,
    made: MADE,
    report: body,
    entries: [await signed(consent(1), her)],
    told: [],
    thread: [{ made: MADE, mine: false, text: "Ya la leímos" }],
    drafted: [consent(2)],
  };
  hash = toHex(await sha256(utf8("foto")));
  const photo = { sha256: hash, name: "../foto\u202Egpj.EXE", blob: new Blob(["foto"]) };
  file = await writeSaved(saved, [photo], PHRASE);
});

it("a saved record opens with its phrase, whole, and its files by their hash", async () => {
  const { saved: read, files, altered } = await readSaved(file, PHRASE);
  expect(read).toEqual(saved);
  expect(await files.get(hash)?.text()).toBe("foto");
  expect(altered).toEqual([]);
});

it("what does not open says why", async () => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const bent = bytes.slice();
  bent[bent.length - 20] = (bent.at(-20) ?? 0) ^ 1;
  expect(await reason(file, "otra frase")).toBe("passphrase");
  expect(await reason(new Blob([bent]))).toBe("passphrase");
  expect(await reason(new Blob([bytes.slice(0, 900)]))).toBe("passphrase");
  expect(await reason(new Blob(["%PDF-1.7"]))).toBe("not-saved");
  expect(await reason(new Blob([]))).toBe("not-saved");
  expect(await reason(await sealed({ "nota.txt": "hola" }))).toBe("damaged");
  expect(await reason(await sealed({ "record.json": "{" }))).toBe("damaged");
  const other = { v: 1, ...saved, report: { ...body, what: 5 } };
  expect(await reason(await sealed({ "record.json": JSON.stringify(other) }))).toBe("damaged");
});

it("a file that is not what its name says is never given as the one that was signed", async () => {
  const bent = await sealed({
    "record.json": JSON.stringify({ v: 1, ...saved }),
    [`files/${hash}.jpg`]: "otra foto",
  });
  const { files, altered } = await readSaved(bent, PHRASE);
  expect(files.size).toBe(0);
  expect(altered).toEqual([hash]);
});
