import { useEffect, useRef, useState } from "preact/hooks";
import { progress } from "../../app/progress";
import { lang as here } from "../../app/settings";
import type { QuizPart, QuizQuestion } from "../../app/types";
import { t } from "../../app/words";
import { Button, Icon, Markdown, Notice, Progress } from "../../ui";
import { keep } from "./keep";
import { type Answers, chosen, firstOpen, found, nextOpen, pick, summarise, without } from "./quiz";
import "./quiz.css";

interface QuestionProps {
  question: QuizQuestion;
  answers: Answers;
  lang: string;
  onPick: (option: number) => void;
}

/** One question. An option answers at once with its reason; the others stay open, so that she can look at each. */
function Question({ question, answers, lang, onPick }: QuestionProps) {
  const picked = chosen(question, answers);
  return (
    <ul class="quiz-options" lang={lang}>
      {question.options.map((option, index) => {
        const open = picked.includes(index);
        const verdict = option.right ? "right" : "other";
        return (
          <li key={option.text} class={`quiz-option${open ? ` quiz-${verdict}` : ""}`}>
            <button type="button" aria-expanded={open} onClick={() => onPick(index)}>
              <span class="quiz-mark">
                {open && <Icon name={option.right ? "check" : "thread"} size={20} />}
              </span>
              <span>{option.text}</span>
            </button>
            <div role="status">
              {open && (
                <div class="quiz-why">
                  <p class="quiz-verdict" lang={here.value}>
                    {t(`learn-answer-${verdict}`)}
                  </p>
                  <p>{option.why}</p>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

interface EndProps {
  view: QuizPart;
  answers: Answers;
  onRepeat: (questions: readonly QuizQuestion[]) => void;
}

/** What she already had, and what is worth another look. No number, no grade. */
function End({ view, answers, onRepeat }: EndProps) {
  const { known, revisit } = summarise(view, answers);
  return (
    <>
      <Notice tone="good" title={t("learn-quiz-end-title")}>
        <p>{t(revisit.length === 0 ? "learn-quiz-end-all" : "learn-quiz-end-some")}</p>
      </Notice>
      {known.length > 0 && (
        <section>
          <h2>{t("learn-quiz-known")}</h2>
          <ul class="quiz-summary" lang={view.lang}>
            {known.map((question) => (
              <li key={question.id}>
                <Icon name="check" size={20} />
                <span>{question.text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {revisit.length > 0 && (
        <section>
          <h2>{t("learn-quiz-revisit")}</h2>
          <ul class="quiz-summary" lang={view.lang}>
            {revisit.map((question) => (
              <li key={question.id}>
                <Icon name="thread" size={20} />
                <div>
                  <p class="quiz-review">{question.text}</p>
                  {question.options
                    .filter((option) => option.right)
                    .map((option) => (
                      <div class="quiz-best small" key={option.text}>
                        <p>{option.text}</p>
                        <p class="soft">{option.why}</p>
                      </div>
                    ))}
                </div>
              </li>
            ))}
          </ul>
          <Button icon="refresh" onClick={() => onRepeat(revisit)}>
            {t("learn-quiz-repeat-some")}
          </Button>
        </section>
      )}
      <Button icon="refresh" onClick={() => onRepeat(view.questions)}>
        {t("learn-quiz-repeat-all")}
      </Button>
    </>
  );
}

export function QuizView({ view }: { view: QuizPart }) {
  const answers: Answers = progress.value[view.docId]?.answers ?? {};
  const [at, setAt] = useState(() => firstOpen(view, answers));
  const heading = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState(0);
  const question = view.questions[at];

  function goTo(index: number): void {
    setAt(index);
    setMoved((count) => count + 1);
  }

  function save(next: Answers): void {
    const plain = Object.fromEntries(Object.entries(next).map(([id, options]) => [id, [...options]]));
    const all = firstOpen(view, next) === view.questions.length;
    keep(view.docId, { answers: plain, ...(all ? { state: "done" as const } : {}) });
  }

  useEffect(() => {
    if (moved === 0) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [moved]);

  if (!question) {
    return (
      <End
        view={view}
        answers={answers}
        onRepeat={(questions) => {
          const next = without(answers, questions);
          save(next);
          goTo(firstOpen(view, next));
        }}
      />
    );
  }
  const answered = chosen(question, answers).length > 0;
  const last = nextOpen(view, answers, at) === view.questions.length;
  return (
    <>
      {at === 0 && view.intro && <Markdown text={view.intro} lang={view.lang} />}
      <Progress
        value={at}
        max={view.questions.length}
        label={t("learn-question", { n: at + 1, total: view.questions.length })}
      />
      <h2 class="quiz-question" ref={heading} tabIndex={-1} lang={view.lang}>
        {question.text}
      </h2>
      <Question
        key={question.id}
        question={question}
        answers={answers}
        lang={view.lang}
        onPick={(option) => save(pick(question, answers, option))}
      />
      {answered && !found(question, answers) && <p class="soft">{t("learn-quiz-look-again")}</p>}
      <div class="quiz-move">
        {at > 0 && (
          <Button icon="back" onClick={() => goTo(at - 1)}>
            {t("learn-question-before")}
          </Button>
        )}
        <Button
          kind={answered ? "primary" : "quiet"}
          disabled={!answered}
          onClick={() => goTo(nextOpen(view, answers, at))}
        >
          {t(last ? "learn-question-finish" : "learn-question-next")}
        </Button>
      </div>
    </>
  );
}
