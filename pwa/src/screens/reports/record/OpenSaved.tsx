import { useRef, useState } from "preact/hooks";
import { current, pauseAutoLock } from "../../../app/profiles";
import { type OpenedRecord, openRecord, SavedError } from "../../../app/saved";
import { t } from "../../../app/words";
import { Button, Notice, Screen, SecretField } from "../../../ui";
import { SavedView } from "./SavedView";
import "../reports.css";

type Problem = SavedError["reason"] | "failed";

/** A record that somebody saved and handed on: opened here with its phrase, by whoever was given both. */
export default function OpenSaved() {
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [opened, setOpened] = useState<OpenedRecord | null>(null);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      setOpened(await pauseAutoLock(() => openRecord(file, passphrase)));
      setPassphrase("");
    } catch (error) {
      setProblem(error instanceof SavedError ? error.reason : "failed");
    } finally {
      setBusy(false);
    }
  }

  const close = () => {
    setOpened(null);
    setFile(null);
  };

  return (
    <Screen title={t("record-open-title")} back={current.value ? "/home" : "/about"}>
      {opened ? (
        <>
          <Notice tone="info">
            <p>{t("record-open-here")}</p>
          </Notice>
          <SavedView of={opened} />
          <Button icon="close" wide onClick={close}>
            {t("record-open-close")}
          </Button>
        </>
      ) : (
        <form class="stack" onSubmit={(event) => void open(event)}>
          <p>{t("record-open-text")}</p>
          <input
            ref={picker}
            type="file"
            autocomplete="off"
            hidden
            aria-label={t("record-open-choose")}
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setProblem(null);
            }}
          />
          <Button icon="file" wide onClick={() => picker.current?.click()}>
            {t("record-open-choose")}
          </Button>
          <p role="status">{file && t("record-open-chosen", { name: file.name })}</p>
          {problem && problem !== "passphrase" && (
            <Notice tone="danger" live>
              <p>{t(`record-open-${problem}`)}</p>
            </Notice>
          )}
          <SecretField
            label={t("record-open-passphrase")}
            hint={t("record-open-passphrase-hint")}
            value={passphrase}
            onInput={setPassphrase}
            error={problem === "passphrase" ? t("record-open-wrong") : undefined}
          />
          <Button
            kind="primary"
            type="submit"
            icon="lock"
            wide
            busy={busy}
            disabled={!file || !passphrase.trim()}
          >
            {t("record-open-go")}
          </Button>
        </form>
      )}
    </Screen>
  );
}
