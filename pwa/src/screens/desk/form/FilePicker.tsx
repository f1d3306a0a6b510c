import { useRef } from "preact/hooks";
import { pauseAutoLock } from "../../../app/profiles";
import { Button, type IconName } from "../../../ui";

interface Props {
  label: string;
  icon: IconName;
  /** Media types, as `<input accept>` has them. */
  accept: string;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** Opens the phone's own choice of files. It covers the app: it does not lock meanwhile. */
export function choose(control: HTMLInputElement | null): void {
  if (!control) return;
  void pauseAutoLock(
    () =>
      new Promise<void>((resolve) => {
        control.addEventListener("change", () => resolve(), { once: true });
        control.addEventListener("cancel", () => resolve(), { once: true });
        control.click();
      }),
  );
}

/** A button that lets her choose one file of this device. */
export function FilePicker({ label, icon, accept, busy = false, onFile }: Props) {
  const picker = useRef<HTMLInputElement>(null);

  return (
    <>
      <input
        type="file"
        accept={accept}
        autocomplete="off"
        hidden
        ref={picker}
        aria-label={label}
        onChange={({ currentTarget: control }) => {
          const file = control.files?.[0];
          // The same file may be chosen again.
          control.value = "";
          if (file) onFile(file);
        }}
      />
      <Button icon={icon} busy={busy} onClick={() => choose(picker.current)}>
        {label}
      </Button>
    </>
  );
}
