import { colleagues } from "../../app/cases";
import type { InboxView } from "../../app/types";
import { t } from "../../app/words";
import { Field, useField } from "../../ui";
import { codesOf, codeWords, fieldWords } from "../cases/codes";

interface Props {
  /** Name of the group of choices. */
  name: string;
  legend: string;
  /** The first choice, in words. */
  shows: { code: string; words: string }[];
  regions: readonly string[];
  value: InboxView;
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

/** What to see, side by side on a phone; finer choices folded away. */
export function Filters({ name, legend, shows, regions, value, onChange }: Props) {
  const { kind, risk, assignee, region = "" } = value;
  const narrowed = [kind, risk, assignee, region].filter((one) => one !== "").length;
  return (
    <>
      <fieldset class="filters">
        <legend class="visually-hidden">{legend}</legend>
        {shows.map(({ code, words }) => (
          <label class="filter" key={code}>
            <input
              type="radio"
              name={name}
              autocomplete="off"
              value={code}
              checked={code === value.show}
              onChange={() => onChange({ ...value, show: code })}
            />
            <span>{words}</span>
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
          {(regions.length > 0 || region !== "") && (
            <Field label={fieldWords("region")}>
              <Select
                value={region}
                options={[...new Set([...regions, ...(region ? [region] : [])])].map((one) => [one, one])}
                onChange={(one) => onChange({ ...value, region: one })}
              />
            </Field>
          )}
        </div>
      </details>
    </>
  );
}
