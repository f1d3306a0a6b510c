import { useState } from "preact/hooks";
import { add } from "../../../app/reports";
import { t } from "../../../app/words";
import { Button, Field, TextArea, toast } from "../../../ui";
import { keepText, keptText } from "../kept";

/** Something more, to a report that is already on its way. */
export function Add({ report }: { report: string }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"empty" | "failed" | null>(null);
  const text = keptText(report);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!text.trim()) {
      setProblem("empty");
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await add(report, text);
      keepText(report, "");
      toast(t("reports-add-done"));
    } catch {
      setProblem("failed");
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="stack-s" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t("reports-add-label")} error={problem ? t(`reports-add-${problem}`) : undefined}>
        <TextArea value={text} onInput={(more) => keepText(report, more)} rows={3} />
      </Field>
      <Button type="submit" icon="send" busy={busy}>
        {t("reports-add-send")}
      </Button>
    </form>
  );
}
