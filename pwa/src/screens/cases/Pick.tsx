import type { CaseField, CaseValue } from "../../app/types";
import { t } from "../../app/words";
import { Field, useField } from "../../ui";
import { fieldWords } from "./codes";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";
import { Versions } from "./Versions";

export interface Option {
  value: string;
  label: string;
}

interface Props {
  name: string;
  field: CaseField;
  options: readonly Option[];
  onSave: ((value: CaseValue, shown: readonly string[]) => Promise<void>) | null;
}

function Select({
  value,
  options,
  disabled,
  onChange,
}: {
  value: string;
  options: readonly Option[];
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <select
      class="input"
      autocomplete="off"
      disabled={disabled}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...useField()}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** One of several; written at once. What stands there and is no option any more is kept as it is. */
export function Pick({ name, field, options, onSave }: Props) {
  const { busy, problem, save } = useSaving();
  const value = typeof field.value === "string" ? field.value : "";
  const none = { value: "", label: t("cases-none") };
  const known = value === "" || options.some((option) => option.value === value);
  const all = [none, ...options, ...(known ? [] : [{ value, label: value }])];
  const write = (next: string) => {
    if (onSave) void save(() => onSave(next === "" ? null : next, field.shown));
  };
  return (
    <div class="case-field stack-s">
      <Field label={fieldWords(name)}>
        <Select value={value} options={all} disabled={!onSave || busy} onChange={write} />
      </Field>
      <Versions
        name={name}
        field={field}
        busy={busy}
        onKeep={onSave && ((kept) => void save(() => onSave(kept, field.shown)))}
      />
      <Problem of={problem} />
    </div>
  );
}
