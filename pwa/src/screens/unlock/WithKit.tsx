import { useState } from "preact/hooks";
import { unlockWithKit, WrongKit } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea } from "../../ui";
import { useScan } from "../scan/useScan";

const WORDS = 12;
/** How the text of a sheet's QR code begins. */
const KIT_CODE = "tejedora-kit:";

export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,.;]+/)
    .filter(Boolean);

export function WithKit({ onOpened }: { onOpened: () => void }) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"wrong" | "failed" | null>(null);
  const [scanning, setScanning] = useState(false);
  const Scan = useScan(scanning);
  const words = wordsIn(text);

  async function open(kit: string[]): Promise<void> {
    setScanning(false);
    setBusy(true);
    setProblem(null);
    try {
      await unlockWithKit(kit);
      onOpened();
    } catch (error) {
      setBusy(false);
      setProblem(error instanceof WrongKit ? "wrong" : "failed");
    }
  }

  function submit(event: Event): void {
    event.preventDefault();
    void open(words);
  }

  function take(scanned: string): boolean {
    const isKit = scanned.startsWith(KIT_CODE);
    if (isKit) void open([scanned]);
    return isKit;
  }

  if (scanning && Scan) return <Scan onText={take} onStop={() => setScanning(false)} />;
  return (
    <form class="stack" onSubmit={submit}>
      <Field
        label={t("unlock-kit-label")}
        hint={t("unlock-kit-hint")}
        error={problem === "wrong" ? t("unlock-kit-wrong") : undefined}
      >
        <TextArea value={text} onInput={setText} secret rows={4} />
      </Field>
      <p class="soft small" role="status">
        {words.length > 0 && words.length < WORDS && t("unlock-kit-count", { count: words.length })}
      </p>
      {problem === "failed" && (
        <Notice tone="danger" live>
          <p>{t("unlock-failed")}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" wide busy={busy} disabled={words.length !== WORDS}>
        {t("unlock-go")}
      </Button>
      {navigator.mediaDevices && (
        <Button icon="qr" wide disabled={busy} busy={scanning} onClick={() => setScanning(true)}>
          {t("scan-go")}
        </Button>
      )}
    </form>
  );
}
