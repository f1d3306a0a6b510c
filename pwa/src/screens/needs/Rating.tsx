import { useState } from "preact/hooks";
import { type NeedView, RATES, RATINGS, type Rate, rateNeed } from "../../app/needs";
import { keepUnsent, unsentText } from "../../app/unsent";
import { moment, t } from "../../app/words";
import { Button, Choice, Field, Notice, TextArea, toast } from "../../ui";

type Rated = Partial<Record<(typeof RATINGS)[number], Rate>> & { text?: string };

/** She says whether it helped, whether it was right, and whether it fits her; sealed to the coordinators. */
export function Rating({ need }: { need: NeedView }) {
  const draft = `rating ${need.id}`;
  const [open, setOpen] = useState(need.rating === null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const unsent = unsentText(draft);
  const rated: Rated = unsent === "" ? (need.rating ?? {}) : JSON.parse(unsent);
  const change = (patch: Rated) => keepUnsent(draft, JSON.stringify({ ...rated, ...patch }));

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const { effective, appropriate, fits, text } = rated;
    setMissing(!effective || !appropriate || !fits);
    if (!effective || !appropriate || !fits) return;
    setBusy(true);
    try {
      await rateNeed(need.id, { effective, appropriate, fits, ...(text?.trim() && { text: text.trim() }) });
      keepUnsent(draft, "");
      setOpen(false);
      toast(t("needs-rate-done"));
    } finally {
      setBusy(false);
    }
  }

  if (!open)
    return (
      <Notice tone="good" title={t("needs-rated-title")}>
        {need.rating && <p>{t("needs-rated-text", { at: moment(need.rating.made) })}</p>}
        <Button icon="edit" onClick={() => setOpen(true)}>
          {t("needs-rate-again")}
        </Button>
      </Notice>
    );
  return (
    <form class="stack" onSubmit={(event) => void send(event)} noValidate aria-labelledby="rate-title">
      <h2 id="rate-title">{t("needs-rate")}</h2>
      <p class="soft">{t("needs-rate-text")}</p>
      {RATINGS.map((one) => (
        <Choice
          key={one}
          label={t(`needs-rate-${one}`)}
          value={rated[one] ?? null}
          onChange={(rate) => change({ [one]: rate })}
          options={RATES.map((rate) => ({ value: rate, label: t(`needs-rate-${rate}`) }))}
        />
      ))}
      <Field label={t("needs-rate-words")} hint={t("needs-optional")}>
        <TextArea value={rated.text ?? ""} onInput={(text) => change({ text })} rows={3} maxLength={10_000} />
      </Field>
      {missing && (
        <p class="field-error" role="alert">
          {t("needs-rate-missing")}
        </p>
      )}
      <Button kind="primary" type="submit" icon="lock" busy={busy}>
        {t("needs-rate-send")}
      </Button>
    </form>
  );
}
