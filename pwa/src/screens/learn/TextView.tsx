import { useRef } from "preact/hooks";
import { glossary } from "../../app/catalogue";
import type { TextPart } from "../../app/types";
import { t } from "../../app/words";
import { Explained } from "./glossary/Explained";
import { ReadingTools } from "./ReadingTools";

/** A lesson, or where to find help: text to read or to listen to, its words explained on a touch. */
export function TextView({ view }: { view: TextPart }) {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
      <ReadingTools text={text} lang={view.lang} />
      <div class="reading" ref={text}>
        <Explained text={view.body} lang={view.lang} />
      </div>
      {glossary.value[view.lang] && (
        <p class="glossary-hint soft small">
          {t("glossary-hint")} <a href="/learn/glossary">{t("glossary-all")}</a>
        </p>
      )}
    </>
  );
}
