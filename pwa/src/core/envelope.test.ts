// @vitest-environment node
import { beforeAll, describe, expect, it } from "vitest";
import { decrypt, encrypt, generateIdentity, plaintextRoom, recipientOf } from "./age";
import {
  addDays,
  dayOf,
  fromBase64,
  fromUtf8,
  randomBytes,
  randomId,
  rfc3339,
  toBase32,
  toBase64,
} from "./encoding";
import {
  checkEnvelope,
  type EnvelopeDoc,
  envelopeId,
  type Header,
  open,
  SIZE_CLASSES,
  seal,
} from "./envelope";
import { CHUNK, openFile, sealFile } from "./files";
import { compare, HELLO_TYPE, invitationOf, type MessageDraft } from "./messages";
import { generateSigningKey, type SigningKey, sign } from "./signing";

const region = toBase32(randomBytes(32));
const header: Header = {
  v: 1,
  region,
  to: "coordinators",
  day: dayOf(new Date()),
  exp: dayOf(addDays(new Date(), 90)),
};
let author: SigningKey;
let identity: string;
let recipient: string;

beforeAll(async () => {
  author = await generateSigningKey();
  identity = await generateIdentity();
  recipient = await recipientOf(identity);
});

function report(what: string): MessageDraft {
  return {
    id: randomId(),
    kind: "report",
    from: { author: author.public, seal: recipient, box: `box-${randomId()}`, cert: null },
    made: rfc3339(new Date()),
    re: [],
    body: {
      what,
      when: { precision: "unknown" },
      where: { precision: "hidden" },
      risk: { who: "", now: null },
      urgent: false,
      language: "es",
      files: [],
    },
  };
}

const opening = (more = {}) => ({
  region,
  box: "coordinators",
  identities: [identity],
  recipients: [recipient],
  isAllowed: () => true,
  ...more,
});

async function others(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, async () => recipientOf(await generateIdentity())));
}

describe("an envelope", () => {
  it("has exactly the size of a class, for any length and any number of recipients", async () => {
    for (const length of [0, 1, 1500, 2000, 3500, 15000, 60000, 130000, 250000, 480000]) {
      const recipients = [recipient, ...(await others(length % 5))];
      const doc = await seal({ header, message: report("ñ".repeat(length)), recipients, author });
      const size = fromBase64(doc.a).length;
      expect(SIZE_CLASSES).toContain(size);
      const opened = await open(doc, opening());
      expect(opened.message.kind === "report" && opened.message.body.what.length).toBe(length);
    }
  }, 30_000);

  it("tells room exactly", async () => {
    for (const [size, n] of [
      [4096, 1],
      [65536, 3],
      [262144, 7],
    ] as const) {
      const room = plaintextRoom(size, n) ?? 0;
      expect((await encrypt(new Uint8Array(room), await others(n))).length).toBe(size);
    }
  });

  it("refuses a message over the largest class", async () => {
    const message = report("x".repeat(499_000));
    if (message.kind === "report") message.body.risk.who = "ñ".repeat(300_000);
    await expect(seal({ header, message, recipients: [recipient], author })).rejects.toThrow("does not fit");
  });

  it("opens with plain age into JSON", async () => {
    const doc = await seal({ header, message: report("hola"), recipients: [recipient], author });
    const plain = JSON.parse(fromUtf8(await decrypt(fromBase64(doc.a), [identity])));
    expect(JSON.parse(plain.p).body.what).toBe("hola");
  });

  it("is refused when any part was changed", async () => {
    const doc = await seal({ header, message: report("hola"), recipients: [recipient], author });
    const otherHeader = JSON.stringify({ ...header, urgent: true });
    const file = fromBase64(doc.a);
    const moved: EnvelopeDoc = { _id: await envelopeId(otherHeader, file), h: otherHeader, a: doc.a };
    const flipped = file.slice();
    flipped[3000] = (flipped[3000] ?? 0) ^ 1;
    const cases: [unknown, string][] = [
      [{ ...doc, a: toBase64(flipped) }, "id-differs"],
      [{ _id: await envelopeId(doc.h, flipped), h: doc.h, a: toBase64(flipped) }, "cannot-open"],
      [{ ...doc, h: otherHeader }, "id-differs"],
      [moved, "header-differs"],
      [{ ...doc, a: doc.a.slice(4) }, "bad-size"],
      [{ ...doc, _id: "x" }, "malformed"],
      [null, "malformed"],
      [{ ...doc, h: "{}" }, "bad-header"],
    ];
    for (const [bad, reason] of cases)
      await expect(open(bad, opening()), reason).rejects.toMatchObject({ reason });
    const elsewhere = toBase32(randomBytes(32));
    await expect(open(doc, opening({ region: elsewhere }))).rejects.toMatchObject({ reason: "wrong-region" });
    await expect(open(doc, opening({ box: `box-${randomId()}` }))).rejects.toMatchObject({
      reason: "wrong-box",
    });
    await expect(open(doc, opening({ isAllowed: () => false }))).rejects.toMatchObject({
      reason: "not-allowed",
    });
    const stranger = await generateIdentity();
    await expect(open(doc, opening({ identities: [stranger] }))).rejects.toMatchObject({
      reason: "cannot-open",
    });
    await expect(open(doc, opening({ recipients: await others(1) }))).rejects.toMatchObject({
      reason: "not-for-us",
    });
  });

  it("never throws anything but its own refusal, whatever it is given", async () => {
    const doc = await seal({ header, message: report("x"), recipients: [recipient], author });
    const junk: unknown[] = [
      undefined,
      1,
      [],
      {},
      { _id: doc._id },
      { ...doc, h: 1 },
      { ...doc, a: "%%%" },
      { ...doc, h: '{"v":1,"v":1}' },
    ];
    for (let i = 0; i < 40; i++) {
      const h = doc.h.split("");
      h[i * 3] = String.fromCharCode(32 + Math.floor(Math.random() * 90));
      junk.push({ ...doc, h: h.join("") });
    }
    for (const bad of junk) {
      await checkEnvelope(bad).then(
        () => expect((bad as EnvelopeDoc).h).toBe(doc.h),
        (error) => expect(error.name === "Error" && error.reason).toBeTruthy(),
      );
    }
  });

  it("signed by a key other than the sender's is refused", async () => {
    const message = report("x");
    message.from.author = (await generateSigningKey()).public;
    const doc = await seal({ header, message, recipients: [recipient], author });
    await expect(open(doc, opening())).rejects.toMatchObject({ reason: "not-signed" });
  });
});

