import { useState } from "preact/hooks";
import { send } from "../../../app/reports";
import { t } from "../../../app/words";
import { Button, Notice } from "../../../ui";

/** Seals the report and puts it on its way; on failure it stays a draft. */
export function Send({ id, ready }: { id: string; ready: boolean }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function seal(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await send(id);
      window.scrollTo(0, 0);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {!ready && <p id="send-why">{t("reports-review-empty")}</p>}
      {failed && (
        <Notice tone="danger" live>
          <p>{t("reports-send-failed")}</p>
        </Notice>
      )}
      <Button
        kind="primary"
        icon="send"
        wide
        busy={busy}
        disabled={!ready}
        aria-describedby={ready ? undefined : "send-why"}
        onClick={() => void seal()}
      >
        {t(busy ? "reports-sending" : "reports-send")}
      </Button>
    </>
  );
}
