import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type DraftPatch, editDraft } from "../../../app/reports";
import type { ReportView } from "../../../app/types";
import { t } from "../../../app/words";
import { Button, Progress, Screen } from "../../../ui";
import { Danger } from "../Danger";
import {
  after,
  answered,
  before,
  canBeSent,
  isBlank,
  numberOf,
  openingStep,
  QUESTIONS,
  type Question,
  stepNamed,
  unfinished,
} from "../flow";
import { MoreCard } from "../record/MoreCard";
import { Discard } from "./Discard";
import { Files } from "./Files";
import type { QuestionProps } from "./questions";
import { Review } from "./Review";
import { Risk } from "./Risk";
import { Saved } from "./Saved";
import { Send } from "./Send";
import { Urgent } from "./Urgent";
import { What } from "./What";
import { When } from "./When";
import { Where } from "./Where";

const SCREENS: Record<Question, (props: QuestionProps) => preact.JSX.Element> = {
  what: What,
  when: When,
  where: Where,
  risk: Risk,
  urgent: Urgent,
  files: Files,
};

/** A draft: one question at a time, and at the end all of it before it is sealed. */
export function Draft({ report }: { report: ReportView }) {
  const { query } = useLocation();
  const { id } = report;
  // What she has just typed, ahead of the sealed copy that follows within two seconds.
  const [typed, setTyped] = useState<DraftPatch>({});
  const [opening] = useState(() => openingStep(report.body));
  const [touched, setTouched] = useState<readonly Question[]>([]);
  const body = { ...report.body, ...typed };
  const step = stepNamed(query.q) ?? opening;

  function change(patch: DraftPatch): void {
    setTyped((earlier) => ({ ...earlier, ...patch }));
    if (step !== "review" && !touched.includes(step)) setTouched([...touched, step]);
    editDraft(id, patch);
  }

  const address = (to: string) => `/reports/${id}?q=${to}`;
  const previous = before(step);
  // Only who comes back to a draft is asked: who walked through the questions has chosen what to skip.
  const goOn = query.q ? null : unfinished(body);

  if (step === "review") {
    return (
      <Screen
        key={step}
        title={t("reports-review-title")}
        back="/reports"
        above={t("reports-step-review")}
        footer={
          <>
            <Send id={id} ready={canBeSent(body)} />
            <div class="step-foot">{previous && <a href={address(previous)}>{t("reports-previous")}</a>}</div>
            <Saved id={id} />
            <Discard id={id} />
          </>
        }
      >
        {goOn && (
          <Button icon="edit" wide href={address(goOn)}>
            {t("reports-review-go-on")}
          </Button>
        )}
        <Review id={id} body={body} />
        <MoreCard report={report} />
      </Screen>
    );
  }
  const Ask = SCREENS[step];
  const said = answered(step, body) || touched.includes(step);
  const place = { n: numberOf(step), total: QUESTIONS.length };
  return (
    <Screen
      key={step}
      title={t(`reports-${step}-title`)}
      back="/reports"
      above={<Progress value={place.n} max={place.total} label={t("reports-step", place)} />}
      footer={
        <>
          <Button kind={said ? "primary" : "quiet"} wide href={address(after(step))}>
            {t(said ? "reports-next" : "reports-skip")}
          </Button>
          <div class="step-foot">
            {previous && <a href={address(previous)}>{t("reports-previous")}</a>}
            {canBeSent(body) && step !== "files" && <a href={address("review")}>{t("reports-to-review")}</a>}
          </div>
          {!isBlank(body) && <Saved id={id} />}
        </>
      }
    >
      {step === "what" && <Danger />}
      <Ask id={id} body={body} change={change} />
    </Screen>
  );
}
