import { answer } from "../../app/inbox";
import { online } from "../../app/region";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea, toast } from "../../ui";
import { useSealing } from "../reports/useSealing";

/** An answer to a report. */
export function Answer({ item }: { item: string }) {
  const { text, busy, problem, write, submit } = useSealing(item, answer, () =>
    toast(t(online.peek() ? "inbox-answer-done" : "inbox-answer-waits")),
  );
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <Field
        label={t("inbox-answer-label")}
        hint={t("inbox-answer-hint")}
        error={problem ? t(`inbox-answer-${problem}`) : undefined}
      >
        <TextArea value={text} onInput={write} rows={5} />
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
