/**
 * A document as its source can say it: lines that end in one way, no blanks around, texts that are one line in their
 * form made one line, ids that are places numbered anew. What was typed is kept in every other way.
 */

import type { Course, Help, Lesson, Workshop } from "../../schemas/catalogue";
import { withoutControl } from "../control";
import { dedent } from "./dedent";
import { shown } from "./media";
import type { Entry, MediaRef } from "./types";

/** Texts that are Markdown of several lines, in one form or another. */
const LONG = new Set(["body", "opening", "intro", "help", "why"]);

export const tidy = <Kind extends Entry>(entry: Kind): Kind => tidied(walk(entry, "") as Entry) as Kind;

function tidied(clean: Entry): Entry {
  switch (clean.type) {
    case "course":
      return withMedia({ ...clean, opening: block(clean.opening) }, clean.opening);
    case "lesson":
    case "help":
      return withMedia({ ...clean, body: block(clean.body) }, clean.body);
    case "mechanism":
    case "provision":
      return { ...clean, body: block(clean.body) };
    case "checklist": {
      const groups = clean.groups.map(({ title, items }, group) => ({
        title: line(title),
        items: items.map(({ text, help }, item) => ({
          id: `g${group + 1}-i${item + 1}`,
          text: line(text),
          help: more(help ?? "") || null,
        })),
      }));
      return { ...clean, intro: block(clean.intro), groups };
    }
    case "scenario": {
      const nodes = Object.entries(clean.nodes).map(([name, { text, choices, end }]) => [
        name,
        {
          text: text.trim(),
          choices: choices.map(({ text, to }) => ({ text: line(text), to: to.trim() })),
          end: end && { tone: end.tone, text: end.text.trim() },
        },
      ]);
      return { ...clean, intro: block(clean.intro), nodes: Object.fromEntries(nodes) };
    }
    case "quiz": {
      const questions = clean.questions.map(({ text, options }, number) => ({
        id: `q${number + 1}`,
        text: line(text),
        options: options.map(({ text, right, why }) => ({ text: line(text), right, why: more(why) })),
      }));
      return { ...clean, intro: block(clean.intro), questions };
    }
    case "workshop": {
      const programme = clean.programme.map((item) => ({
        ...item,
        title: line(item.title),
        text: block(item.text),
      }));
      return withFiles({ ...clean, body: block(clean.body), programme });
    }
    default:
      return clean;
  }
}

/** Every text without what nobody sees; those of one line without blanks around. */
function walk(value: unknown, name: string): unknown {
  if (typeof value === "string") {
    const seen = withoutControl(value).replace(/\p{Surrogate}/gu, "\ufffd");
    return LONG.has(name) || name === "text" ? seen : seen.trim();
  }
  if (Array.isArray(value)) return value.map((inner) => walk(inner, name));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key)]));
}

const line = (text: string) => text.replace(/\s*\n\s*/g, " ").trim();
/** A text below a heading: no empty lines around it. */
const block = (text: string) => text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
/** A text that is indented below an item. */
const more = (text: string) => dedent(text).trim();

/** The media that materials name, in order of first use, each called as its material is. */
function withFiles({ media = [], ...rest }: Workshop): Entry {
  const known = new Map(media?.map((ref) => [ref.sha256, ref]));
  const kept = new Map<string, MediaRef>();
  for (const { media: hash, title } of rest.materials) {
    const ref = known.get(hash ?? "");
    if (ref && !kept.has(ref.sha256)) kept.set(ref.sha256, { ...ref, alt: title });
  }
  return kept.size > 0 ? { ...rest, media: [...kept.values()] } : rest;
}

/** The media that a text shows, in order of first use and with its words for them, and then its voice. */
function withMedia(entry: Course | Lesson | Help, text: string): Entry {
  const known = new Map((entry.media ?? []).map((ref) => [ref.sha256, ref]));
  const kept: MediaRef[] = [];
  for (const [hash, alt] of shown(text)) {
    const ref = known.get(hash);
    if (ref) kept.push({ ...ref, alt });
  }
  const { media: _media, ...rest } = entry;
  if ("voice" in rest) {
    const voice = known.get(rest.voice ?? "");
    if (voice) kept.push({ ...voice, alt: entry.title });
    else delete rest.voice;
  }
  return kept.length > 0 ? { ...rest, media: kept } : rest;
}
