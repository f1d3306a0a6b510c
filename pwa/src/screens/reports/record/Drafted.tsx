import { type ConsentPart, dropPart } from "../../../app/record";
import { t } from "../../../app/words";
import { Button } from "../../../ui";
import { pathWords } from "./consents";

/** A yes or no that leaves together with the report: until then it can be unsaid without a trace. */
export function Drafted({ report, consent }: { report: string; consent: ConsentPart }) {
  const { given, fields, id } = consent;
  return (
    <section class="permission" aria-labelledby="stand-title" aria-live="polite">
      <h2 id="stand-title">
        {t(given ? "record-permission-state-given" : "record-permission-state-denied")}
      </h2>
      {given && (
        <p>
          {t("record-permission-fields", { fields: fields.map((path) => t(pathWords(path))).join(" · ") })}
        </p>
      )}
      <p class="soft small">{t("record-permission-state-draft")}</p>
      <Button icon="close" wide onClick={() => void dropPart(report, id)}>
        {t("record-drop")}
      </Button>
    </section>
  );
}
