// Weighs the JavaScript of the first screen after a build: what the entry imports, the words of one language and
// the front screen with all that it imports. Fails over the budget. npm run size
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET_BYTES = 60_000;
const FIRST_SCREEN = ["index.html", "src/screens/front/Front.tsx", "words-es"];

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** Files of one chunk and of everything that it imports before it runs. */
function filesOf(key, found = new Set()) {
  const chunk = manifest[key] ?? Object.values(manifest).find((candidate) => candidate.name === key);
  if (!chunk) throw new Error(`${key} is not in the build`);
  if (!found.has(chunk.file)) {
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) filesOf(next, found);
  }
  return found;
}

function weigh(title, files) {
  let sum = 0;
  for (const file of files) {
    const bytes = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
    sum += bytes;
    console.log(`${String(bytes).padStart(8)}  ${file}`);
  }
  console.log(`${String(sum).padStart(8)}  ${title}\n`);
  return sum;
}

weigh("entry, gzip bytes", filesOf("index.html"));
const first = new Set(FIRST_SCREEN.flatMap((key) => [...filesOf(key)]));
const sum = weigh(
  "first screen, gzip bytes",
  [...first].filter((file) => file.endsWith(".js")),
);
if (sum > BUDGET_BYTES) {
  console.error(`The first screen weighs ${sum} bytes; the budget is ${BUDGET_BYTES}.`);
  process.exit(1);
}
