import type { ExportView } from "../../app/dossiers";
import { moment, t } from "../../app/words";
import { Tag } from "../../ui";

interface Props {
  made: readonly ExportView[];
  /** What mechanisms are called, by id. */
  titles: ReadonlyMap<string, string>;
}

/** What left already. After a withdrawal it goes on existing outside: that is said of each. */
export function Done({ made, titles }: Props) {
  return (
    <section class="stack" aria-labelledby="done-title">
      <h2 id="done-title">{t("dossiers-done")}</h2>
      {made.length === 0 && <p class="soft">{t("dossiers-done-none")}</p>}
      <ul class="dossier-rows">
        {made.map(({ id, mechanism, letter, format, at, isBeforeWithdrawal }) => (
          <li key={id} class="stack-s">
            <span>{letter ?? titles.get(mechanism) ?? mechanism}</span>
            <span class="soft small">
              {t("dossiers-done-at", { format: t(`dossiers-format-${format}`), at: moment(at) })}
            </span>
            {isBeforeWithdrawal && (
              <span>
                <Tag tone="warn" icon="warn">
                  {t("dossiers-before")}
                </Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
