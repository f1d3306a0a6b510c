/** Words of papers, in the language that she chose for them. */
import type { Words } from "../../core/dossier/telling";
import type { Voice } from "../words";

const KNOWN = /^[a-z][a-z_-]*$/;

/** @param titles what mechanisms are called, by id */
export function wordsIn({ t, day }: Voice, titles: ReadonlyMap<string, string>): Words {
  return {
    say: (id, args) => t(`dossiers-${id}`, args),
    code: (list, code) => codeIn(t, list, code),
    day,
    mechanism: (id) => titles.get(id) ?? id,
  };
}

/** A code of a newer app is said as it is. */
function codeIn(t: Voice["t"], list: string, code: string): string {
  const id = list === "path" ? `dossiers-path-${code.replaceAll(".", "-")}` : `record-${list}-${code}`;
  if (list !== "path" && !KNOWN.test(code)) return code;
  const words = t(id);
  return words === id ? code : words;
}
