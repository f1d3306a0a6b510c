/**
 * Templates of letters as lessons hold them: under a heading, a quotation with blanks in square brackets. So whoever
 * edits the lesson edits the letter, it is signed and translated with it, and who only reads sees the whole.
 */

export interface Template {
  /** `<course>~<part>~<place>`: the place of the template in the lesson, from 1. */
  id: string;
  title: string;
  /** Texts with blanks, e.g. `Sucedió: [cuándo pasó].` */
  paragraphs: string[];
}

/** A template longer than this is no letter. */
const PARAGRAPHS_LIMIT = 60;
export const BLANK = /\[([^[\]]{1,120})\]/g;

/** Templates of a lesson's Markdown, in order. A quotation without blanks is none. */
export function templatesIn(course: string, part: string, body: string): Template[] {
  const found: Template[] = [];
  let title = "";
  let paragraphs: string[] = [];
  let open = false;
  const close = () => {
    const whole = paragraphs.filter((one) => one !== "").slice(0, PARAGRAPHS_LIMIT);
    const isTemplate = title !== "" && whole.some((one) => blanksIn(one).length > 0);
    if (isTemplate) found.push({ id: `${course}~${part}~${found.length + 1}`, title, paragraphs: whole });
    paragraphs = [];
    open = false;
  };
  for (const line of body.split("\n")) {
    const heading = /^#{2,3}\s+(.*?)\s*#*$/.exec(line);
    const quoted = /^>\s?(.*)$/.exec(line);
    if (quoted) {
      const text = plain(quoted[1] ?? "");
      if (text === "") open = false;
      else if (open) paragraphs.push(`${paragraphs.pop() ?? ""} ${text}`);
      else paragraphs.push(text);
      open = text !== "";
      continue;
    }
    close();
    if (heading) title = named(plain(heading[1] ?? ""));
  }
  close();
  return found;
}

/** `Modelo: carta a una autoridad` names a letter to an authority. */
function named(heading: string): string {
  const name = heading.replace(/^[^:]*:\s*/, "") || heading;
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** Without the marks of Markdown that a letter does not have. */
const plain = (text: string): string => text.replace(/\*\*|__|\\(?=[[\]*_>#-])/g, "").trim();

/** Names of the blanks of a text, each once, in order. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map(([, name]) => (name ?? "").trim()))];
}
