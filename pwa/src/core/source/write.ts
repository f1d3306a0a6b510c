/** Documents as files of Markdown, in the form that `readFolder` reads. */
import { Document, Scalar, visit } from "yaml";
import type {
  Checklist,
  Course,
  Glossary,
  MediaRef,
  Quiz,
  Scenario,
  Workshop,
} from "../../schemas/catalogue";
import { GLOSSARY_FILE, glossaryRows } from "./glossary";
import { MEDIA_FOLDER, withNames } from "./media";
import { pathOf } from "./paths";
import type { Entry } from "./types";
import { programmeHeading } from "./workshops";

/** In which order a file's front matter says what it says; what is not named here comes last. */
const HEADS: Record<Exclude<Entry["type"], "glossary">, string> = {
  course: "id module title summary minutes warning order sources checked reviewed translation adapted_from",
  lesson: "type title minutes voice translation adapted_from",
  help: "type title minutes voice translation adapted_from",
  checklist: "type title minutes translation adapted_from",
  scenario: "type title minutes start translation adapted_from",
  quiz: "type title minutes translation adapted_from",
  mechanism:
    "id title level summary for_whom when steps fields documents languages next risks sources checked reviewed translation adapted_from",
  provision: "id title summary can limits paragraph sources checked reviewed translation adapted_from",
  workshop:
    "id title summary status starts ends timezone place capacity languages course facilitators materials before after sources checked reviewed translation adapted_from",
};

/** What is not written there, because it is made: of the file's place, or of its text. */
const MADE: typeof HEADS = {
  course: "type lang opening parts media",
  lesson: "course id lang body media",
  help: "course id lang body media",
  checklist: "course id lang intro groups",
  scenario: "course id lang intro nodes",
  quiz: "course id lang intro questions",
  mechanism: "type lang body",
  provision: "type lang body",
  workshop: "type lang body programme media",
};

/**
 * Files by path. A part goes into the folder of its course if that is among the documents. Media are named in the
 * texts; their files are not written here.
 */
export function write(entries: readonly Entry[]): Map<string, string> {
  const courses = entries.filter((entry): entry is Course => entry.type === "course");
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (entry.type === "glossary") continue;
    const own = courses.filter(({ lang }) => lang === entry.lang);
    files.set(pathOf(entry, own), writePage(entry));
  }
  const glossaries = entries.filter((entry): entry is Glossary => entry.type === "glossary");
  if (glossaries.length > 0) files.set(GLOSSARY_FILE, yaml(glossaryRows(glossaries)));
  return files;
}

/** The text of a document's file. */
export function writePage(entry: Exclude<Entry, Glossary>): string {
  const known = entry as unknown as Record<string, unknown>;
  const head: Record<string, unknown> = {};
  const made = new Set(MADE[entry.type].split(" "));
  const others = Object.keys(known).filter((name) => !made.has(name));
  for (const name of new Set([...HEADS[entry.type].split(" "), ...others])) {
    if (name === "order" && entry.type === "course") head.order = entry.parts.map(({ id }) => id);
    else if (name === "voice" && known.voice)
      head.voice = `${MEDIA_FOLDER}/${nameIn(entry, String(known.voice))}`;
    else if (name === "materials" && entry.type === "workshop") head.materials = materials(entry);
    else if (Object.hasOwn(known, name) && !isNothing(name, known[name])) head[name] = known[name];
  }
  const body = bodyOf(entry);
  return `---\n${yaml(head)}---\n${body === "" ? "" : `\n${body}\n`}`;
}

/** Materials with files in the place of hashes. What is not listed stays. */
function materials(entry: Workshop): unknown[] {
  return entry.materials.map((material) => {
    const name = material.media && nameIn(entry, material.media);
    return name ? { ...material, media: `${MEDIA_FOLDER}/${name}` } : material;
  });
}

/** A translation that is null, or no voice, is not written: that is what its absence says. */
const isNothing = (name: string, value: unknown) =>
  value === null && (name === "translation" || name === "voice");

function yaml(value: unknown): string {
  // Quote whatever other readers of YAML would make something else of.
  const document = new Document(value, { compat: "yaml-1.1", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === "string" && /[\n\t]/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

const nameIn = (entry: Entry, sha256: string): string | undefined => {
  const media: MediaRef[] = ("media" in entry && entry.media) || [];
  return media.find((ref) => ref.sha256 === sha256)?.name;
};

function bodyOf(entry: Exclude<Entry, Glossary>): string {
  switch (entry.type) {
    case "course":
      return withNames(entry.opening, (hash) => nameIn(entry, hash));
    case "lesson":
    case "help":
      return withNames(entry.body, (hash) => nameIn(entry, hash));
    case "mechanism":
    case "provision":
      return entry.body;
    case "checklist":
      return checklist(entry);
    case "scenario":
      return scenario(entry);
    case "quiz":
      return quiz(entry);
    case "workshop":
      return workshop(entry);
  }
}

/** Blocks of text with an empty line between them. */
const blocks = (...texts: string[]): string => texts.filter((text) => text !== "").join("\n\n");
const indented = (text: string): string => text.replace(/^(?=.*\S)/gm, "  ");

function checklist({ intro, groups }: Checklist): string {
  const written = groups.map(({ title, items }) => {
    const lines = items.map(({ text, help }) =>
      help ? `- [ ] ${text}\n\n${indented(help)}\n` : `- [ ] ${text}`,
    );
    return blocks(title && `## ${title}`, lines.join("\n").trimEnd());
  });
  return blocks(intro, ...written);
}

function quiz({ intro, questions }: Quiz): string {
  const written = questions.map(({ text, options }) =>
    blocks(
      `## ${text}`,
      ...options.map(({ text, right, why }) => blocks(`- [${right ? "x" : " "}] ${text}`, indented(why))),
    ),
  );
  return blocks(intro, ...written);
}

function scenario({ intro, start, nodes }: Scenario): string {
  const written = inOrder(start, nodes).map(([name, { text, choices, end }]) =>
    blocks(
      `## ${name}`,
      text,
      choices.map(({ text, to }) => `- [${text}](#${to})`).join("\n"),
      end ? quoted(`${end.tone}: ${end.text}`) : "",
    ),
  );
  return blocks(intro, ...written);
}

const quoted = (text: string) => text.replace(/^/gm, "> ").replace(/^> $/gm, ">");

/** Situations as somebody meets them, and then those that nobody does. */
function inOrder(start: string, nodes: Scenario["nodes"]): [string, Scenario["nodes"][string]][] {
  const names = new Set([start]);
  for (const name of names)
    for (const { to } of (Object.hasOwn(nodes, name) && nodes[name]?.choices) || []) names.add(to);
  const all = new Set([...names, ...Object.keys(nodes)]);
  return [...all].flatMap((name) => {
    const node = Object.hasOwn(nodes, name) ? nodes[name] : undefined;
    return node ? [[name, node] as [string, typeof node]] : [];
  });
}

function workshop({ body, programme }: Workshop): string {
  return blocks(body, ...programme.map((item) => blocks(`## ${programmeHeading(item)}`, item.text)));
}
