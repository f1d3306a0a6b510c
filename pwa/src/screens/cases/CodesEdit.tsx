import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { codesOf, codeWords, fieldWords, valueWords } from "./codes";
import type { EditProps } from "./edit";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";
import { Versions } from "./Versions";

/** Several of a list: read, ticked when she asks for it. */
export function CodesEdit({ name, field, onSave }: Omit<EditProps, "draft">) {
  const { busy, problem, save } = useSaving();
  const [open, setOpen] = useState<{ chosen: string[]; shown: readonly string[] } | null>(null);
  const value = Array.isArray(field.value) ? field.value : [];
  const verb = value.length > 0 ? "change" : "choose";
  const codes = [...codesOf(name), ...value.filter((code) => !codesOf(name).includes(code))];

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (open && onSave && (await save(() => onSave(open.chosen, open.shown)))) setOpen(null);
  }

  if (!open) {
    return (
      <div class="case-field stack-s">
        <p class="field-label">{fieldWords(name)}</p>
        {field.versions.length < 2 && (
          <p class={value.length > 0 ? "" : "soft"}>{valueWords(name, field.value)}</p>
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
            onClick={() => setOpen({ chosen: value, shown: field.shown })}
            aria-label={t(`cases-${verb}-named`, { field: fieldWords(name) })}
          >
            {t(`cases-${verb}`)}
          </Button>
        )}
        <Problem of={problem} />
      </div>
    );
  }
  const toggle = (code: string, on: boolean) =>
    setOpen({ ...open, chosen: on ? [...open.chosen, code] : open.chosen.filter((one) => one !== code) });
  return (
    <form class="case-field stack-s" onSubmit={(event) => void submit(event)}>
      <fieldset class="choice">
        <legend class="field-label">{fieldWords(name)}</legend>
        <div class="choice-options choice-row">
          {codes.map((code) => (
            <label class="choice-card" key={code}>
              <input
                type="checkbox"
                autocomplete="off"
                checked={open.chosen.includes(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
              <span class="choice-text">{codeWords(name, code)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="row">
        <Button kind="primary" type="submit" icon="check" busy={busy}>
          {t("cases-save")}
        </Button>
        <Button onClick={() => setOpen(null)}>{t("cases-leave")}</Button>
      </div>
      <Problem of={problem} />
    </form>
  );
}
