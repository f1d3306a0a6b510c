/**
 * JSON from strangers. `JSON.parse` alone lets the last of two equal keys win; two readers that disagree on what
 * was signed are a hole, so such texts are refused, as the hub refuses them.
 */

/** Thrown for a text that is not strict JSON. */
export class JsonError extends Error {}

const MAX_DEPTH = 32;
const TOKEN = /\s+|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/gy;

/** Is the text free of lone surrogates (which could be neither hashed nor signed)? */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/**
 * @param wholeNumbers refuse numbers with a fraction or an exponent: other languages tell 1.0 from 1.
 * @throws {JsonError} on malformed JSON, equal keys in one object, nesting beyond 32, or lone surrogates, also escaped.
 */
export function strictJson(text: string, wholeNumbers = false): unknown {
  if (!isWellFormed(text)) throw new JsonError("lone surrogate");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new JsonError("malformed");
  }
  checkTokens(text, wholeNumbers);
  return value;
}

/** Walks a text that is known to be JSON. `null` on the stack stands for an array. */
function checkTokens(text: string, wholeNumbers: boolean): void {
  const stack: (Set<string> | null)[] = [];
  let key = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const keys = stack.at(-1);
    if (token.includes("\\u") && !isWellFormed(JSON.parse(token) as string))
      throw new JsonError("lone surrogate");
    if (token === "{" || token === "[") {
      stack.push(token === "{" ? new Set() : null);
      if (stack.length > MAX_DEPTH) throw new JsonError("too deep");
      key = token === "{";
    } else if (token === "}" || token === "]") {
      stack.pop();
      key = false;
    } else if (token === ",") {
      key = keys instanceof Set;
    } else if (token.startsWith('"') && key && keys) {
      const name = JSON.parse(token) as string;
      if (keys.has(name)) throw new JsonError("equal keys");
      keys.add(name);
      key = false;
    } else if (wholeNumbers && /^[-\d]/.test(token) && !/^-?\d+$/.test(token)) {
      throw new JsonError("not a whole number");
    }
  }
}
