import { useState } from "preact/hooks";
import { t } from "../app/words";
import { Field, TextInput } from "./Field";
import { Icon } from "./Icon";
import "./secret.css";

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  autofocus?: boolean | undefined;
  /** When the caller must know whether it can be read (no need to write it twice then). */
  onShown?: ((shown: boolean) => void) | undefined;
}

/** A passphrase: hidden from who looks over her shoulder, and from keyboards that learn, until she asks to see it. */
export function SecretField({ label, value, onInput, hint, error, autofocus, onShown }: Props) {
  const [shown, setShown] = useState(false);
  const flip = (): void => {
    setShown(!shown);
    onShown?.(!shown);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      <div class="secret">
        <TextInput
          type={shown ? "text" : "password"}
          value={value}
          onInput={onInput}
          secret
          autofocus={autofocus}
        />
        <button type="button" class="secret-eye" aria-pressed={shown} onClick={flip}>
          <Icon name={shown ? "eyeoff" : "eye"} label={t("common-show-passphrase")} />
        </button>
      </div>
    </Field>
  );
}
