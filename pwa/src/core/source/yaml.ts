/**
 * Front matter: YAML read strictly, and where each value stands.
 *
 * Plain values, lists and mappings only: null, true and false, whole numbers, and text. Days stay text, and so does
 * everything that YAML would make something out of that nobody wrote (`yes`, `1:30`, `1e3`, `<<`). Names that stand
 * twice, anchors, aliases, tags and several documents are refused. `services/content/source/front.py` does the same.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, Scalar } from "yaml";
import { controlAt } from "../control";
import { isWellFormed } from "../json";
import type { Place } from "./types";
import { Unreadable } from "./unreadable";

/** Marks of directives and of several documents, and tabs: libraries read them differently. */
const FOREIGN = /^(?:%|---|\.\.\.)|\t/m;
const NULL = /^(?:~|null|Null|NULL|)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const WHOLE = /^(?:0|-?[1-9][0-9]*)$/;
const MAX_DEPTH = 20;

/** The line of the value that a way of names and numbers leads to, or of as far as it leads. */
export type Lines = (...place: Place) => number;

/**
 * @param firstLine the line of the file on which the text begins
 * @throws {Unreadable}
 */
export function readYaml(text: string, firstLine = 1): { value: unknown; lines: Lines } {
  const foreign = FOREIGN.exec(text);
  if (foreign) throw new Unreadable(firstLine + countLines(text.slice(0, foreign.index)), "yaml");
  const counter = new LineCounter();
  // What a text in the last line means depends on its end.
  const documents = parseAllDocuments(`${text}\n`, {
    schema: "failsafe",
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
  });
  const lineAt = (offset: number | undefined) =>
    Math.min(counter.linePos(offset ?? 0).line - 1, countLines(text)) + firstLine;
  if (!Array.isArray(documents)) throw new Unreadable(firstLine, "yaml-empty");
  for (const { errors, warnings } of documents) {
    const wrong = errors[0] ?? warnings[0];
    if (wrong) throw new Unreadable(lineAt(wrong.pos[0]), "yaml", wrong.message);
  }
  const [document, second] = documents;
  if (second) throw new Unreadable(lineAt(second.range[0]), "yaml");
  const root = document?.contents;
  if (!root || (isScalar(root) && root.type === Scalar.PLAIN && root.source === ""))
    throw new Unreadable(firstLine, "yaml-empty");
  return {
    value: plain(root, lineAt, 0),
    lines: (...place) => lineAt(offsetOf(root, place)),
  };
}

function plain(node: unknown, lineAt: (offset?: number) => number, depth: number): unknown {
  const { range, anchor, tag } = node as Node & { anchor?: string };
  if (isAlias(node) || anchor || tag || depth > MAX_DEPTH) throw new Unreadable(lineAt(range?.[0]), "yaml");
  if (isScalar(node)) {
    const value = scalar(node);
    // An escape in quotes can write what may not stand in a file, or could not be signed.
    if (typeof value === "string" && (controlAt(value) >= 0 || !isWellFormed(value)))
      throw new Unreadable(lineAt(range?.[0]), "control-character");
    return value;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, lineAt, depth + 1));
  if (!isMap(node)) throw new Unreadable(lineAt(range?.[0]), "yaml");
  const found = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    if (!isScalar(key)) throw new Unreadable(lineAt((key as Node | null)?.range?.[0]), "yaml");
    plain(key, lineAt, depth + 1);
    const name = String(key.value);
    if (found.has(name)) throw new Unreadable(lineAt(key.range?.[0]), "yaml-twice", name);
    if (typeof scalar(key) !== "string") throw new Unreadable(lineAt(key.range?.[0]), "yaml", name);
    found.set(name, value === null ? null : plain(value, lineAt, depth + 1));
  }
  return Object.fromEntries(found);
}

function scalar(node: Scalar): unknown {
  const text = String(node.value ?? "");
  if (node.type !== Scalar.PLAIN) return text;
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  return WHOLE.test(text) ? Number(text) : text;
}

function offsetOf(root: Node, place: Place): number | undefined {
  let node: unknown = root;
  let offset = root.range?.[0];
  for (const step of place) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!pair) break;
      offset = (pair.key as Scalar).range?.[0];
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number" && node.items[step]) {
      node = node.items[step];
      offset = (node as Node).range?.[0];
    }
  }
  return offset;
}

const countLines = (text: string) => text.split("\n").length - 1;
