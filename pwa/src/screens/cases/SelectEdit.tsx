import { colleagues } from "../../app/cases";
import { t } from "../../app/words";
import { codesOf, codeWords } from "./codes";
import type { EditProps } from "./edit";
import { type Option, Pick } from "./Pick";

function optionsOf(name: string, value: string): Option[] {
  if (name === "assignee" || name === "who") {
    const able = colleagues.value.filter(({ active, key }) => active || key === value);
    return able.map(({ key, name: called, you }) => ({
      value: key,
      label: you ? t("cases-you-named", { name: called }) : called,
    }));
  }
  const codes = codesOf(name);
  const own = value === "" || codes.includes(value) ? [] : [value];
  return [...codes, ...own].map((code) => ({ value: code, label: codeWords(name, code) }));
}

/** One of the codes of a field, or of the colleagues. */
export function SelectEdit({ name, field, onSave }: Omit<EditProps, "draft">) {
  const value = typeof field.value === "string" ? field.value : "";
  return <Pick name={name} field={field} options={optionsOf(name, value)} onSave={onSave} />;
}
