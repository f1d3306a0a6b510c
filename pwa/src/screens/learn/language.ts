import { lang } from "../../app/settings";

/** A language's name in the language she reads: `inglés`, `Spanish`. */
export function languageInHers(tag: string): string {
  return new Intl.DisplayNames([lang.value], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
