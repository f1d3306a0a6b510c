import { useState } from "preact/hooks";
import { keepUnsent, unsentText } from "../../app/unsent";
import { t } from "../../app/words";
import { Button, Field, type IconName, TextArea, TextInput } from "../../ui";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

interface Props {
  draft: string;
  label: string;
  hint?: string | undefined;
  action: string;
  icon?: IconName | undefined;
  long?: boolean | undefined;
  /** What the day is called that may be given with it. */
  day?: string | undefined;
  /** `day`: "" for none. */
  onAdd: (text: string, day: string) => Promise<unknown>;
}

/** Begins a note, a task, a mechanism: its words first, the rest on it. */
export function Adder({ draft, label, hint, action, icon = "plus", long, day, onAdd }: Props) {
  const { busy, problem, save } = useSaving();
  const [empty, setEmpty] = useState(false);
  const text = unsentText(draft);
  const until = unsentText(`${draft} day`);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    setEmpty(text.trim() === "");
    if (text.trim() !== "" && (await save(() => onAdd(text.trim(), until)))) {
      keepUnsent(draft, "");
      keepUnsent(`${draft} day`, "");
    }
  }
  const write = (more: string) => keepUnsent(draft, more);
  return (
    <form class="stack-s" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={label} hint={hint} error={empty ? t("cases-empty") : undefined}>
        {long ? (
          <TextArea value={text} onInput={write} rows={4} />
        ) : (
          <TextInput value={text} onInput={write} maxLength={300} />
        )}
      </Field>
      {day && (
        <Field label={day}>
          <TextInput type="date" value={until} onInput={(value) => keepUnsent(`${draft} day`, value)} />
        </Field>
      )}
      <Button type="submit" icon={icon} busy={busy}>
        {action}
      </Button>
      <Problem of={problem} />
    </form>
  );
}
