import { useState } from "preact/hooks";
import { type Invitation, readInvitation } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Field, Notice, TextInput } from "../../ui";
import { useScan } from "../scan/useScan";

/** The invitation in a pasted or scanned text: a whole link or only its end. */
export function invitationIn(text: string): Invitation | null {
  const trimmed = text.trim();
  return readInvitation(trimmed.slice(Math.max(trimmed.indexOf("#"), 0)));
}

interface Props {
  /** The link she opened could not be read. */
  unreadable: boolean;
  onInvitation: (invitation: Invitation) => void;
}

export function PasteLink({ unreadable, onInvitation }: Props) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(unreadable);
  const [scanning, setScanning] = useState(false);
  const Scan = useScan(scanning);

  function read(event: Event): void {
    event.preventDefault();
    const invitation = invitationIn(text);
    setWrong(!invitation);
    if (invitation) onInvitation(invitation);
  }

  function take(scanned: string): boolean {
    const invitation = invitationIn(scanned);
    if (invitation) onInvitation(invitation);
    return invitation !== null;
  }

  if (scanning && Scan) return <Scan onText={take} onStop={() => setScanning(false)} />;
  return (
    <form class="stack" onSubmit={read}>
      {wrong && (
        <Notice tone="warn" title={t("join-unreadable-title")} live>
          <p>{t("join-unreadable-text")}</p>
        </Notice>
      )}
      <p>{t("join-need")}</p>
      <Field label={t("join-paste-label")} hint={t("join-paste-hint")}>
        <TextInput value={text} onInput={setText} inputMode="url" secret />
      </Field>
      <Button kind="primary" type="submit" disabled={!text.trim()} wide>
        {t("join-paste-go")}
      </Button>
      {navigator.mediaDevices && (
        <Button icon="qr" wide busy={scanning} onClick={() => setScanning(true)}>
          {t("scan-go")}
        </Button>
      )}
    </form>
  );
}
