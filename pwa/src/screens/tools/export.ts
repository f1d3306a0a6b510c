/** A sheet as a file of her own: plain text for any phone, or a page that needs nothing else. Pure. */
import type { Doc, DocSection, Entry } from "./document";

const INDENT = "  ";

function textEntry({ label, text, items, entries }: Entry, depth: number): string {
  const pad = INDENT.repeat(depth);
  const lines = [
    label && `${pad}${label}${(text || items) && /[\p{L}\p{N})]$/u.test(label) ? ":" : ""}`,
    text?.replace(/^/gm, pad + (label ? INDENT : "")),
    ...(items ?? []).map((item) => `${pad}${label ? INDENT : ""}- ${item}`),
    ...(entries ?? []).map((entry) => textEntry(entry, depth + 1)),
  ];
  return lines.filter(Boolean).join("\n");
}

function textSection({ title, entries }: DocSection): string {
  const heading = `${title.toLocaleUpperCase()}\n${"-".repeat([...title].length)}`;
  return [heading, ...entries.map((entry) => textEntry(entry, 0))].join("\n\n");
}

/** `note`: that this copy is not protected, said in the file too. Lines end as every editor expects. */
export function toText({ title, above, sections }: Doc, note: string): string {
  const parts = [`${title}\n${above}`, ...sections.map(textSection), note];
  return `${parts.join("\n\n\n").replace(/\n/g, "\r\n")}\r\n`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Her line breaks stay. */
const words = (text: string): string => escaped(text).replace(/\n/g, "<br>");

function htmlEntry({ label, text, items, entries }: Entry): string {
  const title = label ? (entries ? `<h3>${words(label)}</h3>` : `<p class="label">${words(label)}</p>`) : "";
  const list = items ? `<ul>${items.map((item) => `<li>${words(item)}</li>`).join("")}</ul>` : "";
  const inside = (entries ?? []).map(htmlEntry).join("");
  return `<div>${title}${text ? `<p>${words(text)}</p>` : ""}${list}${inside}</div>`;
}

const STYLE = `body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h2{margin-top:2rem;border-bottom:1px solid}h3{margin:1.5rem 0 .5rem}p,ul{margin:.25rem 0}.label{font-weight:bold;margin-top:.75rem}
div{break-inside:avoid}.note{margin-top:3rem;font-style:italic}`;

/** No script and nothing from elsewhere; it says nothing of the app. */
export function toHtml({ title, above, sections }: Doc, note: string, lang: string): string {
  const parts = sections.map(
    (section) =>
      `<section><h2>${words(section.title)}</h2>${section.entries.map(htmlEntry).join("")}</section>`,
  );
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body>
<h1>${words(title)}</h1>
<p>${words(above)}</p>
${parts.join("\n")}
<p class="note">${words(note)}</p>
</body>
</html>
`;
}
