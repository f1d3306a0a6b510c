import { useState } from "preact/hooks";
import { CONSENT_HOW, type ConsentPart, newPartId, SELF, sendPart } from "../../../app/record";
import { hubNow } from "../../../app/region";
import { lang } from "../../../app/settings";
import { keepUnsent, unsentText } from "../../../app/unsent";
import { t } from "../../../app/words";
import { Button, Choice, Field, Notice, TextInput, Toggle } from "../../../ui";
import { SHORT } from "../answers";
import { lastDay, pathWords, type Stand, type Until, type Wanted } from "./consents";

interface Props {
  report: string;
  /** Mechanism, or another use. */
  use: string;
  /** Whose permission it is. */
  subject: string;
  wanted: readonly Wanted[];
  stand: Stand;
}

const UNTIL: Until[] = ["month", "half", "open"];

/** Her yes, part by part, nothing ticked beforehand; or her no. */
export function Give({ report, use, subject, wanted, stand }: Props) {
  const [fields, setFields] = useState<string[]>([]);
  const [until, setUntil] = useState<Until>("half");
  const [how, setHow] = useState<ConsentPart["how"]>(subject === SELF ? "here" : "spoken");
  // Kept while she goes to look something up.
  const kept = (field: string) => `${report} ${use} ${subject} ${field}`;
  const behalfOf = unsentText(kept("behalf"));
  const witness = unsentText(kept("witness"));
  const [problem, setProblem] = useState<"nothing" | "failed" | null>(null);
  const [busy, setBusy] = useState(false);

  async function say(given: boolean): Promise<void> {
    if (given && fields.length === 0) return setProblem("nothing");
    setProblem(null);
    setBusy(true);
    const now = hubNow();
    const end = given ? lastDay(until, now) : undefined;
    const part: ConsentPart = {
      type: "consent",
      id: newPartId(),
      subject,
      mechanism: use,
      fields: given ? fields : wanted.map(({ path }) => path),
      given,
      how,
      when: `${now.toISOString().slice(0, 19)}Z`,
      language: lang.value || "es",
      ...(end && { until: end }),
      ...(behalfOf.trim() && { behalfOf: behalfOf.trim() }),
      ...(witness.trim() && { witness: witness.trim() }),
    };
    try {
      await sendPart(report, part);
      for (const field of ["behalf", "witness"]) keepUnsent(kept(field), "");
    } catch {
      setProblem("failed");
    } finally {
      setBusy(false);
    }
  }

  const tick = (path: string, on: boolean) =>
    setFields(on ? [...fields, path] : fields.filter((other) => other !== path));
  return (
    <section aria-labelledby="what-title" class="stack">
      <h2 id="what-title">{t("record-permission-what")}</h2>
      <p class="soft small">{t("record-permission-what-hint")}</p>
      <div class="stack-s">
        {wanted.map(({ path, names }) => (
          <Toggle
            key={path}
            label={t(pathWords(path))}
            hint={names.length > 0 ? t("record-permission-asks", { names: names.join(", ") }) : undefined}
            checked={fields.includes(path)}
            onChange={(on) => tick(path, on)}
          />
        ))}
      </div>
      <Choice
        label={t("record-permission-until")}
        value={until}
        onChange={setUntil}
        options={UNTIL.map((value) => ({ value, label: t(`record-permission-until-${value}`) }))}
      />
      {subject !== SELF && (
        <>
          <Field label={t("record-permission-behalf")} hint={t("record-permission-behalf-hint")}>
            <TextInput
              value={behalfOf}
              onInput={(words) => keepUnsent(kept("behalf"), words)}
              maxLength={SHORT}
            />
          </Field>
          <Choice
            label={t("record-permission-how")}
            value={how}
            onChange={setHow}
            options={CONSENT_HOW.map((value) => ({ value, label: t(`record-how-${value}`) }))}
          />
          <Field label={t("record-permission-witness")} hint={t("record-permission-witness-hint")}>
            <TextInput
              value={witness}
              onInput={(words) => keepUnsent(kept("witness"), words)}
              maxLength={SHORT}
            />
          </Field>
        </>
      )}
      {problem && (
        <Notice tone="warn" live>
          <p>{t(problem === "nothing" ? "record-permission-nothing" : "record-failed")}</p>
        </Notice>
      )}
      <Button kind="primary" icon="check" wide busy={busy} onClick={() => void say(true)}>
        {t("record-permission-give")}
      </Button>
      {stand !== "denied" && (
        <Button icon="close" wide disabled={busy} onClick={() => void say(false)}>
          {t("record-permission-deny")}
        </Button>
      )}
    </section>
  );
}
