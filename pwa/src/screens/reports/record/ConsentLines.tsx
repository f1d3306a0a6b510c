import type { ViolationRecord } from "../../../app/record";
import { hubNow } from "../../../app/region";
import { t } from "../../../app/words";
import { pathWords, standOf } from "./consents";
import { mechanismName, type Named, personName } from "./say";

/** What each permission says now, for whoever has to keep to it. */
export function ConsentLines({ record, named }: { record: ViolationRecord; named: Named }) {
  const asked = new Map<string, { mechanism: string; subject: string }>();
  for (const { part } of record.items.values()) {
    if (part.type === "consent") asked.set(`${part.mechanism} ${part.subject}`, part);
  }
  return (
    <section class="stack-s">
      <h3>{t("record-permissions-title")}</h3>
      {asked.size === 0 && <p>{t("record-permission-none-yet")}</p>}
      {[...asked].map(([key, { mechanism, subject }]) => {
        const { stand, consent } = standOf(record, mechanism, hubNow(), subject);
        return (
          <div key={key} class={`permission permission-${stand}`}>
            <p>
              <strong>{mechanismName(mechanism)}</strong>
              {subject !== "self" && ` · ${personName(subject, named)}`}
            </p>
            <p>{t(`record-view-consent-${stand}`)}</p>
            {stand === "given" && consent && (
              <p class="small">
                {t("record-permission-fields", {
                  fields: consent.fields.map((path) => t(pathWords(path))).join(" · "),
                })}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
