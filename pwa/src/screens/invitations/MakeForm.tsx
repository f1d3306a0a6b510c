import { useState } from "preact/hooks";
import { make } from "../../app/invitations";
import { online } from "../../app/region";
import type { NewInvitation, Role } from "../../app/types";
import { t } from "../../app/words";
import { Button, Choice, Field, Notice, TextArea } from "../../ui";
import { DAYS, ROLES, USUAL_DAYS } from "./states";

export interface Made extends NewInvitation {
  label: string;
  role: Role;
}

/** So many at once: a workshop, and well under what the hub takes of one device in a moment. */
const MOST = 30;

/** One label a line; empty lines count for nothing. */
const labelsIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim().slice(0, 80))
    .filter(Boolean);

interface Props {
  /** `left`: labels whose invitations could not be made any more. */
  onMade: (made: Made[], left: string[]) => void;
}

/** Asks what is needed for an invitation, or for several of the same kind: one for each line of the label. */
export function MakeForm({ onMade }: Props) {
  const [role, setRole] = useState<Role>("defender");
  const [label, setLabel] = useState("");
  const [days, setDays] = useState<number>(USUAL_DAYS);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<"missing" | "many" | null>(null);
  const [failed, setFailed] = useState(false);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const labels = labelsIn(label);
    const problem = labels.length === 0 ? "missing" : labels.length > MOST ? "many" : null;
    setWrong(problem);
    if (problem) return;
    setBusy(true);
    setFailed(false);
    const made: Made[] = [];
    try {
      for (const named of labels)
        made.push({ ...(await make({ role, label: named, days })), label: named, role });
    } catch {
      setFailed(true);
    }
    setBusy(false);
    if (made.length > 0) onMade(made, labels.slice(made.length));
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
        error={wrong ? t(`invitations-label-${wrong}`, { most: MOST }) : undefined}
      >
        <TextArea value={label} onInput={setLabel} rows={2} />
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
