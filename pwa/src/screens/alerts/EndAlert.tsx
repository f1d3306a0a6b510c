import { useState } from "preact/hooks";
import { type AlertView, raiseAlert } from "../../app/alerts";
import { t } from "../../app/words";
import { Button, Dialog, Field, TextArea } from "../../ui";
import { faultOf } from "./fault";

/** Hours for which everybody can still read that it is over. */
const END_HOURS = 12;

/** Says to everybody that it is over. */
export function EndAlert({ alert }: { alert: AlertView }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function end(): Promise<void> {
    setBusy(true);
    try {
      const { id, area } = alert;
      const said = text.trim() || t("alerts-end-default");
      await raiseAlert({ area, text: said, advice: "", hours: END_HOURS, ends: id });
      setOpen(false);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button icon="check" wide onClick={() => setOpen(true)}>
        {t("alerts-end")}
      </Button>
      <Dialog
        open={open}
        title={t("alerts-end-title")}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t("common-cancel")}</Button>
            <Button kind="primary" busy={busy} onClick={() => void end()}>
              {t("alerts-end-go")}
            </Button>
          </>
        }
      >
        <Field label={t("alerts-end-label")} error={fault ?? undefined}>
          <TextArea
            value={text}
            onInput={setText}
            rows={3}
            maxLength={2000}
            placeholder={t("alerts-end-default")}
          />
        </Field>
      </Dialog>
    </>
  );
}
