import { useState } from "preact/hooks";
import { ownKey } from "../../../app/desk";
import type { Place } from "../../../app/desk-versions";
import { t } from "../../../app/words";
import { Button, Field, TextArea } from "../../../ui";
import { type Editing, Questions } from "./Form";
import { useMistake } from "./findings";
import { at, moved, without } from "./place";
import type { Fields, Spec } from "./specs";

interface ListProps extends Editing {
  label: string;
  hint: string | undefined;
  place: Place;
}

interface ToolsProps {
  list: readonly unknown[];
  index: number;
  /** What the buttons are about, for who listens to the page. */
  of: string;
  onChange: (list: unknown[]) => void;
}

/** Up, down, out. */
function Tools({ list, index, of, onChange }: ToolsProps) {
  const about = (action: string) => t(`desk-${action}-which`, { which: of });
  return (
    <div class="desk-tools">
      <Button
        disabled={index === 0}
        onClick={() => onChange(moved(list, index, -1))}
        aria-label={about("up")}
      >
        ↑
      </Button>
      <Button
        disabled={index === list.length - 1}
        onClick={() => onChange(moved(list, index, 1))}
        aria-label={about("down")}
      >
        ↓
      </Button>
      <Button icon="trash" onClick={() => onChange(without(list, index))} aria-label={about("take-out")}>
        {t("desk-take-out")}
      </Button>
    </div>
  );
}

/** Short texts, one under another. */
export function Lines({ label, hint, place, entry, set }: ListProps) {
  const list = (at(entry, place) as string[] | undefined) ?? [];
  return (
    <fieldset class="desk-group">
      <legend class="field-label">{label}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <ol class="desk-rows">
        {list.map((text, index) => (
          // A line is its place in the list.
          <li key={index} class="desk-row">
            <LineField
              label={`${label} ${index + 1}`}
              place={[...place, index]}
              value={text}
              lang={entry.lang}
              onInput={(next) => set([...place, index], next)}
            />
            <Tools
              list={list}
              index={index}
              of={`${label} ${index + 1}`}
              onChange={(next) => set(place, next)}
            />
          </li>
        ))}
      </ol>
      <Button icon="plus" onClick={() => set(place, [...list, ""])}>
        {t("desk-add-line")}
      </Button>
    </fieldset>
  );
}

interface LineProps {
  label: string;
  place: Place;
  value: string;
  lang: string;
  onInput: (value: string) => void;
}

function LineField({ label, place, value, lang, onInput }: LineProps) {
  return (
    <Field label={label} error={useMistake(place)}>
      <TextArea value={value} rows={2} lang={lang} onInput={onInput} />
    </Field>
  );
}

/** Things of the same sort, each with its questions; one is open at a time. */
export function Rows({
  label,
  hint,
  spec,
  place,
  ...editing
}: ListProps & { spec: Extract<Spec, { kind: "rows" }> }) {
  const { entry, set } = editing;
  const list = (at(entry, place) as Fields[] | undefined) ?? [];
  const [added, setAdded] = useState<number | null>(null);
  const mistake = useMistake(place);
  return (
    <fieldset class="desk-group">
      <legend class="field-label">{label}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      <ol class="desk-rows">
        {list.map((row, index) => {
          const name = String(row[spec.title] || "") || t("desk-row", { n: index + 1 });
          return (
            <li key={index} class="desk-row">
              <details open={index === added || list.length === 1}>
                <summary>
                  <span lang={entry.lang}>{name}</span>
                </summary>
                <div class="stack">
                  <Questions {...editing} specs={spec.of} place={[...place, index]} />
                  <Tools list={list} index={index} of={name} onChange={(next) => set(place, next)} />
                </div>
              </details>
            </li>
          );
        })}
      </ol>
      {mistake && <p class="field-error">{mistake}</p>}
      <Button
        icon="plus"
        onClick={() => {
          setAdded(list.length);
          const own = spec.name === "facilitators" ? { key: ownKey() } : {};
          set(place, [...list, { ...spec.blank, ...own }]);
        }}
      >
        {t(`desk-add-${spec.name}`)}
      </Button>
    </fieldset>
  );
}
