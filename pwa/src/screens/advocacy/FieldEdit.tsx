import { decide, editPlan, type PlanField, type PlanObject, type Value } from "../../app/advocacy";
import { wordsOf } from "../../app/advocacy-paper";
import { moment, t } from "../../app/words";
import { Button, Choice, Field, Notice, TextArea, TextInput, Toggle } from "../../ui";
import type { Asked } from "./specs";

interface Props {
  plan: string;
  object: PlanObject;
  asked: Asked;
  readOnly: boolean;
  autofocus?: boolean;
}

const EMPTY: PlanField = { value: null, versions: [], shown: [], isEdited: false };

/** What people wrote side by side in one field: all of it is here until a person decides. */
function Versions({ plan, object, asked: { name }, readOnly, field }: Props & { field: PlanField }) {
  const { on, id } = object;
  if (field.versions.length < 2) return null;
  return (
    <Notice tone="warn" title={t("advocacy-versions-title", { field: t(`advocacy-${on}-${name}`) })}>
      <p>{t("advocacy-versions-text")}</p>
      <ul class="plan-versions">
        {field.versions.map(({ value, by, name: who, made }) => {
          const words = value === false ? t("advocacy-versions-no") : wordsOf(on, name, value);
          const said = words || t("advocacy-versions-nothing");
          return (
            <li key={`${by} ${made} ${words}`} class="stack-s">
              <p class="soft small">
                {by === null
                  ? t("advocacy-versions-mine")
                  : t("advocacy-versions-by", {
                      name: who || t("advocacy-versions-somebody"),
                      at: moment(made ?? ""),
                    })}
              </p>
              <p class="said" dir="auto">
                {said}
              </p>
              {!readOnly && (
                <Button
                  icon="check"
                  onClick={() => decide(plan, on, id, name, value)}
                  aria-label={t("advocacy-versions-keep-named", { value: said.slice(0, 60) })}
                >
                  {t("advocacy-versions-keep")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function Control({ plan, object, asked, autofocus, field }: Props & { field: PlanField }) {
  const { on, id } = object;
  const { name, ask, hint, options = [] } = asked;
  const label = t(`advocacy-${on}-${name}`);
  const help = hint && t(`advocacy-${on}-${name}-hint`);
  const set = (value: Value) => editPlan(plan, on, id, name, value);
  const text = typeof field.value === "string" ? field.value : "";
  switch (ask) {
    case "flag":
      return <Toggle label={label} checked={field.value === true} onChange={set} />;
    case "choice":
      return (
        <Choice
          label={label}
          options={options.map((value) => ({ value, label: t(`advocacy-${on}-${name}-${value}`) }))}
          value={text || null}
          onChange={set}
        />
      );
    case "text":
      return (
        <Field label={label} hint={help}>
          <TextArea value={text} onInput={set} rows={4} maxLength={5000} autofocus={autofocus} />
        </Field>
      );
    default:
      return (
        <Field label={label} hint={help}>
          <TextInput
            value={text}
            // A day that is being typed is none yet.
            onInput={(value) => set(ask === "day" && value === "" ? null : value)}
            type={ask === "day" ? "date" : "text"}
            maxLength={300}
            autofocus={autofocus}
          />
        </Field>
      );
  }
}

/** One thing that a plan says: written at once into her vault, shared when she wants. */
export function FieldEdit(props: Props) {
  const { object, asked, readOnly } = props;
  const field = object.fields[asked.name] ?? EMPTY;
  const words = wordsOf(object.on, asked.name, field.value);
  return (
    <div class="stack-s">
      <Versions {...props} field={field} />
      {readOnly ? (
        words && (
          <div>
            <p class="field-label">{t(`advocacy-${object.on}-${asked.name}`)}</p>
            <p class="said" dir="auto">
              {words}
            </p>
          </div>
        )
      ) : (
        <Control {...props} field={field} />
      )}
    </div>
  );
}
