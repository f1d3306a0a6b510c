import { useRef } from "preact/hooks";
import { glossary } from "../../app/catalogue";
import type { TextPart } from "../../app/types";
import { t } from "../../app/words";
import { Explained } from "./glossary/Explained";
import { Illustrated } from "./media/Illustrated";
import { Voice } from "./media/Voice";
import { ReadingTools } from "./ReadingTools";

/** A lesson, or where to find help: text to read or to listen to, its words explained on a touch. */
export function TextView({ view }: { view: TextPart }) {
  const text = useRef<HTMLDivElement>(null);
  const voice = view.media?.find(({ sha256 }) => sha256 === view.voice);
  return (
    <>
      {voice && <Voice voice={voice} />}
      <ReadingTools text={text} lang={view.lang} voice={voice} />
      <div class="reading" ref={text}>
        <Illustrated text={view.body} media={view.media} lang={view.lang}>
          {(piece) => <Explained text={piece} lang={view.lang} />}
        </Illustrated>
      </div>
      {glossary.value[view.lang] && (
        <p class="glossary-hint soft small">
          {t("glossary-hint")} <a href="/learn/glossary">{t("glossary-all")}</a>
        </p>
      )}
    </>
  );
}
