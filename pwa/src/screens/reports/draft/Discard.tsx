import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { discardDraft } from "../../../app/reports";
import { t } from "../../../app/words";
import { Button, Dialog } from "../../../ui";

/** Deletes the draft from this phone, only after asking. */
export function Discard({ id }: { id: string }) {
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);

  async function discard(): Promise<void> {
    route("/reports", true);
    await discardDraft(id);
  }

  return (
    <>
      <Button icon="trash" kind="danger" onClick={() => setAsking(true)}>
        {t("reports-discard")}
      </Button>
      <Dialog
        open={asking}
        title={t("reports-discard-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setAsking(false)}>
              {t("reports-discard-keep")}
            </Button>
            <Button kind="danger" onClick={() => void discard()}>
              {t("reports-discard-sure")}
            </Button>
          </>
        }
      >
        <p>{t("reports-discard-text")}</p>
      </Dialog>
    </>
  );
}
