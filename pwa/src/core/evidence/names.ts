/** Names of files, as they come from phones and from strangers. */

/** Characters of a name, its ending included. */
const LONGEST = 100;
/**
 * Control characters, marks that turn the direction of writing (`foto‮gpj.exe` reads as `fotoexe.jpg`), invisible
 * joiners, and what separates folders.
 */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;

/** The same name without what could mislead or break something; never empty, never longer than 100 characters. */
export function cleanName(name: string): string {
  const wellFormed = name.replace(/\p{Surrogate}/gu, "");
  const clean = wellFormed
    .replace(UNSAFE, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (clean === "") return "archivo";
  const characters = [...clean];
  if (characters.length <= LONGEST) return clean;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(clean)?.[0] ?? "";
  return characters.slice(0, LONGEST - ending.length).join("") + ending;
}

/** A name that says nothing of who made a copy, when, or of what: `copia-1a2b3c4d.jpg`. */
export function copyName(sha256: string, ending: string): string {
  return `copia-${sha256.slice(0, 8)}.${ending}`;
}
