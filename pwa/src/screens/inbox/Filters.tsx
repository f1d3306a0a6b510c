import { colleagues } from "../../app/cases";
import type { InboxItem, InboxView } from "../../app/types";
import { t } from "../../app/words";
import { Field, useField } from "../../ui";
import { codesOf, codeWords, fieldWords } from "../cases/codes";
import { count, FILTERS } from "./arrange";

interface Props {
  items: readonly InboxItem[];
  value: InboxView;
  me: string;
  onChange: (view: InboxView) => void;
}

function Select({ value, options, onChange }: SelectProps) {
  return (
    <select
      class="input"
      autocomplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...useField()}
    >
      <option value="">{t("inbox-any")}</option>
      {options.map(([code, words]) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </select>
  );
}

interface SelectProps {
  value: string;
  options: [string, string][];
  onChange: (value: string) => void;
}

const coded = (field: string) =>
  codesOf(field).map((code): [string, string] => [code, codeWords(field, code)]);

/** Which reports to see, side by side on a phone; finer choices folded away. */
export function Filters({ items, value, me, onChange }: Props) {
  const { kind, risk, assignee } = value;
  const narrowed = [kind, risk, assignee].filter((one) => one !== "").length;
  return (
    <>
      <fieldset class="filters">
        <legend class="visually-hidden">{t("inbox-filter")}</legend>
        {FILTERS.map((filter) => (
          <label class="filter" key={filter}>
            <input
              type="radio"
              name="inbox-filter"
              autocomplete="off"
              value={filter}
              checked={filter === value.show}
              onChange={() => onChange({ ...value, show: filter })}
            />
            <span>{t(`inbox-filter-${filter}`, { count: count(items, filter, me) })}</span>
          </label>
        ))}
      </fieldset>
      <details class="case-more">
        <summary>{t("inbox-more-filters", { count: narrowed })}</summary>
        <div class="stack">
          <Field label={fieldWords("kinds")}>
            <Select
              value={kind}
              options={coded("kinds")}
              onChange={(code) => onChange({ ...value, kind: code })}
            />
          </Field>
          <Field label={fieldWords("risk")}>
            <Select
              value={risk}
              options={coded("risk")}
              onChange={(code) => onChange({ ...value, risk: code })}
            />
          </Field>
          <Field label={fieldWords("assignee")}>
            <Select
              value={assignee}
              options={colleagues.value.map(({ key, name }): [string, string] => [key, name])}
              onChange={(key) => onChange({ ...value, assignee: key })}
            />
          </Field>
        </div>
      </details>
    </>
  );
}
