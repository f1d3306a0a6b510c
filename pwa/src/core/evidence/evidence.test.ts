import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concat } from "../encoding";
import { cleanJpeg, marksOfJpeg, NotJpeg } from "./jpeg";
import { kindOf, typeOf } from "./kind";
import { marksOfPng, marksOfWebp } from "./marks";
import { NotMovie, readMovie } from "./movie";
import { cleanName, copyName } from "./names";
import { tellsOf } from "./tells";
import { box, SCAN, TABLES, tellingJpeg, tellingMovie, tellingPng, tellingWebp } from "./testing";

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const text = async (blob: Blob) => latin(new Uint8Array(await blob.arrayBuffer()));

describe("a cleaned JPEG", () => {
  it("holds the picture, bit for bit, and nothing of what described it", () => {
    const telling = tellingJpeg();
    expect(latin(telling).match(/SECRET/g)?.length).toBeGreaterThanOrEqual(8);
    const clean = latin(cleanJpeg(telling));
    expect(clean).not.toMatch(/SECRET|Exif|Fabricante|Telefono|2026|http|ICC|8BIM/);
    expect(clean).toContain(latin(concat(TABLES, SCAN)));
    expect(marksOfJpeg(cleanJpeg(telling))).toEqual([]);
    expect(marksOfJpeg(telling)).toEqual(["thumbnail", "exif", "xmp", "other", "iptc", "comment"]);
  });

  it("is the same when it is cleaned again", () => {
    const once = cleanJpeg(tellingJpeg());
    expect(cleanJpeg(once)).toEqual(once);
  });

  it("is refused when it is cut anywhere, or no JPEG at all", () => {
    const whole = tellingJpeg();
    const end = latin(whole).lastIndexOf("\xff\xd9");
    for (let at = 0; at < end; at++)
      expect(() => cleanJpeg(whole.subarray(0, at)), String(at)).toThrow(NotJpeg);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        try {
          expect(marksOfJpeg(cleanJpeg(noise))).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(NotJpeg);
        }
      }),
    );
  });
});

describe("what a file tells", () => {
  it("of a photo: place, time, phone, and what else is in it", async () => {
    const tells = await tellsOf(new Blob([tellingJpeg()]), "image/jpeg");
    expect(tells).toMatchObject({
      when: "2026-11-20T18:30:00",
      device: "Fabricante Telefono X1",
      isKnown: true,
    });
    expect(tells.place?.lat).toBeCloseTo(19.433, 5);
    expect(tells.place?.lon).toBeCloseTo(-99.1333, 5);
    expect(tells.marks).toEqual(
      expect.arrayContaining(["exif", "gps", "xmp", "iptc", "thumbnail", "comment", "maker"]),
    );
  });

  it("of a cleaned one: nothing", async () => {
    const tells = await tellsOf(new Blob([cleanJpeg(tellingJpeg())]), "image/jpeg");
    expect(tells).toEqual({ marks: [], isKnown: true });
  });

  it("of PNG and WebP", async () => {
    expect(marksOfPng(tellingPng())).toEqual(["exif", "comment", "xmp"]);
    expect(marksOfWebp(tellingWebp())).toEqual(["exif", "xmp"]);
    expect((await tellsOf(new Blob([tellingPng()]), "image/png")).place?.lat).toBeCloseTo(19.433, 5);
  });

  it("is not guessed for a kind that is not looked into, nor for what is broken", async () => {
    expect(await tellsOf(new Blob(["%PDF-1.7"]), "application/pdf")).toEqual({ marks: [], isKnown: false });
    expect(await tellsOf(new Blob(["\xff\xd8 no"]), "image/jpeg")).toEqual({ marks: [], isKnown: false });
    expect(await tellsOf(new Blob(["no film"]), "video/mp4")).toEqual({ marks: [], isKnown: false });
  });
});

describe("a cleaned film", () => {
  it("is as long as before, with nothing of time, place or phone, and every offset right", async () => {
    const telling = tellingMovie();
    const { clean, tells } = await readMovie(new Blob([telling], { type: "video/mp4" }));
    expect(tells).toMatchObject({ when: "2026-11-20T18:30:00Z", place: { lat: 19.4326, lon: -99.1332 } });
    const after = await text(clean as Blob);
    expect(after).toHaveLength(telling.length);
    expect(after).not.toMatch(/SECRET|19\.43|uuid|udta/);
    expect(after.indexOf("FILM")).toBe(latin(telling).indexOf("FILM"));
    expect((await readMovie(clean as Blob)).tells).toEqual({ marks: [], hasOtherTracks: false });
  });

  it("is not made when a track tells something along the way", async () => {
    const { clean, tells } = await readMovie(new Blob([tellingMovie("meta")]));
    expect(clean).toBeNull();
    expect(tells.hasOtherTracks).toBe(true);
  });

  it("is refused when its boxes do not fit", async () => {
    const whole = tellingMovie();
    for (const at of [0, 7, 20, 60, whole.length - 1]) {
      await expect(readMovie(new Blob([whole.subarray(0, at)]))).rejects.toThrow(NotMovie);
    }
    await expect(readMovie(new Blob([box("mdat")]))).rejects.toThrow(NotMovie);
    const huge = box("ftyp");
    huge.set([0xff, 0xff, 0xff, 0xff]);
    await expect(readMovie(new Blob([huge]))).rejects.toThrow(NotMovie);
  });
});

describe("a file's kind and name", () => {
  it("is what its bytes are, whatever its name says", () => {
    expect(kindOf(tellingJpeg())).toBe("image/jpeg");
    expect(typeOf("image/jpeg", new TextEncoder().encode("%PDF-1.7"))).toBe("application/pdf");
    expect(typeOf("image/png", new TextEncoder().encode("MZ…"))).toBe("application/x-msdownload");
    expect(typeOf("image/png", new TextEncoder().encode("no picture"))).toBe("application/octet-stream");
    expect(typeOf("audio/webm;codecs=opus", new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]))).toBe("audio/webm");
    expect(typeOf("text/plain", new TextEncoder().encode("hola"))).toBe("text/plain");
  });

  it.each([
    ["foto.jpg", "foto.jpg"],
    ["a\u0000b\u001f\n.jpg", "ab.jpg"],
    ["recibo\u202Egpj.exe", "recibogpj.exe"],
    ["../../etc/passwd", "etcpasswd"],
    ["   ", "archivo"],
    ["", "archivo"],
    ["..", "archivo"],
    ["Acta de la asamblea (2).pdf", "Acta de la asamblea (2).pdf"],
    ["niña_ñandú.png", "niña_ñandú.png"],
  ])("%j is shown as %j", (name, clean) => expect(cleanName(name)).toBe(clean));

  it("is never empty, never long, and stays as it is when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
        const clean = cleanName(name);
        expect(clean).not.toBe("");
        expect([...clean].length).toBeLessThanOrEqual(100);
        expect(cleanName(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
      }),
    );
    expect(cleanName(`${"a".repeat(300)}.jpeg`)).toMatch(/^a{95}\.jpeg$/);
    expect(copyName("1a2b3c4d5e", "jpg")).toBe("copia-1a2b3c4d.jpg");
  });
});
