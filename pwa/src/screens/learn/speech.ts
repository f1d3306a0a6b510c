/**
 * Reading aloud with the voices of the phone itself. A voice that is not local would send the text, and so
 * what she is reading, to its maker's servers: those are never used.
 */

export type VoiceLike = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

/** Regions whose speech is closest to what the texts are written in. */
const NEAREST: Record<string, readonly string[]> = { es: ["mx", "419", "us"], en: ["us", "gb"] };

/** The best local voice for a language, or `null`. */
export function pickVoice<V extends VoiceLike>(lang: string, voices: readonly V[]): V | null {
  const wanted = lang.toLowerCase().split("-")[0] ?? "";
  const nearest = NEAREST[wanted] ?? [];
  const rank = (voice: V): number => {
    const place = nearest.indexOf(voice.lang.toLowerCase().split(/[-_]/)[1] ?? "");
    return (place < 0 ? nearest.length : place) - (voice.default ? 0.5 : 0);
  };
  const mine = voices.filter(
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === wanted,
  );
  return [...mine].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

const BLOCKS = "h2, h3, h4, p, li, th, td";
const HOLDS_BLOCKS = `ul, ol, table, blockquote, ${BLOCKS}`;

export interface Block {
  element: Element;
  text: string;
}

function ownText(element: Element): string {
  const pieces = [...element.childNodes].map((node) => {
    if (node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(HOLDS_BLOCKS)) return "";
    return node.textContent ?? "";
  });
  return pieces.join("").replace(/\s+/g, " ").trim();
}

/** What is read, one breath after another: each paragraph, heading and list item once. */
export function blocksOf(container: Element): Block[] {
  return [...container.querySelectorAll(BLOCKS)]
    .map((element) => ({ element, text: ownText(element) }))
    .filter((block) => block.text !== "");
}
