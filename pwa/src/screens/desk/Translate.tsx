import { useEffect, useState } from "preact/hooks";
import { type DraftView, type Entry, SOURCE_LANGUAGE } from "../../app/desk";
import { bringHistory, markFresh, type TranslationState, translationOf } from "../../app/desk-versions";
import { languageName, t } from "../../app/words";
import { Button, Loading, Notice, Tag } from "../../ui";
import { Words, whereOf } from "./Diff";
import { useMistake } from "./form/findings";
import { MarkdownField } from "./form/MarkdownField";
import { at, nameOf, put } from "./form/place";
import { useLater } from "./form/useLater";
import { useBusy } from "./useBusy";

type FieldState = TranslationState["fields"][number];

interface FieldProps {
  field: FieldState;
  lang: string;
  onInput: (value: string) => void;
}

/** A text and its translation beside each other; one below the other on a phone. */
function Pair({ field, lang, onInput }: FieldProps) {
  const mistake = useMistake(field.place);
  return (
    <li class={`desk-pair desk-pair-${field.state}`}>
      <div class="desk-pair-source">
        <p class="small soft">
          {whereOf(field.place)}{" "}
          {field.state !== "fresh" && <Tag tone="warn">{t(`desk-text-${field.state}`)}</Tag>}
        </p>
        {field.words ? (
          <Words stretches={field.words} lang={SOURCE_LANGUAGE} whole />
        ) : (
          <p class="desk-words" lang={SOURCE_LANGUAGE}>
            {field.source}
          </p>
        )}
      </div>
      <MarkdownField
        label={`${languageName(lang)}: ${whereOf(field.place)}`}
        error={mistake}
        value={field.translation}
        lang={lang}
        onInput={onInput}
      />
    </li>
  );
}

interface Props {
  draft: DraftView;
  entry: Entry;
  onChange: (to: (entry: Entry) => Entry) => void;
}

/** A document beside its source, with what has changed there since it was translated. */
export function Translate({ draft, entry, onChange }: Props) {
  const [state, setState] = useState<TranslationState | "no-source" | null>(null);
  const [busy, run] = useBusy();
  const later = useLater(entry, 300);
  const [came, setCame] = useState(false);
  // What the source said when it was translated may lie at the hub.
  useEffect(() => {
    void bringHistory(SOURCE_LANGUAGE).then(setCame);
  }, []);
  useEffect(() => {
    let here = true;
    void translationOf(later).then((found) => here && setState(found ?? "no-source"));
    return () => {
      here = false;
    };
  }, [later, came]);
  if (state === null) return <Loading />;
  if (state === "no-source") {
    return (
      <Notice>
        <p>{t("desk-no-source")}</p>
      </Notice>
    );
  }
  return (
    <div class="stack">
      {state.differs && (
        <Notice tone="warn" title={t("desk-built-otherwise-title")}>
          <p>{t("desk-built-otherwise", { where: whereOf(state.differs) })}</p>
        </Notice>
      )}
      {state.state === "fresh" ? (
        <Notice tone="good">
          <p>{t("desk-translation-fresh")}</p>
        </Notice>
      ) : (
        <Notice tone="warn" title={t("desk-translation-stale-title")}>
          <p>{t("desk-translation-stale")}</p>
          <Button
            icon="check"
            busy={busy}
            onClick={() =>
              run(async () => {
                const fresh = await markFresh(entry);
                onChange(() => fresh);
              })
            }
          >
            {t("desk-still-right")}
          </Button>
        </Notice>
      )}
      <ul class="desk-pairs">
        {state.fields.map((field) => (
          <Pair
            key={nameOf(field.place)}
            field={{ ...field, translation: String(at(entry, field.place) ?? "") }}
            lang={draft.lang}
            onInput={(value) => onChange((before) => put(before, field.place, value))}
          />
        ))}
      </ul>
    </div>
  );
}
