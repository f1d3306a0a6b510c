// Makes the fonts of exported papers: Noto Sans (SIL Open Font Licence) cut to the letters of Spanish, English and the
// Latin alphabets of Indigenous languages (saltillo, barred letters, accents and lines below). npm run fonts
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import subset from "subset-font";

const require = createRequire(import.meta.url);
const from = (path) => require.resolve(`@expo-google-fonts/noto-sans/${path}`);
const to = (name) => new URL(`../src/core/paper/fonts/${name}`, import.meta.url);

/** First and last code point of each range. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f], // Latin-1, Latin Extended A and B
  [0x250, 0x2ff], // phonetic letters such as ɨ ʉ ŋ, and modifiers such as the saltillo ʼ
  [0x300, 0x338], // accents, tildes and lines below, to be set on any letter
  [0x1e00, 0x1eff], // Latin with two marks
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x209c],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x25cc, 0x25cc],
  [0xa717, 0xa721],
  [0xa78b, 0xa78c], // the saltillo as a letter, Ꞌ ꞌ
  [0xfffd, 0xfffd],
];

const letters = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
).join("");

for (const [weight, name] of [
  ["400Regular/NotoSans_400Regular.ttf", "regular.woff"],
  ["700Bold/NotoSans_700Bold.ttf", "bold.woff"],
]) {
  const font = await subset(readFileSync(from(weight)), letters, { targetFormat: "woff" });
  writeFileSync(to(name), font);
  console.log(`${String(font.length).padStart(8)}  ${name}`);
}
copyFileSync(from("LICENSE_FONT"), to("LICENSE.txt"));
