/** The words of the app, so that tests find things as a person does: by what they say. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const PWA = resolve(import.meta.dirname, "../../../pwa");
const { FluentBundle, FluentResource } = createRequire(join(PWA, "package.json"))("@fluent/bundle");

function load(lang) {
  const bundle = new FluentBundle(lang, { useIsolating: false });
  const folder = join(PWA, "src/words", lang);
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".ftl"))
      bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
  }
  return bundle;
}

/** `words("es")("home-title")`: the sentence of that name; an unknown name is an error, not an empty string. */
export function words(lang = "es") {
  const bundle = load(lang);
  return (id, args) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`No words for ${id} in ${lang}`);
    return bundle.formatPattern(message.value, args);
  };
}
