import { useRef } from "preact/hooks";
import type { TextPart } from "../../app/types";
import { Markdown } from "../../ui";
import { ReadingTools } from "./ReadingTools";

/** A lesson, or where to find help: text to read or to listen to. */
export function TextView({ view }: { view: TextPart }) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
      <ReadingTools text={text} lang={view.lang} />
      <div class="reading" ref={text}>
        <Markdown text={view.body} lang={view.lang} />
      </div>
    </>
  );
}
