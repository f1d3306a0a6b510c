import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { SecretField } from "../../ui";
import { weaknessOf } from "./strength";

/** A passphrase of her own: written twice, or once in sight. */
export function OwnPassphrase({ onChosen }: { onChosen: (passphrase: string | null) => void }) {
  const [first, setFirst] = useState("");
  const [again, setAgain] = useState("");
  const [shown, setShown] = useState(false);

  function change(next: { first?: string; again?: string; shown?: boolean }): void {
    const now = { first, again, shown, ...next };
    setFirst(now.first);
    setAgain(now.again);
    setShown(now.shown);
    const good = now.first !== "" && !weaknessOf(now.first) && (now.shown || now.first === now.again);
    onChosen(good ? now.first : null);
  }

  const weakness = first ? weaknessOf(first) : null;
  const differs = !shown && again !== "" && !first.startsWith(again);
  return (
    <div class="stack">
      <SecretField
        label={t("join-pass-own")}
        hint={t("join-pass-own-hint")}
        value={first}
        onInput={(value) => change({ first: value })}
        error={weakness === "weak" ? t("join-pass-weak") : undefined}
        onShown={(value) => change({ shown: value })}
      />
      {weakness && weakness !== "weak" && (
        <p class="soft small">{t("join-pass-short", { missing: weakness.missing })}</p>
      )}
      {!shown && (
        <SecretField
          label={t("join-pass-again")}
          value={again}
          onInput={(value) => change({ again: value })}
          error={differs ? t("join-pass-differ") : undefined}
        />
      )}
    </div>
  );
}
