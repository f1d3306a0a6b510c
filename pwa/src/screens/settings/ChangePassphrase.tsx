import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { changePassphrase, current, WrongPassphrase } from "../../app/profiles";
import { t } from "../../app/words";
import { Notice, Screen, SecretField, toast } from "../../ui";
import { Passphrase } from "../join/Passphrase";

/** Who came in with her recovery sheet has forgotten the old one: she is not asked for it. */
export default function ChangePassphrase() {
  const { route } = useLocation();
  const [old, setOld] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"wrong" | "failed" | null>(null);
  const [withKit] = useState(current.peek()?.openedWithKit === true);

  async function change(next: string): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await changePassphrase(withKit ? null : old, next);
      toast(t("settings-pass-done"));
      route("/settings");
    } catch (error) {
      setBusy(false);
      setProblem(error instanceof WrongPassphrase ? "wrong" : "failed");
    }
  }

  return (
    <Screen title={t("settings-pass-title")} back="/settings">
      {withKit ? (
        <p>{t("settings-pass-kit")}</p>
      ) : (
        <SecretField
          label={t("settings-pass-old")}
          value={old}
          onInput={setOld}
          error={problem === "wrong" ? t("unlock-wrong") : undefined}
        />
      )}
      {problem === "failed" && (
        <Notice tone="danger" live>
          <p>{t("unlock-failed")}</p>
        </Notice>
      )}
      <Passphrase go={t("settings-pass-go")} busy={busy} onChosen={(next) => void change(next)} />
    </Screen>
  );
}
