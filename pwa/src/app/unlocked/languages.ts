/** Which catalogues a device keeps: her language, and the others so that what is missing in hers can be shown. */
import { region } from "../region";

const SOURCE = "es";

/** Her language first. */
export function languagesToPull(lang: string): string[] {
  const info = region.value;
  if (info === null || info === "unreachable") return [...new Set([lang, SOURCE].filter(Boolean))];
  return [...new Set([lang, SOURCE, ...info.languages])].filter((code) => info.languages.includes(code));
}

/** Those that come by themselves: saving data, what is missing in her language is not looked for in another. */
export function languagesToFetch(lang: string, saves: boolean): string[] {
  const all = languagesToPull(lang);
  return saves ? all.slice(0, 1) : all;
}
