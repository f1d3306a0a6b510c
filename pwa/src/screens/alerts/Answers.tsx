import type { AlertView } from "../../app/alerts";
import { moment, t } from "../../app/words";
import { Card, List, Tag } from "../../ui";
import { senderLine } from "../inbox/sender";

/** Who answered, those who need help first. */
export function Answers({ alert: { answers } }: { alert: AlertView }) {
  const count = (wanted: "safe" | "help") => answers.filter(({ state }) => state === wanted).length;
  return (
    <section class="stack-s">
      <h2>{t("alerts-answers")}</h2>
      {answers.length === 0 ? (
        <p class="soft">{t("alerts-answers-none")}</p>
      ) : (
        <>
          <p role="status">{t("alerts-answers-count", { help: count("help"), safe: count("safe") })}</p>
          <List label={t("alerts-answers")}>
            {answers.map(({ id, state, text, made, sender }) => {
              const line = senderLine(sender);
              return (
                <Card key={id} heading={3} title={sender.name ?? t("alerts-answers-who")}>
                  <Tag tone={state === "help" ? "danger" : "good"}>
                    {t(state === "help" ? "alerts-need" : "alerts-safe")}
                  </Tag>
                  {text && (
                    <p class="said" dir="auto">
                      {text}
                    </p>
                  )}
                  <p class="soft small">
                    {moment(made)} · {t(line.id, line.args)}
                  </p>
                </Card>
              );
            })}
          </List>
        </>
      )}
    </section>
  );
}
