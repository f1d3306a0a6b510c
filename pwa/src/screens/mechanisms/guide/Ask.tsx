import { useState } from "preact/hooks";
import { t } from "../../../app/words";
import { Button, Icon, Progress } from "../../../ui";
import { answer, answers, goBack } from "./answers";
import { type Need, OPTIONS, QUESTIONS, type Question } from "./questions";

/** One of several: a touch answers and goes on. */
function One({ question }: { question: Exclude<Question, "need"> }) {
  return (
    <ul class="guide-options">
      {OPTIONS[question].map((option) => (
        <li key={option}>
          <button
            type="button"
            class="guide-option"
            aria-pressed={answers.value[question] === option}
            onClick={() => answer(question, option)}
          >
            <span>{t(`guide-${question}-${option}`)}</span>
            <Icon name="chevron" size={20} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Several at once; "I do not know yet" takes the others back. */
function Needs() {
  const [chosen, setChosen] = useState<readonly Need[]>(answers.value.need ?? []);
  function toggle(need: Need): void {
    const without = chosen.filter((other) => other !== need && other !== "unsure");
    if (chosen.includes(need)) setChosen(without);
    else setChosen(need === "unsure" ? ["unsure"] : [...without, need]);
  }
  return (
    <>
      <ul class="guide-options">
        {OPTIONS.need.map((need) => (
          <li key={need}>
            <label class="choice-card">
              <input
                type="checkbox"
                autocomplete="off"
                checked={chosen.includes(need)}
                onChange={() => toggle(need)}
              />
              <span class="choice-text choice-label">{t(`guide-need-${need}`)}</span>
            </label>
          </li>
        ))}
      </ul>
      <Button kind="primary" wide disabled={chosen.length === 0} onClick={() => answer("need", chosen)}>
        {t("guide-next")}
      </Button>
    </>
  );
}

/** One question; the screen's heading is the question itself. */
export function Ask({ question }: { question: Question }) {
  const place = QUESTIONS.indexOf(question) + 1;
  return (
    <>
      <Progress
        value={place}
        max={QUESTIONS.length}
        label={t("guide-place", { n: place, total: QUESTIONS.length })}
      />
      <p class="soft">{t(`guide-q-${question}-hint`)}</p>
      {question === "need" ? <Needs /> : <One question={question} />}
      {place > 1 && (
        <Button icon="back" onClick={goBack}>
          {t("guide-before")}
        </Button>
      )}
      {place === 1 && (
        <p class="guide-kept">
          <Icon name="eyeoff" size={20} />
          <span>{t("guide-forgets")}</span>
        </p>
      )}
    </>
  );
}
