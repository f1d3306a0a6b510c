import { useState } from "preact/hooks";
import { BadVaultFile, importVault, WrongPassphrase } from "../../app/profiles";
import { t } from "../../app/words";
import { Notice } from "../../ui";
import { FileForm } from "./FileForm";

type Problem = "bad" | "wrong" | "failed";

function problemOf(error: unknown): Problem {
  if (error instanceof BadVaultFile) return "bad";
  return error instanceof WrongPassphrase ? "wrong" : "failed";
}

/** A copy made on another phone or browser, opened with the passphrase it was closed with. */
export function WithFile({ onOpened }: { onOpened: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function open({ file, secret }: { file: File; secret: string }): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await importVault(file, secret);
      onOpened();
    } catch (error) {
      setBusy(false);
      setProblem(problemOf(error));
    }
  }

  return (
    <FileForm
      text={t("unlock-file-text")}
      go={t("unlock-go")}
      busy={busy}
      mistake={problem === "wrong" ? t("unlock-wrong") : undefined}
      onChange={() => setProblem(null)}
      onChosen={(chosen) => void open(chosen)}
    >
      {problem && problem !== "wrong" && (
        <Notice tone="danger" live>
          <p>{t(problem === "bad" ? "unlock-file-bad" : "unlock-failed")}</p>
        </Notice>
      )}
    </FileForm>
  );
}
