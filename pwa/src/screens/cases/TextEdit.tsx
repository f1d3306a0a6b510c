import { keepUnsent, unsentText } from "../../app/unsent";
import { t } from "../../app/words";
import { Button, Field, TextArea, TextInput } from "../../ui";
import { fieldWords, valueWords } from "./codes";
import type { EditProps } from "./edit";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";
import { Versions } from "./Versions";

interface Props extends EditProps {
  /** Several lines. */
  long?: boolean | undefined;
  type?: "text" | "date" | undefined;
  hint?: string | undefined;
}

/** What an edit replaces is kept with it: what a colleague writes meanwhile is not among it. */
const shownKey = (draft: string) => `${draft} over`;

/** A text or a day: read, changed when she asks for it. What she types is kept until it is saved or let go. */
export function TextEdit({ name, field, draft, onSave, long, type = "text", hint }: Props) {
  const { busy, problem, save } = useSaving();
  const over = unsentText(shownKey(draft));
  const isOpen = over !== "";
  const text = unsentText(draft);
  const value = typeof field.value === "string" ? field.value : "";
  const close = () => {
    keepUnsent(draft, "");
    keepUnsent(shownKey(draft), "");
  };
  const begin = () => {
    keepUnsent(shownKey(draft), ["-", ...field.shown].join(" "));
    keepUnsent(draft, value);
  };
  const verb = value || field.versions.length > 1 ? "change" : "write";
  const shown = over.split(" ").filter((hash) => hash.length > 1);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (onSave && (await save(() => onSave(text === "" ? null : text, shown)))) close();
  }

  return (
    <div class="case-field stack-s">
      {!isOpen && (
        <>
          <p class="field-label">{fieldWords(name)}</p>
          {field.versions.length < 2 && (
            <p class={value ? "said" : "soft"} dir="auto">
              {valueWords(name, field.value)}
            </p>
          )}
          <Versions
            name={name}
            field={field}
            busy={busy}
            onKeep={onSave && ((kept) => void save(() => onSave(kept, field.shown)))}
          />
          {onSave && (
            <Button
              icon="edit"
              onClick={begin}
              aria-label={t(`cases-${verb}-named`, { field: fieldWords(name) })}
            >
              {t(`cases-${verb}`)}
            </Button>
          )}
        </>
      )}
      {isOpen && (
        <form class="stack-s" onSubmit={(event) => void submit(event)} noValidate>
          <Field label={fieldWords(name)} hint={hint}>
            {long ? (
              <TextArea value={text} onInput={(more) => keepUnsent(draft, more)} rows={6} autofocus />
            ) : (
              <TextInput
                value={text}
                onInput={(more) => keepUnsent(draft, more)}
                type={type}
                maxLength={300}
                autofocus
              />
            )}
          </Field>
          <div class="row">
            <Button kind="primary" type="submit" icon="check" busy={busy}>
              {t("cases-save")}
            </Button>
            <Button onClick={close}>{t("cases-leave")}</Button>
          </div>
        </form>
      )}
      <Problem of={problem} />
    </div>
  );
}
