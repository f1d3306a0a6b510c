import { useState } from "preact/hooks";
import type { When as Answer } from "../../app/types";
import { t } from "../../app/words";
import { Button, Choice, Field, Notice, TextInput } from "../../ui";
import { localDay, SHORT, type WhenTyped, whenAnswer } from "./answers";

const CHOICES: Answer["precision"][] = ["exact", "day", "around", "unknown"];

interface Props {
  label: string;
  value: Answer;
  onChange: (when: Answer) => void;
}

/** When something happened, as precisely as she chooses. */
export function WhenField({ label, value: when, onChange }: Props) {
  const [chosen, setChosen] = useState<Answer["precision"] | null>(
    when.precision === "unknown" ? null : when.precision,
  );
  const [typed, setTyped] = useState<WhenTyped>({
    date: when.date ?? "",
    time: when.time ?? "",
    words: when.words ?? "",
  });
  const today = localDay(new Date());

  function say(precision: Answer["precision"], more: Partial<WhenTyped> = {}): void {
    const next = { ...typed, ...more };
    setChosen(precision);
    setTyped(next);
    onChange(whenAnswer(precision, next));
  }

  return (
    <>
      <Choice
        label={label}
        hideLabel
        value={chosen}
        onChange={(precision) => say(precision)}
        options={CHOICES.map((value) => ({ value, label: t(`reports-when-choice-${value}`) }))}
      />
      {(chosen === "exact" || chosen === "day") && (
        <div class="stack">
          <div class="row">
            <Button icon="calendar" onClick={() => say(chosen, { date: today })}>
              {t("reports-when-today")}
            </Button>
            <Button icon="calendar" onClick={() => say(chosen, { date: localDay(new Date(), 1) })}>
              {t("reports-when-yesterday")}
            </Button>
          </div>
          <Field label={t("reports-when-date")}>
            <TextInput type="date" value={typed.date} onInput={(date) => say(chosen, { date })} />
          </Field>
          {chosen === "exact" && (
            <Field label={t("reports-when-time")}>
              <TextInput type="time" value={typed.time} onInput={(time) => say(chosen, { time })} />
            </Field>
          )}
          {typed.date > today && (
            <Notice tone="warn" live>
              <p>{t("reports-when-future")}</p>
            </Notice>
          )}
        </div>
      )}
      {chosen === "around" && (
        <Field label={t("reports-when-words")} hint={t("reports-when-words-hint")}>
          <TextInput value={typed.words} onInput={(words) => say("around", { words })} maxLength={SHORT} />
        </Field>
      )}
    </>
  );
}
