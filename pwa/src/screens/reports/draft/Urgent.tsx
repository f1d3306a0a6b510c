import { useState } from "preact/hooks";
import { t } from "../../../app/words";
import { Choice } from "../../../ui";
import type { QuestionProps } from "./questions";

const CHOICES = ["yes", "no"] as const;

export function Urgent({ body, change }: QuestionProps) {
  const [chosen, setChosen] = useState<"yes" | "no" | null>(body.urgent ? "yes" : null);
  return (
    <>
      <p class="soft">{t("reports-urgent-hint")}</p>
      <Choice
        label={t("reports-urgent-title")}
        hideLabel
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          change({ urgent: value === "yes" });
        }}
        options={CHOICES.map((value) => ({
          value,
          label: t(`reports-urgent-${value}`),
          hint: t(`reports-urgent-${value}-hint`),
        }))}
      />
      <p class="soft small">{t("reports-urgent-note")}</p>
    </>
  );
}
