import { t } from "../../../app/words";
import { Screen } from "../../../ui";
import { Ask } from "./Ask";
import { answers, step, useForgetOnLeaving } from "./answers";
import { isComplete } from "./questions";
import { Result } from "./Result";
import { Safe } from "./Safe";
import "../mechanisms.css";
import "./guide.css";

/** "Which one fits me?": a few questions, one at a time, answered on this phone alone. */
export default function Guide() {
  useForgetOnLeaving();
  const at = step.value;
  const of = answers.value;
  // The tab says the same throughout: browsers write titles into their history, and one may tell an answer.
  const frame = { back: "/mechanisms", above: t("guide-title"), tab: t("guide-title") };
  // Each step is a screen of its own: its heading takes the focus.
  if (at === "result" && isComplete(of)) {
    return (
      <Screen key={at} title={t("guide-result-title")} {...frame}>
        <Result of={of} />
      </Screen>
    );
  }
  if (at === "safe") {
    return (
      <Screen key={at} title={t("guide-safe-title")} {...frame}>
        <Safe />
      </Screen>
    );
  }
  const question = at === "result" ? "danger" : at;
  return (
    <Screen key={question} title={t(`guide-q-${question}`)} {...frame}>
      <Ask question={question} />
    </Screen>
  );
}
