import { useState } from "preact/hooks";
import { type MediaRef, put } from "../../../app/media";
import { t } from "../../../app/words";
import { Button, Dialog, Field, Notice, TextArea } from "../../../ui";
import { FilePicker } from "./FilePicker";
import { nameFor, smaller } from "./picture";

/** A picture for a text: made smaller on this device, told in words, and put at the hub. */
export function PictureButton({ onPicture }: { onPicture: (ref: MediaRef) => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState("");
  const [state, setState] = useState<"choosing" | "sending" | "not-sent" | "not-a-picture">("choosing");

  async function send(): Promise<void> {
    if (!file) return;
    setState("sending");
    const blob = await smaller(file).catch(() => null);
    if (!blob) return setState("not-a-picture");
    try {
      onPicture(await put(blob, alt.trim(), nameFor(blob, file.name)));
      close();
    } catch (error) {
      setState(error instanceof TypeError ? "not-a-picture" : "not-sent");
    }
  }

  function close(): void {
    setFile(null);
    setAlt("");
    setState("choosing");
  }

  return (
    <>
      <FilePicker label={t("desk-picture")} icon="image" accept="image/*" onFile={setFile} />
      <Dialog
        open={file !== null}
        title={t("desk-picture-title")}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t("desk-cancel")}</Button>
            <Button
              kind="primary"
              busy={state === "sending"}
              disabled={alt.trim() === ""}
              onClick={() => void send()}
            >
              {t("desk-picture-put")}
            </Button>
          </>
        }
      >
        <p>{t("desk-picture-care")}</p>
        <Field label={t("desk-picture-alt")} hint={t("desk-picture-alt-hint")} required>
          <TextArea value={alt} onInput={setAlt} rows={3} maxLength={300} />
        </Field>
        {state === "not-sent" && (
          <Notice tone="warn" live>
            <p>{t("desk-picture-not-sent")}</p>
          </Notice>
        )}
        {state === "not-a-picture" && (
          <Notice tone="warn" live>
            <p>{t("desk-picture-not-a-picture")}</p>
          </Notice>
        )}
      </Dialog>
    </>
  );
}
