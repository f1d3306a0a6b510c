import { useState } from "preact/hooks";
import { DEMO_PASSPHRASE, unlock, WrongPassphrase } from "../../app/profiles";
import { askToKeepStorage } from "../../app/settings";
import type { ProfileStub } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice, SecretField } from "../../ui";
import { Locked } from "../front/Spaces";
import { WhichSpace } from "./WhichSpace";
import "./unlock.css";

interface Props {
  space: ProfileStub;
  spaces: readonly ProfileStub[];
  onChoose: (id: string) => void;
  onOpened: () => void;
}

/** After this many tries the sheet is worth a mention. */
const MANY = 3;

export function WithPassphrase({ space, spaces, onChoose, onOpened }: Props) {
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(0);
  const [failed, setFailed] = useState(false);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailed(false);
    try {
      await unlock(space.id, space.demo ? DEMO_PASSPHRASE : passphrase);
      void askToKeepStorage();
      onOpened();
    } catch (error) {
      setBusy(false);
      if (error instanceof WrongPassphrase) setWrong(wrong + 1);
      else setFailed(true);
    }
  }

  const complaint = wrong === 0 ? undefined : t(wrong < MANY ? "unlock-wrong" : "unlock-wrong-many");
  return (
    <form class="stack" onSubmit={(event) => void open(event)}>
      <Locked />
      <WhichSpace spaces={spaces} chosen={space.id} onChoose={onChoose} />
      {space.demo ? (
        <p class="soft">{t("unlock-demo")}</p>
      ) : (
        <SecretField
          label={t("unlock-label")}
          value={passphrase}
          onInput={setPassphrase}
          error={busy ? undefined : complaint}
          autofocus={spaces.length < 2}
        />
      )}
      {failed && (
        <Notice tone="danger" live>
          <p>{t("unlock-failed")}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" wide busy={busy} disabled={!space.demo && !passphrase}>
        {t("unlock-go")}
      </Button>
      <p class="soft small" role="status">
        {busy && t("unlock-opening")}
      </p>
    </form>
  );
}
