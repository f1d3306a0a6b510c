import { useEffect, useState } from "preact/hooks";
import "./markdown.css";

type Render = (text: string) => string;

let render: Render | undefined;

/** Text of a document as the hub's people wrote it: parsed without HTML, then cleaned again before it is shown. */
export function Markdown({ text, lang }: { text: string; lang?: string | undefined }) {
  const [ready, setReady] = useState<Render | undefined>(() => render);
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
  // Until the renderer is there the plain text is: nobody waits to read.
  if (!ready) {
    return (
      <div class="markdown markdown-plain" lang={lang}>
        {text}
      </div>
    );
  }
  // The one place that sets HTML: DOMPurify made it, as a TrustedHTML.
  return <div class="markdown" lang={lang} dangerouslySetInnerHTML={{ __html: ready(text) }} />;
}
