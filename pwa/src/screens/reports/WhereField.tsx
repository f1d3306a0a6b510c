import { useState } from "preact/hooks";
import type { Where as Answer } from "../../app/types";
import { t } from "../../app/words";
import { Choice, Field, TextInput } from "../../ui";
import { SHORT, whereAnswer, zoneAnswer } from "./answers";
import { WherePoint } from "./draft/WherePoint";

const CHOICES: Answer["precision"][] = ["place", "region", "exact", "hidden"];

/** A kept zone is a point that she asked for, so it opens where points are. */
function chosenBefore(where: Answer): Answer["precision"] | null {
  if (where.precision === "hidden") return null;
  return where.lat === undefined ? where.precision : "exact";
}

interface Props {
  label: string;
  value: Answer;
  onChange: (where: Answer) => void;
}

/** Where something happened, as precisely as she chooses. */
export function WhereField({ label, value: where, onChange }: Props) {
  const [chosen, setChosen] = useState(chosenBefore(where));
  const [words, setWords] = useState(where.words ?? "");

  function say(precision: Answer["precision"], more: string = words): void {
    setChosen(precision);
    setWords(more);
    if (precision === "exact" && where.lat !== undefined) {
      const { words: _before, ...point } = where;
      onChange(more.trim() ? { ...point, words: more } : point);
      return;
    }
    onChange(whereAnswer(precision, { words: more, point: null }));
  }

  return (
    <>
      <Choice
        label={label}
        hideLabel
        value={chosen}
        onChange={(precision) => say(precision)}
        options={CHOICES.map((value) => ({
          value,
          label: t(`reports-where-choice-${value}`),
          hint: value === "exact" ? t("reports-where-choice-exact-hint") : undefined,
        }))}
      />
      {chosen === "place" && (
        <Field label={t("reports-where-place-label")} hint={t("reports-where-place-hint")}>
          <TextInput value={words} onInput={(more) => say("place", more)} maxLength={SHORT} />
        </Field>
      )}
      {chosen === "region" && (
        <Field label={t("reports-where-region-label")}>
          <TextInput value={words} onInput={(more) => say("region", more)} maxLength={SHORT} />
        </Field>
      )}
      {chosen === "exact" && (
        <>
          <WherePoint
            where={where}
            onExact={(point) => onChange(whereAnswer("exact", { words, point }))}
            onZone={(point) => onChange(zoneAnswer(point, words))}
            onForget={() => onChange(whereAnswer("exact", { words, point: null }))}
          />
          <Field label={t("reports-where-exact-words")}>
            <TextInput value={words} onInput={(more) => say("exact", more)} maxLength={SHORT} />
          </Field>
        </>
      )}
    </>
  );
}
