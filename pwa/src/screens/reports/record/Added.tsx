import { useState } from "preact/hooks";
import { retry } from "../../../app/reports";
import type { ReportView } from "../../../app/types";
import { t } from "../../../app/words";
import { Button, Notice, Tag } from "../../../ui";
import { reasonWord } from "../reason";
import { LOOKS } from "../states";

/** How far what she added has come; and sending it once more when the hub did not take it. */
export function Added({ report: { id, added } }: { report: ReportView }) {
  const [busy, setBusy] = useState(false);
  if (!added) return null;
  const { state, reason } = added;
  if (state !== "refused") {
    const { tone, icon } = LOOKS[state];
    return (
      <p class="card-tags" role="status">
        <Tag tone={tone} icon={icon}>
          {t(`record-added-${state}`)}
        </Tag>
      </p>
    );
  }
  const again = () => {
    setBusy(true);
    void retry(id).finally(() => setBusy(false));
  };
  return (
    <Notice tone="danger" title={t("record-added-refused")} live>
      <p>{t(reasonWord(reason), { code: reason ?? "—" })}</p>
      <Button icon="refresh" busy={busy} onClick={again}>
        {t("reports-refused-retry")}
      </Button>
    </Notice>
  );
}
