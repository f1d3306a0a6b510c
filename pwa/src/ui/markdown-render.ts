/** Markdown to clean HTML. Loaded only by who shows a document. */
import DOMPurify from "dompurify";
import MarkdownIt from "markdown-it";

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

const ALLOWED = "p br hr h2 h3 h4 ul ol li blockquote strong em code pre a table thead tbody tr th td".split(
  " ",
);

DOMPurify.addHook("afterSanitizeAttributes", (node) => {
  const href = node.getAttribute("href");
  if (node.tagName === "A" && href && /^https?:/i.test(href)) {
    node.setAttribute("target", "_blank");
    node.setAttribute("rel", "noopener noreferrer external");
  }
});

/** A `TrustedHTML` where the browser knows them (typed as the string that `innerHTML` takes). */
export function render(text: string): string {
  return DOMPurify.sanitize(parser.render(text), {
    ALLOWED_TAGS: ALLOWED,
    ALLOWED_ATTR: ["href", "target", "rel", "start"],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|\/|#)/i,
    RETURN_TRUSTED_TYPE: true,
  }) as unknown as string;
}
