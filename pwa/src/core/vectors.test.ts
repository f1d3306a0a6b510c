// @vitest-environment node
/** The same vectors as the hub's: what one accepts or refuses, the other does too. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAlert } from "./alerts";
import { accept, type Release, readRelease } from "./catalogue";
import { fold, NoRoot, type RoleName, type SealedRole } from "./directory";
import { fromBase64, fromBase64Url, isDay, isTime, toBase32, toBase64, toBase64Url, toHex } from "./encoding";
import { checkEnvelope, envelopeId, open, parseHeader } from "./envelope";
import { invitationOf, type Kind, kinds } from "./messages";
import { type Dsse, pae, regionId, statementId, verifyDsse } from "./signing";

// biome-ignore lint/suspicious/noExplicitAny: vectors are as they are; each use says what it expects.
type Vectors = any;

function vectors(name: string): Vectors {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), "utf8"));
}

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

/** Names of the cases for which `holds` is not true. */
async function failing(
  cases: Vectors[],
  holds: (of: Vectors) => boolean | Promise<boolean>,
): Promise<string[]> {
  const names: string[] = [];
  for (const of of cases)
    if (!(await holds(of))) names.push(of.name ?? of.text ?? JSON.stringify(of).slice(0, 80));
  return names;
}

const succeeds = async (work: () => unknown) => {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
};
const refused = async (work: () => unknown) => !(await succeeds(work));

describe("encoding vectors", () => {
  const all = vectors("encoding");
  it("encode and decode alike", async () => {
    expect(
      await failing(
        all.b64u.valid,
        ({ text, hex }) => toBase64Url(fromHex(hex)) === text && toHex(fromBase64Url(text)) === hex,
      ),
    ).toEqual([]);
    expect(
      await failing(
        all.b64.valid,
        ({ text, hex }) => toBase64(fromHex(hex)) === text && toHex(fromBase64(text)) === hex,
      ),
    ).toEqual([]);
    expect(await failing(all.b32.valid, ({ text, hex }) => toBase32(fromHex(hex)) === text)).toEqual([]);
    expect(all.time.valid.filter((text: string) => !isTime(text))).toEqual([]);
    expect(all.day.valid.filter((text: string) => !isDay(text))).toEqual([]);
  });
  it("refuse alike", async () => {
    expect(await failing(all.b64u.invalid, ({ text }) => refused(() => fromBase64Url(text)))).toEqual([]);
    expect(await failing(all.b64.invalid, ({ text }) => refused(() => fromBase64(text)))).toEqual([]);
    expect(await failing(all.time.invalid, ({ text }) => !isTime(text))).toEqual([]);
    expect(await failing(all.day.invalid, ({ text }) => !isDay(text))).toEqual([]);
  });
});

describe("signature vectors", () => {
  const all = vectors("dsse");
  it("sign the same bytes", async () => {
    expect(await failing(all.pae, ({ t, p, hex }) => toHex(pae(t, p)) === hex)).toEqual([]);
  });
  it("are accepted with the same signers and ids", async () => {
    const wrong = await failing(all.valid, async ({ dsse, keys, id }) => {
      const verified = await verifyDsse(dsse);
      return verified.keys.join() === keys.join() && (await statementId(dsse.t, dsse.p)) === id;
    });
    expect(wrong).toEqual([]);
  });
  it("are refused", async () => {
    const demands = {
      types: ["test/one/v1", "test/two/v1", ...all.valid.map((v: Vectors) => v.dsse.t)],
      maxBytes: 65536,
    };
    expect(await failing(all.invalid, ({ dsse }) => refused(() => verifyDsse(dsse, demands)))).toEqual([]);
  });
  it("name regions", async () => {
    expect(
      await failing(vectors("region").regions, async ({ p, region }) => (await regionId(p)) === region),
    ).toEqual([]);
  });
});

describe("envelope vectors", () => {
  const headers = vectors("header");
  const all = vectors("envelope");
  it("read the same headers", async () => {
    const same = ({ h, header }: Vectors) => JSON.stringify(parseHeader(h)) === JSON.stringify(header);
    expect(await failing(headers.valid, same)).toEqual([]);
    expect(await failing(headers.invalid, ({ h }) => refused(() => parseHeader(h)))).toEqual([]);
  });
  it("have the same ids", async () => {
    expect(
      await failing(all.ids, async ({ h, age_hex, id }) => (await envelopeId(h, fromHex(age_hex))) === id),
    ).toEqual([]);
  });
  it("pass", async () => {
    expect(await failing(all.valid, ({ doc }) => succeeds(() => checkEnvelope(doc)))).toEqual([]);
  });
  it("are refused for what they are; what only a hub refuses (revisions, dates, regions) aside", async () => {
    const hubOnly = /revision|deleted|attachments|region|release|expire|future/;
    const cases = all.invalid.filter((of: Vectors) => !hubOnly.test(of.reason));
    const read = (of: Vectors) => (of.doc_json === undefined ? of.doc : JSON.parse(of.doc_json));
    expect(await failing(cases, (of) => refused(() => checkEnvelope(read(of))))).toEqual([]);
  });
});

