import type { ReportBody } from "../../../app/types";
import { t } from "../../../app/words";
import { Icon } from "../../../ui";
import { answered, isAudio, QUESTIONS, type Question } from "../flow";
import { OwnFiles } from "../OwnFiles";
import { TeamHours } from "../TeamHours";
import { riskWords, whenWords, whereWords } from "../wording";
import { Readers } from "./Readers";

function words(question: Question, body: ReportBody): string {
  if (question === "urgent") return t(body.urgent ? "reports-urgent-said-yes" : "reports-urgent-said-no");
  if (!answered(question, body)) return t("reports-review-nothing");
  switch (question) {
    case "what":
      return body.what.trim() || t("reports-review-no-words");
    case "when":
      return whenWords(body.when);
    case "where":
      return whereWords(body.where);
    case "risk":
      return riskWords(body.risk);
    case "files":
      return "";
  }
}

interface Props {
  id: string;
  body: ReportBody;
}

/** All she said, part by part, each a touch away from being changed. */
export function Review({ id, body }: Props) {
  return (
    <>
      <p class="soft">{t("reports-review-hint")}</p>
      <ul class="review">
        {QUESTIONS.map((question) => {
          const part = t(`reports-review-${question}`);
          const said = answered(question, body) || question === "urgent";
          const files = body.files.filter((file) =>
            question === "what" ? isAudio(file) : question === "files" && !isAudio(file),
          );
          return (
            <li key={question}>
              <a
                class="review-part"
                href={`/reports/${id}?q=${question}`}
                aria-label={t("reports-review-change", { part })}
              >
                <span class="review-name">{part}</span>
                <Icon name="edit" size={20} />
              </a>
              {words(question, body) && (
                <p class={said ? "said" : "soft"} dir="auto">
                  {words(question, body)}
                </p>
              )}
              <OwnFiles report={id} files={files} />
            </li>
          );
        })}
      </ul>
      <Readers />
      <TeamHours />
    </>
  );
}
