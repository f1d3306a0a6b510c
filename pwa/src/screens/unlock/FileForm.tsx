import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button, SecretField } from "../../ui";

interface Props {
  text: string;
  go: string;
  busy?: boolean;
  /** What is wrong with the secret. */
  mistake?: string | undefined;
  /** What else is to be said of the last try. */
  children?: ComponentChildren;
  onChange?: () => void;
  onChosen: (chosen: { file: File; secret: string }) => void;
}

/** A sealed copy of a space, and the passphrase or the kit's words that open it. */
export function FileForm({ text, go, busy, mistake, children, onChange, onChosen }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [secret, setSecret] = useState("");
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) onChosen({ file, secret });
      }}
    >
      <p>{text}</p>
      <input
        ref={picker}
        type="file"
        autocomplete="off"
        hidden
        aria-label={t("unlock-file-choose")}
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          onChange?.();
        }}
      />
      <Button icon="file" wide onClick={() => picker.current?.click()}>
        {t("unlock-file-choose")}
      </Button>
      <p role="status">{file && t("unlock-file-chosen", { name: file.name })}</p>
      {children}
      <SecretField label={t("unlock-label")} value={secret} onInput={setSecret} error={mistake} />
      <Button kind="primary" type="submit" wide busy={busy} disabled={!file || !secret}>
        {go}
      </Button>
    </form>
  );
}
