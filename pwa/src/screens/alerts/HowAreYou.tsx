import { useState } from "preact/hooks";
import { type AlertView, answerAlert } from "../../app/alerts";
import { keepUnsent, unsentText } from "../../app/unsent";
import { t } from "../../app/words";
import { Button, Field, Notice, TextArea } from "../../ui";

/** Two touches: safe, or in need. What she needs may be said in words, or not at all. */
export function HowAreYou({ alert }: { alert: AlertView }) {
  const [asking, setAsking] = useState(false);
  const { id, answer } = alert;
  const text = unsentText(id);

  async function needHelp(event: Event): Promise<void> {
    event.preventDefault();
    await answerAlert(id, "help", text);
    keepUnsent(id, "");
    setAsking(false);
  }

  return (
    <section class="stack">
      <h2>{t("alerts-how")}</h2>
      <p>{t("alerts-how-text")}</p>
      {answer && (
        <Notice
          tone={answer.state === "safe" ? "good" : "warn"}
          title={t(`alerts-answer-${answer.state}`)}
          live
        >
          <p>{t(answer.sent === "waiting" ? "alerts-answer-waiting" : "alerts-answer-sent")}</p>
        </Notice>
      )}
      <Button kind="primary" icon="check" wide onClick={() => void answerAlert(id, "safe")}>
        {t("alerts-safe")}
      </Button>
      {asking ? (
        <form class="stack-s" onSubmit={(event) => void needHelp(event)} noValidate>
          <Field label={t("alerts-need-title")} hint={t("alerts-need-hint")}>
            <TextArea
              value={text}
              onInput={(more) => keepUnsent(id, more)}
              rows={4}
              maxLength={5000}
              autofocus
            />
          </Field>
          <Button kind="danger" type="submit" icon="send" wide>
            {t("alerts-need-send")}
          </Button>
        </form>
      ) : (
        <Button kind="danger" icon="danger" wide onClick={() => setAsking(true)}>
          {t("alerts-need")}
        </Button>
      )}
      <p class="soft small">{t("alerts-not-emergency")}</p>
    </section>
  );
}
