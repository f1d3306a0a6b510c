import { reportsAwaited } from "../../../app/record";
import { t } from "../../../app/words";
import { Notice } from "../../../ui";

/** Additions came before the report they belong to. */
export function Awaited() {
  const count = reportsAwaited.value;
  if (count === 0) return null;
  return (
    <Notice>
      <p>{t("record-view-awaited", { count })}</p>
    </Notice>
  );
}
