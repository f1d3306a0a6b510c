import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import "./markdown.css";

type Render = (text: string) => string;

let render: Render | undefined;

interface Props {
  text: string;
  lang?: string | undefined;
  /**
   * Called with the cleaned text as it stands on the page, before it is painted, and again when the function is
   * another one: to mark words in it. It may wrap text, and must bear what it wrapped before.
   */
  mark?: ((shown: HTMLElement) => void) | undefined;
}

/** Text of a document as the hub's people wrote it: parsed without HTML, then cleaned again before it is shown. */
export function Markdown({ text, lang, mark }: Props) {
  const [ready, setReady] = useState<Render | undefined>(() => render);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ready) return;
    let alive = true;
    void import("./markdown-render").then((module) => {
      render = module.render;
      if (alive) setReady(() => module.render);
    });
    return () => {
      alive = false;
    };
  }, [ready]);
  // The same object for the same text: what stands on the page is not set again, nor its marks lost.
  const html = useMemo(() => (ready ? { __html: ready(text) } : null), [ready, text]);
  useLayoutEffect(() => {
    if (html && shown.current) mark?.(shown.current);
  }, [html, mark]);
  // Until the renderer is there the plain text is: nobody waits to read.
  if (!html) {
    return (
      <div class="markdown markdown-plain" lang={lang}>
        {text}
      </div>
    );
  }
  // The one place that sets HTML: DOMPurify made it, as a TrustedHTML.
  return <div class="markdown" lang={lang} ref={shown} dangerouslySetInnerHTML={html} />;
}
