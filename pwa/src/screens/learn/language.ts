import { lang } from "../../app/settings";

const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/;

/** A language's name in the language she reads: `inglés`, `Spanish`; what is no tag is words, and stays so. */
export function languageInHers(tag: string): string {
  if (!TAG.test(tag)) return tag;
  return new Intl.DisplayNames([lang.value], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
