import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { wipe } from "../../app/profiles";
import { kitsMade } from "../../app/settings";
import type { ProfileStub } from "../../app/types";
import { t } from "../../app/words";
import { Button, Field, Notice, TextInput, toast } from "../../ui";
import { spaceName } from "../front/Spaces";
import { WhichSpace } from "./WhichSpace";

interface Props {
  space: ProfileStub;
  spaces: readonly ProfileStub[];
  onChoose: (id: string) => void;
}

/** Needs no passphrase: who must get rid of it may be in a hurry, and it cannot be read anyway. */
export function DeleteSpace({ space, spaces, onChoose }: Props) {
  const { route } = useLocation();
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const word = t("unlock-delete-word");

  async function remove(event: Event): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailed(false);
    try {
      await wipe(space.id);
      kitsMade.value = kitsMade.value.filter((id) => id !== space.id);
      toast(t("unlock-delete-done"));
      route("/", true);
    } catch {
      setBusy(false);
      setFailed(true);
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void remove(event)}>
      {spaces.length < 2 ? (
        <p>
          <strong>{spaceName(space)}</strong>
        </p>
      ) : (
        <WhichSpace spaces={spaces} chosen={space.id} onChoose={onChoose} />
      )}
      <Notice tone="danger">
        <p>{t("unlock-delete-text")}</p>
        <p>{t("unlock-delete-kit")}</p>
      </Notice>
      <Field label={t("unlock-delete-label", { word })}>
        <TextInput value={typed} onInput={setTyped} secret />
      </Field>
      {failed && (
        <Notice tone="danger" live>
          <p>{t("unlock-delete-failed")}</p>
        </Notice>
      )}
      <Button
        kind="danger"
        icon="trash"
        type="submit"
        wide
        busy={busy}
        disabled={typed.trim().toUpperCase() !== word.toUpperCase()}
      >
        {t("unlock-delete-go")}
      </Button>
    </form>
  );
}
