import { catalogue } from "../../../app/catalogue";
import { SELF, type When, type Where } from "../../../app/record";
import { t } from "../../../app/words";
import { Choice, Field, type Option, TextArea, TextInput } from "../../../ui";
import { Ticks } from "../../tools/Ticks";
import { SHORT } from "../answers";
import { WhenField } from "../WhenField";
import { WhereField } from "../WhereField";
import { type AskedType, type RecordQuestion, valueAt, withValue } from "./questions";
import { askId, codeWords, type Named, personName, titleOf } from "./say";

interface Props<P extends object> {
  type: AskedType;
  asked: RecordQuestion;
  part: P;
  named: Named;
  onChange: (part: P) => void;
}

/** One question, in the form that fits it. */
export function AnswerField<P extends object>({ type, asked, part, named, onChange }: Props<P>) {
  const label = t(askId(type, asked.field));
  const value = valueAt(part, asked.field);
  const say = (next: unknown) => onChange(withValue(part, asked.field, next));
  const also = asked.also;
  return (
    <>
      <Control asked={asked} label={label} value={value} named={named} onChange={say} />
      {also && (
        <Field label={t(askId(type, also.field))}>
          {also.long ? (
            <TextArea
              value={String(valueAt(part, also.field) ?? "")}
              onInput={(words) => onChange(withValue(part, also.field, words))}
              rows={3}
              maxLength={50_000}
            />
          ) : (
            <TextInput
              value={String(valueAt(part, also.field) ?? "")}
              onInput={(words) => onChange(withValue(part, also.field, words))}
              maxLength={SHORT}
            />
          )}
        </Field>
      )}
    </>
  );
}

interface ControlProps {
  asked: RecordQuestion;
  label: string;
  value: unknown;
  named: Named;
  onChange: (value: unknown) => void;
}

function Control({ asked, label, value, named, onChange }: ControlProps) {
  switch (asked.ask) {
    case "many":
      return (
        <Ticks
          label={label}
          hideLabel
          hint={undefined}
          options={asked.codes.map((code) => ({
            value: code,
            label: codeWords(asked.list, code, asked.codes),
          }))}
          ticked={(value as string[] | undefined) ?? []}
          onChange={onChange}
        />
      );
    case "one":
      return (
        <Pick
          label={label}
          value={value as string | undefined}
          options={asked.codes.map((code) => ({
            value: code,
            label: codeWords(asked.list, code, asked.codes),
          }))}
          onChange={onChange}
        />
      );
    case "when":
      return (
        <WhenField
          label={label}
          value={(value as When | undefined) ?? { precision: "unknown" }}
          onChange={onChange}
        />
      );
    case "where":
      return (
        <WhereField
          label={label}
          value={(value as Where | undefined) ?? { precision: "hidden" }}
          onChange={onChange}
        />
      );
    case "people":
    case "acts":
      return <Others {...{ asked, label, value, named, onChange }} />;
    case "mechanism":
      return <Mechanisms label={label} value={value as string | undefined} onChange={onChange} />;
    case "yesno":
    case "maybe":
      return <YesNo {...{ asked, label, value, named, onChange }} />;
    default:
      return (
        // The question is the screen's heading.
        <Field label={t(asked.ask === "day" ? "reports-when-date" : "reports-what-label")}>
          {asked.ask === "long" ? (
            <TextArea value={String(value ?? "")} onInput={onChange} rows={6} maxLength={100_000} />
          ) : (
            <TextInput
              type={asked.ask === "day" ? "date" : "text"}
              value={String(value ?? "")}
              onInput={onChange}
              maxLength={SHORT}
            />
          )}
        </Field>
      );
  }
}

interface PickProps {
  label: string;
  value: string | undefined;
  options: Option<string>[];
  onChange: (value: unknown) => void;
}

const Pick = ({ label, value, options, onChange }: PickProps) => (
  <Choice label={label} hideLabel value={value ?? null} onChange={onChange} options={options} />
);

function YesNo({ asked, label, value, onChange }: ControlProps) {
  const words = (yes: boolean) =>
    asked.field === "self"
      ? t(`record-ask-person-self-${yes ? "yes" : "no"}`)
      : t(yes ? "record-yes" : "record-no");
  const options = [
    { value: "yes", label: words(true) },
    { value: "no", label: words(false) },
    ...(asked.ask === "maybe" ? [{ value: "unknown", label: t("record-unknown") }] : []),
  ];
  const chosen = value === true ? "yes" : value === false ? "no" : value === null ? "unknown" : undefined;
  return (
    <Pick
      label={label}
      value={chosen}
      options={options}
      onChange={(next) => onChange(next === "unknown" ? null : next === "yes")}
    />
  );
}

/** People or acts of this record. */
function Others({ asked, label, value, named, onChange }: ControlProps) {
  const options =
    asked.ask === "people"
      ? [SELF, ...named.persons.filter(({ self }) => !self).map(({ id }) => id)].map((id) => ({
          value: id,
          label: personName(id, named),
        }))
      : named.acts.map((act) => ({ value: act.id, label: titleOf(act, named) }));
  if (options.length === 0) return <p class="soft">{t("record-empty-title")}</p>;
  return (
    <Ticks
      label={label}
      hideLabel
      hint={undefined}
      options={options}
      ticked={(value as string[] | undefined) ?? []}
      onChange={onChange}
    />
  );
}

const ELSEWHERE = "";

function Mechanisms({ label, value, onChange }: Omit<PickProps, "options">) {
  const options = catalogue.value.mechanisms.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Pick
      label={label}
      value={value}
      options={[...options, { value: ELSEWHERE, label: t("record-mechanism-other") }]}
      onChange={(next) => onChange(next === ELSEWHERE ? undefined : next)}
    />
  );
}
