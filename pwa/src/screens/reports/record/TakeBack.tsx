import { useState } from "preact/hooks";
import { withdraw } from "../../../app/record";
import { t } from "../../../app/words";
import { Button, Dialog, Field, Notice, TextInput, toast } from "../../../ui";
import { SHORT } from "../answers";

interface Props {
  report: string;
  /** A part, or by the report's own id all of it. */
  of: string;
  label?: string;
  onDone?: () => void;
}

/** Takes back what was sent, only after saying what that can and cannot do. */
export function TakeBack({ report, of, label = t("record-take-back"), onDone }: Props) {
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState("");
  const [failed, setFailed] = useState(false);

  async function sure(): Promise<void> {
    setFailed(false);
    try {
      await withdraw(report, of, why.trim() || undefined);
      setAsking(false);
      toast(t("record-taken-back"));
      onDone?.();
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <Button kind="danger" icon="close" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        open={asking}
        title={t("record-take-back-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setAsking(false)}>
              {t("record-take-back-keep")}
            </Button>
            <Button kind="danger" onClick={() => void sure()}>
              {t("record-take-back-sure")}
            </Button>
          </>
        }
      >
        <p>{t("record-take-back-text")}</p>
        <Field label={t("record-take-back-why")}>
          <TextInput value={why} onInput={setWhy} maxLength={SHORT} />
        </Field>
        {failed && (
          <Notice tone="danger" live>
            <p>{t("record-failed")}</p>
          </Notice>
        )}
      </Dialog>
    </>
  );
}
