import { useState } from "preact/hooks";
import { make } from "../../app/invitations";
import { online } from "../../app/region";
import type { NewInvitation, Role } from "../../app/types";
import { t } from "../../app/words";
import { Button, Choice, Field, Notice, TextInput } from "../../ui";
import { DAYS, ROLES, USUAL_DAYS } from "./states";

export interface Made extends NewInvitation {
  label: string;
  role: Role;
}

export function MakeForm({ onMade }: { onMade: (made: Made) => void }) {
  const [role, setRole] = useState<Role>("defender");
  const [label, setLabel] = useState("");
  const [days, setDays] = useState<number>(USUAL_DAYS);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [failed, setFailed] = useState(false);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const named = label.trim();
    setMissing(!named);
    if (!named) return;
    setBusy(true);
    setFailed(false);
    try {
      const made = await make({ role, label: named, days });
      setLabel("");
      onMade({ ...made, label: named, role });
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Choice
        label={t("invitations-role")}
        value={role}
        onChange={setRole}
        options={ROLES.map((value) => ({
          value: value as Role,
          label: t(`invitations-role-${value}`),
          hint: t(`invitations-role-${value}-hint`),
        }))}
      />
      <Field
        label={t("invitations-label")}
        hint={t("invitations-label-hint")}
        error={missing ? t("invitations-label-missing") : undefined}
      >
        <TextInput value={label} onInput={setLabel} maxLength={80} />
      </Field>
      <Choice
        label={t("invitations-days")}
        layout="row"
        value={days}
        onChange={setDays}
        options={DAYS.map((value) => ({
          value: value as number,
          label: t("invitations-days-option", { n: value }),
        }))}
      />
      {!online.value && (
        <Notice tone="warn">
          <p>{t("invitations-offline")}</p>
        </Notice>
      )}
      {failed && (
        <Notice tone="danger" live>
          <p>{t("invitations-make-failed")}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" icon="invite" wide busy={busy}>
        {t("invitations-make")}
      </Button>
    </form>
  );
}
