import { lang } from "../../app/settings";
import type { ProvisionView } from "../../app/types";
import { t } from "../../app/words";
import { Markdown } from "../../ui";
import { Provenance } from "../learn/Provenance";

/** What a provision lets a mission do, what it never promises, how to ask for it, and where that was read. */
export function ProvisionText({ of, heading: Heading }: { of: ProvisionView; heading: "h2" | "h3" }) {
  return (
    <div class="stack-s">
      <Heading>{t("needs-provision-can")}</Heading>
      <ul lang={of.lang}>
        {of.can.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Heading>{t("needs-provision-limits")}</Heading>
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
      <Provenance of={of} />
    </div>
  );
}
