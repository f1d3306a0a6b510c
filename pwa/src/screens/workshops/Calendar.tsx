import { useState } from "preact/hooks";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { calendarOf } from "../../app/workshops";
import { Button, Choice, Field, Notice, saveAs, TextInput } from "../../ui";

/** A file for the calendar of her phone, which others may read: by default it says nothing but when. */
export function Calendar({ of }: { of: WorkshopView }) {
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<"discreet" | "full">("discreet");
  const [title, setTitle] = useState(t("workshops-calendar-discreet-title"));
  if (!open) {
    return (
      <Button icon="calendar" wide onClick={() => setOpen(true)}>
        {t("workshops-calendar")}
      </Button>
    );
  }
  const save = async () => {
    const discreet = kind === "discreet" ? title.trim() || t("workshops-calendar-discreet-title") : null;
    const file = await calendarOf(of, discreet);
    if (file) saveAs(file, t(discreet === null ? "workshops-calendar-file-full" : "workshops-calendar-file"));
  };
  return (
    <section class="ws-panel stack">
      <h2>{t("workshops-calendar")}</h2>
      <Notice tone="warn">
        <p>{t("workshops-calendar-care")}</p>
      </Notice>
      <Choice
        label={t("workshops-calendar-what")}
        value={kind}
        onChange={setKind}
        options={[
          {
            value: "discreet",
            label: t("workshops-calendar-discreet"),
            hint: t("workshops-calendar-discreet-hint"),
          },
          { value: "full", label: t("workshops-calendar-full"), hint: t("workshops-calendar-full-hint") },
        ]}
      />
      {kind === "discreet" && (
        <Field label={t("workshops-calendar-title")}>
          <TextInput value={title} onInput={setTitle} maxLength={80} />
        </Field>
      )}
      <Button kind="primary" icon="download" wide onClick={() => void save()}>
        {t("workshops-calendar-save")}
      </Button>
      <Button wide onClick={() => setOpen(false)}>
        {t("common-cancel")}
      </Button>
    </section>
  );
}
