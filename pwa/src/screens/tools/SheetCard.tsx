import type { SheetView } from "../../app/types";
import { moment, t } from "../../app/words";
import { Card } from "../../ui";
import { KINDS } from "./kinds";
import { sheetName } from "./name";

/** One of her sheets in a list. */
export function SheetCard({ sheet }: { sheet: SheetView }) {
  return (
    <Card heading={3} icon={KINDS[sheet.kind].icon} title={sheetName(sheet)} href={`/tools/${sheet.id}`}>
      <p class="small">{t(`tools-kind-${sheet.kind}`)}</p>
      <p class="soft small">{t("tools-changed", { at: moment(sheet.changed) })}</p>
    </Card>
  );
}
