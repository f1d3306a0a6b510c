import { useState } from "preact/hooks";
import { CannotPropose, type DraftView, desk, propose } from "../../app/desk";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea } from "../../ui";
import { useBusy } from "./useBusy";

interface Props {
  draft: DraftView;
  /** How much is to be put right; null while that is looked at. */
  wrong: number | null;
}

/** Why it cannot be sent now; null when it can. */
function reasonOf({ draft, wrong }: Props): string | null {
  if (draft.state === "open") return null;
  if (draft.behind.length > 0) return "behind";
  if (wrong !== null && wrong > 0) return "wrong";
  return desk.value?.role === "ready" ? null : "role";
}

/** The signed way to her colleagues. */
export function SendForReview({ draft, wrong }: Props) {
  const [note, setNote] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, run] = useBusy();
  const reason = reasonOf({ draft, wrong });
  if (draft.state === "open") return null;

  async function send(): Promise<void> {
    setFailed(null);
    try {
      await propose(draft.id, note.trim());
    } catch (error) {
      if (!(error instanceof CannotPropose)) throw error;
      setFailed(error.reason);
    }
  }

  return (
    <section>
      <h2>{t("desk-send-title")}</h2>
      <p>{t("desk-send-how")}</p>
      <Field label={t("desk-note")} hint={t("desk-note-hint")}>
        <TextArea value={note} onInput={setNote} rows={3} maxLength={2000} />
      </Field>
      {reason && (
        <Notice tone="warn">
          <p>{t(`desk-cannot-${reason}`, { n: wrong ?? 0 })}</p>
        </Notice>
      )}
      {desk.value?.role === "ready" && desk.value.reviewers === 0 && (
        <Notice title={t("desk-alone-title")}>
          <p>{t("desk-alone")}</p>
        </Notice>
      )}
      {failed && (
        <Notice tone="warn" live>
          <p>{t(`desk-cannot-${failed}`, { n: 0 })}</p>
        </Notice>
      )}
      <Button
        kind="primary"
        icon="send"
        wide
        busy={busy || wrong === null}
        disabled={reason !== null}
        onClick={() => run(send)}
      >
        {t("desk-send")}
      </Button>
    </section>
  );
}
