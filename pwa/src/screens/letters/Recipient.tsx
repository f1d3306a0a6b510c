import type { LetterView } from "../../app/letters";
import { t } from "../../app/words";
import { Button, Field, Notice, useField } from "../../ui";

interface Props {
  view: LetterView;
  /** Where she gives permission; null: it is not her own report. */
  permissions: string | null;
  onChoose: (to: string) => void;
}

function Pick({ view: { choices, to }, onChoose }: Pick<Props, "view" | "onChoose">) {
  const open = choices.filter(({ bar }) => bar === null);
  const shut = choices.filter(({ bar }) => bar !== null);
  return (
    <select
      class="input"
      value={to?.id ?? ""}
      autocomplete="off"
      onChange={(event) => onChoose(event.currentTarget.value)}
      {...useField()}
    >
      <option value="">{t("letters-to-none")}</option>
      {[
        { label: t("letters-to-open"), all: open },
        { label: t("letters-to-shut"), all: shut },
      ].map(
        ({ label, all }) =>
          all.length > 0 && (
            <optgroup key={label} label={label}>
              {all.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </select>
  );
}

/** For whom the letter is: what may be said depends on it. */
export function Recipient(props: Props) {
  const { view, permissions } = props;
  const bar = view.to?.bar ?? null;
  return (
    <section class="stack">
      <Field label={t("letters-to")} hint={t("letters-to-hint")}>
        <Pick {...props} />
      </Field>
      {bar && (
        <Notice tone="warn" title={t(`dossiers-bar-${bar}`)}>
          <p>{t("letters-to-barred")}</p>
          {permissions && (
            <Button icon="key" href={permissions}>
              {t("letters-permissions")}
            </Button>
          )}
        </Notice>
      )}
    </section>
  );
}