describe("message vectors", () => {
  const { directory: of, readers, cases } = vectors("message");
  it("open, or are set aside", async () => {
    const directory = await fold(of.statements, of.region);
    const wrong = await failing(cases, async ({ reader, doc, outcome, message }) => {
      const { identity, recipient } = readers[reader];
      const opening = {
        region: of.region,
        box: JSON.parse(doc.h).to,
        identities: [identity],
        recipients: [recipient],
        isAllowed: async ({ kind, from }: Vectors) => {
          const { from: rule } = kinds[kind as Kind];
          if (rule === "anyone") return true;
          if (rule === "coordinator") return directory.holds(from.author, "coordinator", of.now);
          if (rule === "facilitator") {
            return (["author", "reviewer"] as const).some((role) =>
              directory.holds(from.author, role, of.now),
            );
          }
          if (from.cert) return (await invitationOf(from, of.region)) !== null;
          return (
            directory.holds(from.author, "coordinator", of.now) ||
            directory.holds(from.author, "custodian", of.now)
          );
        },
      };
      try {
        const opened = await open(doc, opening);
        return outcome === "ok" && opened.message.id === message.id && opened.message.kind === message.kind;
      } catch {
        return outcome === "quarantined";
      }
    });
    expect(wrong).toEqual([]);
  });
});

describe("alert vectors", () => {
  const { directory: of, cases } = vectors("alert");
  it("are believed, or not", async () => {
    const directory = await fold(of.statements, of.region);
    const wrong = await failing(
      cases,
      async (one) => ((await readAlert(one.alert, directory, of.now)) !== null) === one.valid,
    );
    expect(wrong).toEqual([]);
  });
});

describe("directory vectors", () => {
  const { cases } = vectors("directory");
  it("fold alike, in any order and however often", async () => {
    const wrong: string[] = [];
    for (const { name, region, statements, checks, no_root } of cases) {
      const shuffled = [...statements, ...statements].sort(() => Math.random() - 0.5);
      for (const order of [statements, shuffled]) {
        if (no_root) {
          await expect(fold(order, region), name).rejects.toBeInstanceOf(NoRoot);
          continue;
        }
        const directory = await fold(order, region);
        for (const check of checks) {
          const holders = Object.fromEntries(
            Object.keys(check.holders).map((role) => [role, directory.holders(role as RoleName, check.now)]),
          );
          const recipients = Object.fromEntries(
            Object.keys(check.recipients).map((role) => [
              role,
              Object.fromEntries(
                [...directory.recipients(role as SealedRole, check.now)].map(([key, seal]) => [
                  key,
                  seal.recipient,
                ]),
              ),
            ]),
          );
          const found = {
            now: check.now,
            root_v: directory.root.v,
            holders,
            recipients,
            revoked: [...directory.revoked].sort(),
            consents: Object.fromEntries(
              [...directory.consents(check.now)].map(([region, flows]) => [region, [...flows].sort()]),
            ),
            head: directory.headState(check.now),
            hash: directory.hash,
          };
          try {
            expect(found).toEqual(check);
          } catch (error) {
            wrong.push(`${name} at ${check.now}: ${(error as Error).message.slice(0, 400)}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("release vectors", () => {
  const { directory: of, cases, documents } = vectors("release");
  it("hold or do not", async () => {
    const directory = await fold(of.statements, of.region);
    const latest = new Date(Date.parse(of.now) + 86_400_000).toISOString().replace(".000", "");
    const isValid = async (release: Dsse) => (await readRelease(release, directory, latest)) !== null;
    expect(await failing(cases, async ({ release, valid }) => (await isValid(release)) === valid)).toEqual(
      [],
    );
  });
  it("decide which documents are shown", async () => {
    const directory = await fold(of.statements, of.region);
    const wrong = await failing(documents, async ({ doc, releases, accepted }) => {
      const valid: Release[] = [];
      for (const signed of releases) {
        const release = await readRelease(signed, directory, "2030-01-01T00:00:00Z");
        if (release) valid.push(release);
      }
      return (await accept([doc], valid)).docs.has(doc._id) === accepted;
    });
    expect(wrong).toEqual([]);
  });
});
