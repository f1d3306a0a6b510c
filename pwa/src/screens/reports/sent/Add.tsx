import { add } from "../../../app/reports";
import { t } from "../../../app/words";
import { Button, Field, TextArea, toast } from "../../../ui";
import { useSealing } from "../useSealing";

/** Something more, to a report that is already on its way. */
export function Add({ report }: { report: string }) {
  const { text, busy, problem, write, submit } = useSealing(report, add, () => toast(t("reports-add-done")));
  return (
    <form class="stack-s" onSubmit={submit} noValidate>
      <Field label={t("reports-add-label")} error={problem ? t(`reports-add-${problem}`) : undefined}>
        <TextArea value={text} onInput={write} rows={3} />
      </Field>
      <Button type="submit" icon="send" busy={busy}>
        {t("reports-add-send")}
      </Button>
    </form>
  );
}
