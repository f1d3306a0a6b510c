/** Markdown to clean HTML. Loaded only by who shows a document. */
import DOMPurify from "dompurify";
import MarkdownIt from "markdown-it";

const ALLOWED = "p br hr h2 h3 h4 ul ol li blockquote strong em code pre a table thead tbody tr th td".split(
  " ",
);

// Pictures come with a document by their hash, never from an address in its text.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable("image");

parser.core.ruler.push("links_elsewhere", (state) => {
  for (const token of state.tokens.flatMap((block) => block.children ?? [])) {
    if (token.type !== "link_open" || !/^https?:/i.test(String(token.attrGet("href")))) continue;
    token.attrSet("target", "_blank");
    token.attrSet("rel", "noopener noreferrer external");
  }
});

/** What the text means, before it is cleaned. */
export const parse = (text: string): string => parser.render(text);

/** A `TrustedHTML` where the browser knows them (typed as the string that `innerHTML` takes). */
export function render(text: string): string {
  return DOMPurify.sanitize(parse(text), {
    ALLOWED_TAGS: ALLOWED,
    ALLOWED_ATTR: ["href", "target", "rel", "start"],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|\/|#)/i,
    RETURN_TRUSTED_TYPE: true,
  }) as unknown as string;
}
