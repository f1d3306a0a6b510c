import { useState } from "preact/hooks";
import { answer } from "../../app/inbox";
import { online } from "../../app/region";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea, toast } from "../../ui";
import { keepText, keptText } from "../reports/kept";

/** An answer. What was typed stays through every failure and every change of screen, until it is sealed. */
export function Answer({ item }: { item: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"empty" | "failed" | null>(null);
  const text = keptText(item);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!text.trim()) {
      setProblem("empty");
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await answer(item, text);
      keepText(item, "");
      toast(t(online.peek() ? "inbox-answer-done" : "inbox-answer-waits"));
    } catch {
      setProblem("failed");
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="stack-s" onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t("inbox-answer-label")}
        hint={t("inbox-answer-hint")}
        error={problem ? t(`inbox-answer-${problem}`) : undefined}
      >
        <TextArea value={text} onInput={(more) => keepText(item, more)} rows={5} />
      </Field>
      {text !== "" && <p class="soft small">{t("inbox-answer-kept")}</p>}
      {!online.value && (
        <Notice>
          <p>{t("inbox-answer-offline")}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" icon="send" wide busy={busy}>
        {t(busy ? "inbox-answer-sending" : "inbox-answer-send")}
      </Button>
    </form>
  );
}
