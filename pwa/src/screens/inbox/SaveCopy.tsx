import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button, Dialog, saveAs } from "../../ui";
import { safeName } from "./viewable";

interface Props {
  open: boolean;
  name: string;
  /** The clear file, or null when it could not be had (said elsewhere). */
  fetchIt: () => Promise<Blob | null>;
  onClose: () => void;
}

/** A copy outside the app, only after the warning that nothing protects it there. */
export function SaveCopy({ open, name, fetchIt, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    const blob = await fetchIt();
    if (blob) saveAs(blob, safeName(name));
    setBusy(false);
    onClose();
  }
  return (
    <Dialog
      open={open}
      title={t("inbox-save-title")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onClose}>
            {t("inbox-save-cancel")}
          </Button>
          <Button kind="danger" busy={busy} onClick={() => void save()}>
            {t("inbox-save-sure")}
          </Button>
        </>
      }
    >
      <p>{t("inbox-save-text")}</p>
      <p>{t("inbox-save-danger")}</p>
    </Dialog>
  );
}
