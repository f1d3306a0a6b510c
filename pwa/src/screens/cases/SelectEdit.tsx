import { colleagues } from "../../app/cases";
import { t } from "../../app/words";
import { Field, useField } from "../../ui";
import { codesOf, codeWords, fieldWords } from "./codes";
import type { EditProps } from "./edit";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";
import { Versions } from "./Versions";

interface Option {
  value: string;
  label: string;
}

function Select({
  value,
  options,
  disabled,
  onChange,
}: {
  value: string;
  options: Option[];
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

function optionsOf(name: string, value: string): Option[] {
  const none = { value: "", label: t("cases-none") };
  if (name === "assignee" || name === "who") {
    const able = colleagues.value.filter(({ active, key }) => active || key === value);
    return [
      none,
      ...able.map(({ key, name: called, you }) => ({
        value: key,
        label: you ? t("cases-you-named", { name: called }) : called,
      })),
    ];
  }
  const codes = codesOf(name);
  const own = value === "" || codes.includes(value) ? [] : [value];
  return [none, ...[...codes, ...own].map((code) => ({ value: code, label: codeWords(name, code) }))];
}

/** One of several; written at once. */
export function SelectEdit({ name, field, onSave }: Omit<EditProps, "draft">) {
  const { busy, problem, save } = useSaving();
  const value = typeof field.value === "string" ? field.value : "";
  const write = (next: string) => {
    if (onSave) void save(() => onSave(next === "" ? null : next, field.shown));
  };
  return (
    <div class="case-field stack-s">
      <Field label={fieldWords(name)}>
        <Select value={value} options={optionsOf(name, value)} disabled={!onSave || busy} onChange={write} />
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
