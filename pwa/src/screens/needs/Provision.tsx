import { lang } from "../../app/settings";
import type { ProvisionView } from "../../app/types";
import { t } from "../../app/words";
import { Markdown } from "../../ui";
import { Provenance } from "../learn/Provenance";

/** What the Guidelines say that a mission can do, and that it is never promised. */
export function Provision({ of }: { of: ProvisionView }) {
  return (
    <section class="case-object stack-s" aria-label={of.title}>
      <h2 lang={of.lang}>{of.title}</h2>
      <p lang={of.lang}>{of.summary}</p>
      <details class="case-more">
        <summary>{t("needs-provision-more")}</summary>
        <div class="stack-s">
          <h3>{t("needs-provision-can")}</h3>
          <ul lang={of.lang}>
            {of.can.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <h3>{t("needs-provision-limits")}</h3>
          <ul lang={of.lang}>
            {of.limits.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <Markdown text={of.body} lang={of.lang} />
          <p class="soft small" lang={lang.value}>
            {of.paragraph
              ? t("needs-provision-paragraph", { paragraph: of.paragraph })
              : t("needs-provision-no-paragraph")}
          </p>
          <Provenance sources={of.sources} checked={of.checked} reviewed={of.reviewed} origin={of.origin} />
        </div>
      </details>
    </section>
  );
}
