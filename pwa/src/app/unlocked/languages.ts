/** Which catalogues a device keeps: her language, and the others so that what is missing in hers can be shown. */
import { region } from "../region";

const SOURCE = "es";

/** Her language first. */
export function languagesToPull(lang: string): string[] {
  const known = region.value && region.value !== "unreachable" ? region.value.languages : [];
  const wanted =
    known.length > 0 ? [lang, SOURCE, ...known].filter((code) => known.includes(code)) : [lang, SOURCE];
  return [...new Set(wanted.filter(Boolean))];
}
