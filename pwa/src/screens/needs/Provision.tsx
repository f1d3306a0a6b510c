import type { ProvisionView } from "../../app/types";
import { t } from "../../app/words";
import { ProvisionText } from "../guidelines/ProvisionText";

/** What the Guidelines say that a mission can do, and that it is never promised. */
export function Provision({ of }: { of: ProvisionView }) {
  return (
    <section class="case-object stack-s" aria-label={of.title}>
      <h2 lang={of.lang}>{of.title}</h2>
      <p lang={of.lang}>{of.summary}</p>
      <details class="case-more">
        <summary>{t("needs-provision-more")}</summary>
        <ProvisionText of={of} heading="h3" />
      </details>
    </section>
  );
}
