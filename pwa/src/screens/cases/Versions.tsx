import { nameOf } from "../../app/cases";
import type { CaseField, CaseValue } from "../../app/types";
import { moment, t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { fieldWords, valueWords } from "./codes";

interface Props {
  name: string;
  field: CaseField;
  busy: boolean;
  onKeep: ((value: CaseValue) => void) | null;
}

/** What people wrote side by side in one field: all of it is here until a person decides. */
export function Versions({ name, field, busy, onKeep }: Props) {
  if (field.versions.length < 2) return null;
  return (
    <Notice tone="warn" title={t("cases-versions-title", { field: fieldWords(name) })}>
      <p>{t("cases-versions-text")}</p>
      <ul class="case-versions">
        {field.versions.map(({ value, by, made }) => {
          const words = valueWords(name, value);
          return (
            <li key={`${by} ${made} ${words}`} class="stack-s">
              <p class="soft small">{t("cases-by-at", { name: nameOf(by), at: moment(made) })}</p>
              <p class="said" dir="auto">
                {words}
              </p>
              {onKeep && (
                <Button
                  icon="check"
                  busy={busy}
                  onClick={() => onKeep(value)}
                  aria-label={t("cases-versions-keep-named", { value: words.slice(0, 60) })}
                >
                  {t("cases-versions-keep")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
