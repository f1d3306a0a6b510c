/** The page in a bundle that explains it: no script, nothing from elsewhere, readable in any browser. */
import { escaped } from "../paper/html";
import type { CustodyPart } from "../record/parts";
import type { ManifestEntry, ManifestEvidence } from "./manifest";

export interface PageWords {
  language: string;
  /** A sentence of `bundles.ftl`, by its id without `bundles-page-`. */
  say: (id: string, args?: Record<string, string | number>) => string;
  /** An act of custody. */
  act: (code: string) => string;
  moment: (time: string) => string;
  /** Whom it was made for. */
  recipient: string;
}

interface Told {
  words: PageWords;
  made: string;
  evidence: readonly ManifestEvidence[];
  chain: readonly CustodyPart[];
  entries: readonly ManifestEntry[];
}

const STYLE = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 system-ui,sans-serif;color:#1b1b1b;background:#fff}
h2{margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8a8a8a;padding:.4rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
code{word-break:break-all;font-size:.85em}.note{background:#f2f2f2;padding:.75rem 1rem}`;

export function pageOf({ words, made, evidence, chain, entries }: Told): string {
  const { say, act, moment, language, recipient } = words;
  const p = (id: string, args?: Record<string, string | number>) => `<p>${escaped(say(id, args))}</p>`;
  const head = (...ids: string[]) =>
    `<tr>${ids.map((id) => `<th scope="col">${escaped(say(id))}</th>`).join("")}</tr>`;
  const withheld = entries.filter(({ path }) => path === null).length;
  const files = evidence.map(
    ({ path, kind, sha256 }, i) =>
      `<tr><td><a href="${escaped(path)}">${escaped(say("file", { n: i + 1 }))}</a></td>` +
      `<td>${escaped(say(`kind-${kind}`))}</td><td><code>${sha256}</code></td></tr>`,
  );
  const links = chain.map(
    ({ subject, act: code, at }) =>
      `<tr><td>${escaped(moment(at))}</td><td>${escaped(act(code))}</td><td><code>${escaped(subject)}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'"><title>${escaped(say("title"))}</title>
<style>${STYLE}</style></head>
<body>
<h1>${escaped(say("title"))}</h1>
${p("what")}
${p("for", { recipient, made: moment(made) })}
<p class="note">${escaped(say("keep"))}</p>
<h2>${escaped(say("verify"))}</h2>
${p("verify-app")}
<p>${escaped(say("verify-command"))}</p>
<pre>hub verify-bundle FILE</pre>
${p("verify-region")}
<h2>${escaped(say("evidence"))}</h2>
${files.length > 0 ? `<table>${head("column-file", "column-kind", "column-hash")}${files.join("")}</table>` : p("evidence-none")}
<h2>${escaped(say("custody"))}</h2>
${p("custody-text")}
${links.length > 0 ? `<table>${head("column-when", "column-act", "column-subject")}${links.join("")}</table>` : p("custody-none")}
<h2>${escaped(say("record"))}</h2>
${p("record-text")}
${withheld > 0 ? p("withheld", { n: withheld }) : ""}
<h2>${escaped(say("limits"))}</h2>
${p("limits-text")}
</body>
</html>
`;
}
