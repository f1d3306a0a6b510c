import type { DraftField } from "../../app/dossiers";
import { t } from "../../app/words";
import { Field, Icon, Tag, TextArea } from "../../ui";

interface Props {
  field: DraftField;
  text: string;
  isOutdated: boolean;
  language: string;
  onInput: (text: string) => void;
}

const TONES = { ready: "good", partly: "warn", reserved: "plain", missing: "info" } as const;

/** One answer of the draft: to be corrected, written by hand, or withheld with the reason. */
export function FieldRow({ field, text, isOutdated, language, onInput }: Props) {
  const { name, help, required, state } = field;
  const reasons = field.reasons.map((reason) => t(`dossiers-bar-${reason}`).toLocaleLowerCase()).join(", ");
  return (
    <li class="dossier-field stack-s">
      <span class="card-tags">
        <Tag tone={TONES[state]}>{t(`dossiers-state-${state}`)}</Tag>
        {required && <Tag>{t("dossiers-required")}</Tag>}
      </span>
      {state === "reserved" ? (
        <div class="stack-s">
          <h3 lang={language}>{name}</h3>
          <p class="dossier-blocked">
            <Icon name="lock" size={20} />
            <span>{t("dossiers-blocked", { reasons })}</span>
          </p>
        </div>
      ) : (
        <>
          <Field label={name} hint={help || undefined}>
            <TextArea value={text} onInput={onInput} rows={text.length > 200 ? 8 : 4} lang={language} />
          </Field>
          {state === "missing" && <p class="soft small">{t("dossiers-hand")}</p>}
          {state === "partly" && (
            <p class="dossier-blocked">
              <Icon name="lock" size={20} />
              <span>{t("dossiers-partly", { reasons })}</span>
            </p>
          )}
        </>
      )}
      {isOutdated && <p class="small">{t("dossiers-outdated")}</p>}
    </li>
  );
}
