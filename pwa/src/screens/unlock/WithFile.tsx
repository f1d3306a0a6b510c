import { useRef, useState } from "preact/hooks";
import { BadVaultFile, importVault, WrongPassphrase } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Notice, SecretField } from "../../ui";

type Problem = "bad" | "wrong" | "failed";

function problemOf(error: unknown): Problem {
  if (error instanceof BadVaultFile) return "bad";
  return error instanceof WrongPassphrase ? "wrong" : "failed";
}

/** A copy made on another phone or browser, opened with the passphrase it was closed with. */
export function WithFile({ onOpened }: { onOpened: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      await importVault(file, passphrase);
      onOpened();
    } catch (error) {
      setBusy(false);
      setProblem(problemOf(error));
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void open(event)}>
      <p>{t("unlock-file-text")}</p>
      <input
        ref={picker}
        type="file"
        autocomplete="off"
        hidden
        aria-label={t("unlock-file-choose")}
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          setProblem(null);
        }}
      />
      <Button icon="file" wide onClick={() => picker.current?.click()}>
        {t("unlock-file-choose")}
      </Button>
      <p role="status">{file && t("unlock-file-chosen", { name: file.name })}</p>
      {problem && problem !== "wrong" && (
        <Notice tone="danger" live>
          <p>{t(problem === "bad" ? "unlock-file-bad" : "unlock-failed")}</p>
        </Notice>
      )}
      <SecretField
        label={t("unlock-label")}
        value={passphrase}
        onInput={setPassphrase}
        error={problem === "wrong" ? t("unlock-wrong") : undefined}
      />
      <Button kind="primary" type="submit" wide busy={busy} disabled={!file || !passphrase}>
        {t("unlock-go")}
      </Button>
    </form>
  );
}
