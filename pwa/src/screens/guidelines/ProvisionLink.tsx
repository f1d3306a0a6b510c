import { t } from "../../app/words";
import { provisionTitle } from "../roundtables/fields";

/** On which provision something rests, and the way to read it. */
export function ProvisionLink({ of }: { of: string }) {
  return (
    <p class="small">
      <a href={`/guidelines/${of}`}>{t("guidelines-rests", { name: provisionTitle(of) })}</a>
    </p>
  );
}
