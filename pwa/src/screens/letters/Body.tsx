import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button, Field, TextArea } from "../../ui";

export interface ParagraphView {
  place: number;
  text: string;
  isEdited: boolean;
  isOutdated: boolean;
}

interface Props {
  paragraphs: readonly ParagraphView[];
  language: string;
  onText: (place: number, text: string | null) => void;
}

function One({ one, language, onText }: { one: ParagraphView } & Pick<Props, "language" | "onText">) {
  const [isOpen, setOpen] = useState(false);
  const { place, text, isEdited, isOutdated } = one;
  const n = { n: place + 1 };
  return (
    <li class="letter-paragraph stack-s">
      {isOpen ? (
        <Field label={t("letters-paragraph", n)}>
          <TextArea
            value={text}
            onInput={(next) => onText(place, next)}
            rows={Math.min(12, Math.max(3, Math.ceil(text.length / 40)))}
            lang={language}
            autofocus
          />
        </Field>
      ) : (
        <p class="said" lang={language} dir="auto">
          {text}
        </p>
      )}
      <div class="row">
        <Button
          icon={isOpen ? "check" : "edit"}
          onClick={() => setOpen(!isOpen)}
          aria-label={t(isOpen ? "letters-done-named" : "letters-edit-named", n)}
        >
          {t(isOpen ? "letters-done" : "letters-edit")}
        </Button>
        {isEdited && (
          <Button
            icon="refresh"
            onClick={() => {
              setOpen(false);
              onText(place, null);
            }}
            aria-label={t("letters-again-named", n)}
          >
            {t("letters-again")}
          </Button>
        )}
      </div>
      {isOutdated && <p class="small">{t("letters-outdated")}</p>}
    </li>
  );
}

/** The letter as it will leave, paragraph by paragraph; each can be written anew. */
export function Body({ paragraphs, language, onText }: Props) {
  return (
    <section class="stack" aria-labelledby="letter-body">
      <h2 id="letter-body">{t("letters-body")}</h2>
      <ol class="letter-body">
        {paragraphs.map((one) => (
          <One key={one.place} one={one} language={language} onText={onText} />
        ))}
      </ol>
    </section>
  );
}
