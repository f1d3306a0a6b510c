import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ALERT_HOURS, raiseAlert } from "../../app/alerts";
import { keepUnsent, unsentText } from "../../app/unsent";
import { t } from "../../app/words";
import { Button, Choice, Field, Notice, Screen, TextArea, TextInput, toast } from "../../ui";
import { faultOf } from "./fault";

const HOURS = [3, 12, 24, 48, ALERT_HOURS] as const;
const PARTS = ["area", "text", "advice"] as const;
type Part = (typeof PARTS)[number];

const keyOf = (part: Part) => `alert-${part}`;

/** A coordinator's word to everybody. What she writes stays until it is out. */
export default function NewAlert() {
  const { route } = useLocation();
  const [hours, setHours] = useState("24");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const said = (part: Part) => unsentText(keyOf(part));
  const write = (part: Part) => (text: string) => {
    setFault(null);
    keepUnsent(keyOf(part), text);
  };

  async function raise(event: Event): Promise<void> {
    event.preventDefault();
    const [area, text, advice] = PARTS.map((part) => said(part).trim()) as [string, string, string];
    if (area === "" || text === "") return setFault(t("alerts-new-missing"));
    setBusy(true);
    try {
      await raiseAlert({ area, text, advice, hours: Number(hours), ends: null });
      for (const part of PARTS) keepUnsent(keyOf(part), "");
      toast(t("alerts-new-done"));
      route("/alerts", true);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Screen title={t("alerts-new")} back="/alerts">
      <p>{t("alerts-new-lead")}</p>
      <Notice tone="warn">
        <p>{t("alerts-new-public")}</p>
      </Notice>
      <form class="stack" onSubmit={(event) => void raise(event)} noValidate>
        <Field label={t("alerts-new-area")} hint={t("alerts-new-area-hint")}>
          <TextInput value={said("area")} onInput={write("area")} maxLength={200} />
        </Field>
        <Field label={t("alerts-new-text")}>
          <TextArea value={said("text")} onInput={write("text")} rows={4} maxLength={2000} />
        </Field>
        <Field label={t("alerts-new-advice")}>
          <TextArea value={said("advice")} onInput={write("advice")} rows={4} maxLength={4000} />
        </Field>
        <Choice
          label={t("alerts-new-hours")}
          value={hours}
          onChange={setHours}
          options={HOURS.map((count) => ({ value: String(count), label: t("alerts-hours", { count }) }))}
        />
        {fault && (
          <p class="field-error" role="alert">
            {fault}
          </p>
        )}
        <Button kind="primary" icon="danger" type="submit" wide busy={busy}>
          {t("alerts-new-go")}
        </Button>
      </form>
    </Screen>
  );
}
