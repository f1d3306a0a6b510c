import { useState } from "preact/hooks";
import { t } from "../../../app/words";
import { Choice, Field, Notice, TextInput } from "../../../ui";
import { SHORT } from "../answers";
import type { QuestionProps } from "./questions";

type Now = "yes" | "no" | "unknown";
const MEANS: Record<Now, boolean | null> = { yes: true, no: false, unknown: null };
const CHOICES: Now[] = ["yes", "no", "unknown"];

export function Risk({ body, change }: QuestionProps) {
  const { risk } = body;
  const [chosen, setChosen] = useState<Now | null>(risk.now === null ? null : risk.now ? "yes" : "no");

  function choose(now: Now): void {
    setChosen(now);
    change({ risk: { now: MEANS[now], who: now === "no" ? "" : risk.who } });
  }

  return (
    <>
      <p class="soft">{t("reports-risk-hint")}</p>
      <Choice
        label={t("reports-risk-title")}
        hideLabel
        value={chosen}
        onChange={choose}
        options={CHOICES.map((value) => ({ value, label: t(`reports-risk-${value}`) }))}
      />
      {chosen === "yes" && (
        <Notice live>
          <p>{t("reports-risk-yes-note")}</p>
        </Notice>
      )}
      {(chosen === "yes" || chosen === "unknown" || risk.who !== "") && (
        <Field label={t("reports-risk-who")} hint={t("reports-risk-who-hint")}>
          <TextInput
            value={risk.who}
            onInput={(who) => change({ risk: { ...risk, who } })}
            maxLength={SHORT}
          />
        </Field>
      )}
    </>
  );
}
