import type { Entry } from "../../../app/desk";
import type { Place } from "../../../app/desk-versions";
import type { MediaRef } from "../../../app/media";
import { t } from "../../../app/words";
import { Button, Choice, Field, TextArea, TextInput, Toggle } from "../../../ui";
import { useMistake } from "./findings";
import { Lines, Rows } from "./Lists";
import { MarkdownField } from "./MarkdownField";
import { MaterialField } from "./MaterialField";
import { Moment } from "./Moment";
import { Nodes } from "./Nodes";
import { at } from "./place";
import { type Fields, fieldOf, type Spec, specsOf } from "./specs";

export interface Editing {
  entry: Entry;
  /** Puts a value at a place of the document. */
  set: (place: Place, value: unknown) => void;
  /** Puts a value at a place that names a new file, which the document has to list. */
  onFile: (place: Place, value: unknown, ref: MediaRef) => void;
}

/** A whole document as a form. */
export function Form(editing: Editing) {
  return <Questions {...editing} specs={specsOf(editing.entry)} place={[]} />;
}

interface QuestionsProps extends Editing {
  specs: readonly Spec[];
  place: Place;
}

export function Questions({ specs, place, ...editing }: QuestionsProps) {
  return (
    <div class="stack">
      {specs.map((spec) => (
        <Question key={spec.name} {...editing} spec={spec} place={[...place, fieldOf(spec)]} />
      ))}
    </div>
  );
}

interface QuestionProps extends Editing {
  spec: Spec;
  place: Place;
}

const PICTURES = new Set(["body", "opening"]);
const WITH_PICTURES = new Set(["course", "lesson", "help"]);

function Question({ spec, place, ...editing }: QuestionProps) {
  const { entry, set, onFile } = editing;
  const mistake = useMistake(place);
  const value = at(entry, place);
  const label = t(`desk-f-${spec.name}`);
  const hint = spec.hint ? t(`desk-f-${spec.name}-hint`) : undefined;
  const words = typeof value === "string" ? value : "";
  const put = (next: string) => set(place, next === "" && "optional" in spec && spec.optional ? null : next);
  switch (spec.kind) {
    case "line":
      return (
        <Field label={label} hint={hint} error={mistake}>
          <TextInput value={words} onInput={put} lang={entry.lang} />
        </Field>
      );
    case "text":
      return (
        <Field label={label} hint={hint} error={mistake}>
          <TextArea value={words} onInput={put} rows={3} lang={entry.lang} />
        </Field>
      );
    case "markdown": {
      const pictures = place.length === 1 && WITH_PICTURES.has(entry.type) && PICTURES.has(spec.name);
      return (
        <MarkdownField
          label={label}
          hint={hint}
          error={mistake}
          value={words}
          lang={entry.lang}
          onInput={put}
          onPicture={pictures ? (next, ref) => onFile(place, next, ref) : undefined}
        />
      );
    }
    case "day":
      return (
        <Field label={label} hint={hint} error={mistake}>
          <TextInput type="date" value={words} onInput={put} />
        </Field>
      );
    case "moment":
      return (
        <Field label={label} hint={hint} error={mistake}>
          <Moment value={words} onInput={put} />
        </Field>
      );
    case "number":
      return (
        <Field label={label} hint={hint} error={mistake}>
          <TextInput
            type="number"
            inputMode="numeric"
            value={typeof value === "number" ? String(value) : ""}
            onInput={(next) => set(place, numberOf(next, spec.optional ? null : spec.least))}
          />
        </Field>
      );
    case "yes":
      return (
        <Toggle label={label} hint={hint} checked={value === true} onChange={(next) => set(place, next)} />
      );
    case "choice":
      return (
        <Choice
          label={label}
          hint={hint}
          value={words}
          options={spec.options.map((option) => ({ value: option, label: t(`desk-o-${option}`) }))}
          onChange={(next) => set(place, next)}
        />
      );
    case "lines":
      return <Lines label={label} hint={hint} place={place} {...editing} />;
    case "rows":
      return <Rows label={label} hint={hint} spec={spec} place={place} {...editing} />;
    case "group":
      return <Group label={label} hint={hint} spec={spec} place={place} {...editing} />;
    case "material":
      return <MaterialField place={place} {...editing} />;
    case "nodes":
      return <Nodes {...editing} />;
  }
}

const numberOf = (text: string, otherwise: number | null): number | null => {
  const number = Number.parseInt(text, 10);
  return Number.isSafeInteger(number) ? number : otherwise;
};

interface GroupProps extends Editing {
  label: string;
  hint: string | undefined;
  spec: Extract<Spec, { kind: "group" }>;
  place: Place;
}

/** Several questions that are answered together, or not at all. */
function Group({ label, hint, spec, place, ...editing }: GroupProps) {
  const value = at(editing.entry, place) as Fields | null;
  return (
    <fieldset class="desk-group">
      <legend class="field-label">{label}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {value === null ? (
        <Button icon="plus" onClick={() => editing.set(place, spec.blank)}>
          {t("desk-add")}
        </Button>
      ) : (
        <div class="stack">
          <Questions {...editing} specs={spec.of} place={place} />
          <Button icon="trash" onClick={() => editing.set(place, null)}>
            {t("desk-take-out")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
