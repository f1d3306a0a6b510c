// @vitest-environment node

import { ed25519 } from "@noble/curves/ed25519.js";
import { describe, expect, it, vi } from "vitest";
import {
  fromBase64,
  fromBase64Url,
  isId,
  randomBytes,
  randomId,
  toBase32,
  toBase64,
  toBase64Url,
  utf8,
} from "./encoding";
import { strictJson } from "./json";
import { checkPublicKey, generateSigningKey, keyFromSeed, sign, verifyDsse } from "./signing";

describe("encodings", () => {
  it("gives every byte string back, whatever its length", () => {
    for (let length = 0; length < 70; length++) {
      const bytes = randomBytes(length);
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }
    expect(toBase32(utf8("foobar"))).toBe("mzxw6ytboi");
    for (let i = 0; i < 50; i++) expect(isId(randomId())).toBe(true);
  });

  it("refuses a second text for the same bytes", () => {
    for (const text of ["AB", "A", "AA==", "A+", "AA\n"]) expect(() => fromBase64Url(text), text).toThrow();
    for (const text of ["AB==", "AA", "AA=", "A===", "AAA"]) expect(() => fromBase64(text), text).toThrow();
  });
});

describe("strict JSON", () => {
  it("refuses equal keys, depth and lone surrogates, at any place", () => {
    for (const text of [
      '{"a":1,"a":2}',
      '[{"b":{"a":1,"\\u0061":2}}]',
      "[".repeat(40) + "]".repeat(40),
      '"\ud800"',
      "{",
      "",
    ]) {
      expect(() => strictJson(text), text).toThrow();
    }
  });
  it("accepts what is equal only in different objects, or as a value", () => {
    const text = '{"a":{"a":"a"},"b":[{"a":1},{"a":2},"a","a"],"c":"a,\\"{}"}';
    expect(strictJson(text)).toEqual(JSON.parse(text));
  });
});

describe("signatures", () => {
  it("verify what was signed, and nothing that differs by one character", async () => {
    const key = await generateSigningKey();
    const other = await generateSigningKey();
    const dsse = await sign("tejedora/test/v1", { a: "ñandú", n: 1 }, key, other);
    expect((await verifyDsse(dsse)).keys).toEqual([key.public, other.public]);
    await expect(verifyDsse({ ...dsse, p: dsse.p.replace("1", "2") })).rejects.toMatchObject({
      reason: "bad-signature",
    });
    await expect(verifyDsse({ ...dsse, t: "tejedora/test/v2" })).rejects.toMatchObject({
      reason: "bad-signature",
    });
    await expect(verifyDsse({ ...dsse, s: [dsse.s[0], dsse.s[0]] })).rejects.toMatchObject({
      reason: "duplicate-key",
    });
    await expect(verifyDsse({ ...dsse, s: [] })).rejects.toMatchObject({ reason: "not-signed" });
    await expect(verifyDsse({ ...dsse, extra: 1 })).rejects.toMatchObject({ reason: "not-signed" });
    await expect(verifyDsse({ ...dsse, _id: "x" })).resolves.toBeTruthy();
  });

  it("agree with another implementation", async () => {
    for (let i = 0; i < 10; i++) {
      const seed = randomBytes(32);
      const key = await keyFromSeed(seed);
      expect(fromBase64Url(key.public)).toEqual(new Uint8Array(ed25519.getPublicKey(seed)));
    }
  });

  it("refuse S at or above the group order", async () => {
    const dsse = await sign("t", { a: 1 }, await generateSigningKey());
    const bytes = fromBase64Url(dsse.s[0]?.sig ?? "");
    let s = 0n;
    for (let i = 63; i >= 32; i--) s = (s << 8n) | BigInt(bytes[i] ?? 0);
    s += 2n ** 252n + 27742317777372353535851937790883648493n;
    for (let i = 32; i < 64; i++, s >>= 8n) bytes[i] = Number(s & 255n);
    const twisted = { ...dsse, s: [{ k: dsse.s[0]?.k, sig: toBase64Url(bytes) }] };
    await expect(verifyDsse(twisted)).rejects.toMatchObject({ reason: "bad-signature" });
  });

  it("refuse keys of small order and keys not in canonical form", () => {
    const torsion = ed25519.Point.fromBytes(
      Uint8Array.from(
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a".match(/../g) ?? [],
        (h) => Number.parseInt(h, 16),
      ),
    );
    for (let i = 0, point = ed25519.Point.ZERO; i < 8; i++, point = point.add(torsion)) {
      expect(() => checkPublicKey(toBase64Url(point.toBytes()))).toThrow();
    }
    const big = new Uint8Array(32).fill(0xff);
    expect(() => checkPublicKey(toBase64Url(big))).toThrow();
    big[0] = 0xf0;
    big[31] = 0x7f;
    expect(() => checkPublicKey(toBase64Url(big))).toThrow();
    expect(() => checkPublicKey("AA")).toThrow();
  });
});

describe("a browser without Ed25519", () => {
  it("signs and verifies the same", async () => {
    const seed = randomBytes(32);
    const native = await sign("t", { a: 1 }, await keyFromSeed(seed));
    vi.resetModules();
    const importKey = vi
      .spyOn(crypto.subtle, "importKey")
      .mockRejectedValue(new DOMException("unknown algorithm"));
    const old = await import("./signing");
    const key = await old.keyFromSeed(seed);
    expect(await old.sign("t", { a: 1 }, key)).toEqual(native);
    expect((await old.verifyDsse(native)).keys).toEqual([key.public]);
    await expect(old.verifyDsse({ ...native, p: '{"a":2}' })).rejects.toMatchObject({
      reason: "bad-signature",
    });
    importKey.mockRestore();
  });

  it("takes no signature that WebCrypto and the hub refuse: a key may hide a part of small order", async () => {
    // Made for a key a*B + T, T of order 8. The first holds only when everything is multiplied by 8.
    const k = "SiQhnTEnmXycPYPWv3usWxT-swfjs4F4653Vy4uj5m0";
    const loose = "XAycRKhowf2XcZPmZogBJF1UKx849MrVRzOSr6D3gyynvN4qQs8j-hXbx5frGglE18qmXRjhNuaru5jcJMiRCw";
    const exact = "K8mEbWfJirU8rj-46HnQcdy_TYzGclwN8XFEof274ogZM0X7_Ed8pUjwPxyfZPKHo_DsEcXVr0yiPlY7o3tSAw";
    const signed = (sig: string) => ({ t: "test/one/v1", p: '{"a":1}', s: [{ k, sig }] });
    vi.resetModules();
    const importKey = vi
      .spyOn(crypto.subtle, "importKey")
      .mockRejectedValue(new DOMException("unknown algorithm"));
    const old = await import("./signing");
    await expect(old.verifyDsse(signed(loose))).rejects.toMatchObject({ reason: "bad-signature" });
    expect((await old.verifyDsse(signed(exact))).keys).toEqual([k]);
    importKey.mockRestore();
    await expect(verifyDsse(signed(loose))).rejects.toMatchObject({ reason: "bad-signature" });
    expect((await verifyDsse(signed(exact))).keys).toEqual([k]);
  });
});
