import { useCallback, useState } from "preact/hooks";
import { glossary } from "../../../app/catalogue";
import { t } from "../../../app/words";
import { Button, Dialog, Markdown } from "../../../ui";
import { headOf } from "./look";
import { markTerms, termOf } from "./marks";
import "./glossary.css";

/** A document's text in which words of the field are explained on a touch. */
export function Explained({ text, lang }: { text: string; lang: string }) {
  const terms = glossary.value[lang];
  const [asked, setAsked] = useState<string | null>(null);
  const mark = useCallback((shown: HTMLElement) => markTerms(shown, terms ?? []), [terms]);
  const term = terms?.find(({ id }) => id === asked);

  function onAsk(event: Event): void {
    const id = termOf(event);
    if (!id) return;
    // The space bar would scroll.
    event.preventDefault();
    setAsked(id);
  }

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the words inside are the buttons */}
      <div onClick={onAsk} onKeyDown={onAsk}>
        <Markdown text={text} lang={lang} mark={mark} />
      </div>
      <Dialog
        open={term !== undefined}
        title={term ? headOf(term.term, lang) : ""}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button kind="primary" onClick={() => setAsked(null)}>
              {t("glossary-close")}
            </Button>
            <Button href="/learn/glossary">{t("glossary-all")}</Button>
          </>
        }
      >
        <p lang={lang}>{term?.meaning}</p>
      </Dialog>
    </>
  );
}