describe("messages", () => {
  it("sent twice are the same, changed under the same id are a conflict", async () => {
    const message = report("uno");
    const again = { ...message, made: rfc3339(addDays(new Date(), 1)) };
    const first = (await open(await seal({ header, message, recipients: [recipient], author }), opening()))
      .message;
    const second = (
      await open(await seal({ header, message: again, recipients: [recipient], author }), opening())
    ).message;
    expect(compare(first, second)).toBe("same");
    expect(compare(first, { ...second, body: { ...second.body, what: "dos" } } as typeof second)).toBe(
      "conflict",
    );
    expect(compare(first, { ...second, id: randomId() })).toBe("other");
  });

  it("carry a certificate that vouches for exactly these keys", async () => {
    const invitation = await generateSigningKey();
    const from = { author: author.public, seal: recipient, box: `box-${randomId()}` };
    const cert = await sign(HELLO_TYPE, { region, ...from }, invitation);
    expect(await invitationOf({ ...from, cert }, region)).toBe(invitation.public);
    expect(await invitationOf({ ...from, box: `box-${randomId()}`, cert }, region)).toBeNull();
    expect(await invitationOf({ ...from, cert }, toBase32(randomBytes(32)))).toBeNull();
    expect(await invitationOf({ ...from, cert: { ...cert, p: `${cert.p} ` } }, region)).toBeNull();
    expect(await invitationOf({ ...from, cert: null }, region)).toBeNull();
  });
});

describe("files", () => {
  it("come back whole from their chunks, at every edge", async () => {
    for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, CHUNK * 2 + 5]) {
      const kept = new Map<string, Uint8Array>();
      const bytes = new Uint8Array(size).map((_, i) => i * 7);
      const file = await sealFile(
        new Blob([bytes], { type: "image/jpeg" }),
        "foto.jpg",
        async (hash, chunk) => {
          kept.set(hash, chunk);
        },
      );
      expect(file.chunks.length).toBe(Math.max(1, Math.ceil(size / CHUNK)));
      const blob = await openFile(file, async (hash) => kept.get(hash) ?? null);
      expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
      await expect(openFile(file, async () => null)).rejects.toMatchObject({ reason: "missing" });
      await expect(openFile(file, async () => new Uint8Array(10))).rejects.toMatchObject({
        reason: "altered",
      });
      await expect(
        openFile({ ...file, size: size + 1 }, async (h) => kept.get(h) ?? null),
      ).rejects.toMatchObject({
        reason: "altered",
      });
    }
  });
});
