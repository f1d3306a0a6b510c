import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button, Dialog, saveAs, toast } from "../../ui";

interface Props {
  open: boolean;
  /** What the file is, in words of the screen that asks. */
  text: string;
  /** Makes the file; what it throws is said by `problem`. */
  make: () => Promise<Blob>;
  name: string;
  problem: (error: unknown) => string;
  onClose: () => void;
  onDone?: () => void;
}

/** A file leaves the app, only after the warning that nothing protects it there, and that it is signed. */
export function Leave({ open, text, make, name, problem, onClose, onDone }: Props) {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  async function save(): Promise<void> {
    setBusy(true);
    setWrong("");
    try {
      saveAs(await make(), name);
      toast(t("dossiers-export-done"));
      onDone?.();
      onClose();
    } catch (error) {
      setWrong(problem(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open={open}
      title={t("dossiers-export-title")}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onClose}>
            {t("dossiers-export-no")}
          </Button>
          <Button kind="danger" busy={busy} onClick={() => void save()}>
            {t("dossiers-export-sure")}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <p>{t("dossiers-export-signed")}</p>
      {wrong && (
        <p role="alert" class="field-error">
          {wrong}
        </p>
      )}
    </Dialog>
  );
}
