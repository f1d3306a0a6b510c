import { useState } from "preact/hooks";
import { unlockWithKit, WrongKit } from "../../app/profiles";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea } from "../../ui";

const WORDS = 12;

export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,.;]+/)
    .filter(Boolean);

export function WithKit({ onOpened }: { onOpened: () => void }) {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"wrong" | "failed" | null>(null);
  const words = wordsIn(text);

  async function open(event: Event): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await unlockWithKit(words);
      onOpened();
    } catch (error) {
      setBusy(false);
      setProblem(error instanceof WrongKit ? "wrong" : "failed");
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void open(event)}>
      <Field
        label={t("unlock-kit-label")}
        hint={t("unlock-kit-hint")}
        error={problem === "wrong" ? t("unlock-kit-wrong") : undefined}
      >
        <TextArea value={text} onInput={setText} secret rows={4} autocomplete="off" />
      </Field>
      <p class="soft small" role="status">
        {words.length > 0 && words.length < WORDS && t("unlock-kit-count", { count: words.length })}
      </p>
      {problem === "failed" && (
        <Notice tone="danger" live>
          <p>{t("unlock-failed")}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" wide busy={busy} disabled={words.length !== WORDS}>
        {t("unlock-go")}
      </Button>
    </form>
  );
}
