import { describe, expect, it } from "vitest";
import { randomBytes, toBase64Url } from "../encoding";
import { generateSigningKey, keyFromSeed } from "../signing";
import { codeAt, readPresence, readSession, shownAt, writePresence, writeSession } from "./presence";

const presence = {
  workshop: "integral-protection-day",
  registration: "aaaaaaaaaaaaaaaaaaaaaaaaae",
  at: "2027-03-08T15:00:30Z",
};

describe("the code on her phone", () => {
  it("says which registration it is of, when it was shown, and by which key", async () => {
    const key = await generateSigningKey();
    const text = await writePresence(presence, key);
    expect(await readPresence(text)).toEqual({ ...presence, key: key.public });
    expect(text.length).toBeLessThan(270);
  });

  it("is the same text for the same key and second", async () => {
    const key = await keyFromSeed(new Uint8Array(32).fill(7));
    expect(await writePresence(presence, key)).toBe(
      "TP1.integral-protection-day.aaaaaaaaaaaaaaaaaaaaaaaaae.1804518030.6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw.9qon72PEDg2sWvrKKgx-G-O_jduksNx64rcJXbdkFELGjm8PkPP8TB20GWzQ5CV5YEIWIVgS5RfOKDvzsB3GCA",
    );
  });

  it.each([
    ["another registration", (t: string) => t.replace("aaaae", "aaaai")],
    ["another workshop", (t: string) => t.replace("day", "week")],
    ["a later time", (t: string) => t.replace("1804518030", "1804518031")],
    [
      "a changed signature",
      (t: string) => `${t.slice(0, -40)}${t.at(-40) === "A" ? "B" : "A"}${t.slice(-39)}`,
    ],
    ["a cut text", (t: string) => t.slice(0, -1)],
    ["something else", () => "https://example.org/join#1.x"],
    ["nothing", () => ""],
  ])("is refused with %s", async (_, spoil) => {
    const text = await writePresence(presence, await generateSigningKey());
    expect(await readPresence(spoil(text))).toBeNull();
  });

  it("is refused when another key is put in its place", async () => {
    const text = await writePresence(presence, await generateSigningKey());
    const other = await generateSigningKey();
    const parts = text.split(".");
    parts[4] = other.public;
    expect(await readPresence(parts.join("."))).toBeNull();
  });
});

describe("the code that a facilitator shows", () => {
  const secret = toBase64Url(new Uint8Array(32).fill(3));
  const time = new Date("2027-03-08T15:04:00Z");

  it("is the same for ten minutes, and another one for another time, workshop or secret", async () => {
    const code = await codeAt(secret, "w", time);
    expect(code).toMatch(/^[a-z2-7]{8}$/);
    expect(await codeAt(secret, "w", new Date("2027-03-08T15:09:59Z"))).toBe(code);
    const others = await Promise.all([
      codeAt(secret, "w", new Date("2027-03-08T15:10:00Z")),
      codeAt(secret, "v", time),
      codeAt(toBase64Url(randomBytes(32)), "w", time),
    ]);
    expect(others).not.toContain(code);
  });

  it("is read from a QR code and as people type it", async () => {
    const code = await codeAt(secret, "w", time);
    expect(readSession(writeSession("w", code))).toEqual({ workshop: "w", code });
    expect(readSession(` ${code.slice(0, 4).toUpperCase()} ${code.slice(4)} `)).toEqual({
      workshop: null,
      code,
    });
    expect(readSession(`${code.slice(0, 4)}-${code.slice(4)}`)?.code).toBe(code);
  });

  it("tells any one wrong character at once", async () => {
    const code = await codeAt(secret, "w", time);
    for (let at = 0; at < code.length; at++) {
      const wrong = code[at] === "a" ? "b" : "a";
      expect(readSession(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull();
    }
    expect(readSession(code.slice(1))).toBeNull();
    expect(readSession("")).toBeNull();
  });

  it("tells afterwards in which ten minutes it was shown, or that it never was", async () => {
    const from = new Date("2027-03-08T10:00:00Z");
    const to = new Date("2027-03-08T20:00:00Z");
    const code = await codeAt(secret, "w", time);
    expect(await shownAt(secret, "w", code, from, to)).toEqual(new Date("2027-03-08T15:00:00Z"));
    expect(await shownAt(secret, "v", code, from, to)).toBeNull();
    expect(await shownAt(secret, "w", code, new Date("2027-03-08T15:10:00Z"), to)).toBeNull();
  });
});
