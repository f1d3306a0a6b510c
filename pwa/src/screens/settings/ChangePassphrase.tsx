import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { changePassphrase, WrongPassphrase } from "../../app/profiles";
import { t } from "../../app/words";
import { Notice, Screen, SecretField, toast } from "../../ui";
import { Passphrase } from "../join/Passphrase";

export default function ChangePassphrase() {
  const { route } = useLocation();
  const [old, setOld] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"wrong" | "failed" | null>(null);

  async function change(next: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await changePassphrase(old, next);
      toast(t("settings-pass-done"));
      route("/settings");
    } catch (error) {
      setBusy(false);
      setProblem(error instanceof WrongPassphrase ? "wrong" : "failed");
    }
  }

  return (
    <Screen title={t("settings-pass-title")} back="/settings">
      <SecretField
        label={t("settings-pass-old")}
        value={old}
        onInput={setOld}
        error={problem === "wrong" ? t("unlock-wrong") : undefined}
      />
      {problem === "failed" && (
        <Notice tone="danger" live>
          <p>{t("unlock-failed")}</p>
        </Notice>
      )}
      <Passphrase go={t("settings-pass-go")} busy={busy} onChosen={(next) => void change(next)} />
    </Screen>
  );
}
