/** Writes `src/schemas/<domain>.d.ts` from the JSON Schema beside it, which the hub's models export. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const FOLDER = new URL("../src/schemas/", import.meta.url);

/** Titles of single fields would each become a type of their own, and length limits a tuple of every length. */
function plain(schema, isField = false) {
  if (Array.isArray(schema)) return schema.map((item) => plain(item));
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "minItems" || key === "maxItems" || (key === "title" && isField)) continue;
    if (key === "properties" || key === "$defs") {
      const isProperty = key === "properties";
      kept[key] = Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, plain(inner, isProperty)]),
      );
    } else {
      kept[key] = plain(value, key !== "anyOf" && key !== "oneOf" ? isField : true);
    }
  }
  return kept;
}

for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith(".json"))) {
  const schema = plain(JSON.parse(await readFile(new URL(file, FOLDER), "utf8")));
  const text = await compile(schema, schema.title, {
    additionalProperties: false,
    unknownAny: true,
    unreachableDefinitions: true,
    bannerComment: `/** Generated from ${file} by \`npm run schemas\`. */`,
    style: { printWidth: 110 },
  });
  const clean = text
    .replace(
      /\n \*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\./g,
      "",
    )
    .replace(
      /\/\*\*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/g,
      "",
    );
  await writeFile(new URL(file.replace(/\.json$/, ".d.ts"), FOLDER), clean);
}
