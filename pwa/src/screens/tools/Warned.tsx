import type { ComponentChildren } from "preact";
import { Button, Dialog } from "../../ui";

interface Props {
  open: boolean;
  title: string;
  /** What happens, before it does. */
  children: ComponentChildren;
  keep: string;
  sure: string;
  onKeep: () => void;
  onSure: () => void;
}

/** A question before what cannot be undone; the way back comes first. */
export function Warned({ open, title, children, keep, sure, onKeep, onSure }: Props) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onKeep}
      actions={
        <>
          <Button kind="primary" onClick={onKeep}>
            {keep}
          </Button>
          <Button kind="danger" onClick={onSure}>
            {sure}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
