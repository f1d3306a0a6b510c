import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { CannotSet, checkInDraft, setCheckIn, writeCheckIn } from "../../app/checkins";
import { readers } from "../../app/reports";
import { t } from "../../app/words";
import { Button, Choice, Field, Screen, TextArea, TextInput, Toggle, toast } from "../../ui";

const GRACES = [0, 15, 30, 60, 120, 360] as const;

/** By this phone's clock and zone, as she reads it; null while a part is missing. */
function dueOf(day: string, time: string): string | null {
  const at = new Date(`${day}T${time}:00`);
  return day === "" || time === "" || Number.isNaN(at.getTime())
    ? null
    : at.toISOString().replace(/\.\d+Z$/, "Z");
}

/** Leaving word: kept sealed on this phone while she writes, left with the hub when she is done. */
export default function NewCheckIn() {
  const { route } = useLocation();
  const draft = checkInDraft.value;
  const { coordinators, custodian } = readers.value;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof draft>) => {
    setProblem(null);
    void writeCheckIn(part);
  };

  async function set(event: Event): Promise<void> {
    event.preventDefault();
    const due = dueOf(draft.day, draft.time);
    if (due === null) return setProblem("when");
    setBusy(true);
    try {
      const { journey, companions, instructions, grace, drill } = draft;
      const id = await setCheckIn({ journey, companions, instructions, due, grace, drill });
      toast(t("checkins-set-done"));
      route(`/checkins/${id}`, true);
    } catch (error) {
      if (!(error instanceof CannotSet)) throw error;
      setProblem(error.reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Screen title={t("checkins-new")} tab={t("checkins-back")} back="/checkins">
      <form class="stack" onSubmit={(event) => void set(event)} noValidate>
        <Field label={t("checkins-journey")} hint={t("checkins-journey-hint")}>
          <TextArea
            value={draft.journey}
            rows={3}
            maxLength={5000}
            onInput={(journey) => change({ journey })}
          />
        </Field>
        <Field label={t("checkins-companions")} hint={t("checkins-companions-hint")}>
          <TextArea
            value={draft.companions}
            rows={3}
            maxLength={5000}
            onInput={(companions) => change({ companions })}
          />
        </Field>
        <Field label={t("checkins-day")}>
          <TextInput type="date" value={draft.day} onInput={(day) => change({ day })} />
        </Field>
        <Field label={t("checkins-time")} hint={t("checkins-time-hint")}>
          <TextInput type="time" value={draft.time} onInput={(time) => change({ time })} />
        </Field>
        <Choice
          label={t("checkins-grace")}
          value={String(draft.grace)}
          onChange={(grace) => change({ grace: Number(grace) })}
          options={GRACES.map((grace) => ({ value: String(grace), label: t(`checkins-grace-${grace}`) }))}
        />
        <Field label={t("checkins-instructions")} hint={t("checkins-instructions-hint")}>
          <TextArea
            value={draft.instructions}
            rows={6}
            maxLength={10_000}
            onInput={(instructions) => change({ instructions })}
          />
        </Field>
        <Toggle
          label={t("checkins-drill")}
          hint={t("checkins-drill-text")}
          checked={draft.drill}
          onChange={(drill) => change({ drill })}
        />
        <p>{t(custodian ? "checkins-readers-custodian" : "checkins-readers", { count: coordinators })}</p>
        <p class="soft small">{t("checkins-hub-sees")}</p>
        {problem && (
          <p class="field-error" role="alert">
            {t(`checkins-mistake-${problem}`)}
          </p>
        )}
        <Button kind="primary" icon="lock" type="submit" wide busy={busy}>
          {t("checkins-set")}
        </Button>
      </form>
    </Screen>
  );
}
