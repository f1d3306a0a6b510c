import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { type Content, dropPart, editPart, emptyPart, recordSaved } from "../../../app/record";
import { t } from "../../../app/words";
import type { ScreenProps } from "../../../routes";
import { Button, Icon, Notice, Progress, Screen } from "../../../ui";
import { SaveMark } from "../draft/Saved";
import { InTurn } from "../InTurn";
import { AnswerField } from "./AnswerField";
import { lookAt } from "./look";
import { Missing } from "./Missing";
import { type AskedType, isSaid, QUESTIONS_OF, type RecordQuestion, SECTIONS } from "./questions";
import { SeenTags } from "./SeenTags";
import { answerWords, askId } from "./say";
import { TakeBack } from "./TakeBack";
import "./record.css";

/** One part of the record, written in one tab at a time. */
export default function Part(props: ScreenProps) {
  const { id = "", section = "", part = "" } = props.params;
  const isKnown = SECTIONS.some((one) => one.id === section);
  return (
    <InTurn
      id={part}
      title={t(isKnown ? `record-section-${section}` : "reports-report")}
      back={`/reports/${id}/more`}
    >
      <PartForm {...props} />
    </InTurn>
  );
}

/** One question at a time, and all of it before she goes. */
function PartForm({ params }: ScreenProps) {
  const { query } = useLocation();
  const { id = "", section: named, part: partId = "" } = params;
  const section = SECTIONS.find((one) => one.id === named);
  const look = lookAt(id);
  const seen = look.seen.find((one) => one.part.id === partId);
  // What she has just typed, ahead of the sealed copy that follows within two seconds.
  const [typed, setTyped] = useState<Content | null>(null);
  if (!section || !look.record || (seen && seen.part.type !== section.type)) return <Missing />;
  const part = typed ?? seen?.part ?? emptyPart(section.type, partId);
  const questions = QUESTIONS_OF[section.type];
  const place = questions.findIndex(({ field }) => field === query.q);
  const asked = questions[place];
  const home = section.id === "event" ? `/reports/${id}/more` : `/reports/${id}/more/${section.id}`;
  const address = (question: RecordQuestion) =>
    `/reports/${id}/more/${section.id}/${partId}?q=${question.field}`;

  function change(next: Content): void {
    setTyped(next);
    editPart(id, next);
  }

  if (!asked) {
    return (
      <Screen
        key="all"
        title={t(`record-section-${section.id}`)}
        back={home}
        footer={
          <Foot
            report={id}
            part={part}
            home={home}
            isDraft={seen?.isDraft === true}
            sent={seen?.sent != null}
          />
        }
      >
        {seen && <SeenTags seen={seen} />}
        {seen?.sent?.withdrawn?.why && <p class="said">{seen.sent.withdrawn.why}</p>}
        <ul class="review">
          {questions.map((question) => {
            const label = t(askId(section.type, question.field));
            const words = answerWords(question, part, look.named);
            return (
              <li key={question.field}>
                <a
                  class="review-part"
                  href={address(question)}
                  aria-label={t("reports-review-change", { part: label })}
                >
                  <span class="review-name">{label}</span>
                  <Icon name="edit" size={20} />
                </a>
                <p class={words ? "said" : "soft"} dir="auto">
                  {words || t("record-saved-nothing")}
                </p>
              </li>
            );
          })}
        </ul>
        <Before seen={seen?.sent?.before ?? []} type={section.type} look={look} />
      </Screen>
    );
  }
  const next = questions[place + 1];
  const previous = questions[place - 1];
  const said = isSaid(asked, part);
  const step = { n: place + 1, total: questions.length };
  return (
    <Screen
      key={asked.field}
      title={t(askId(section.type, asked.field))}
      back={home}
      above={<Progress value={step.n} max={step.total} label={t("record-step", step)} />}
      footer={
        <>
          <Button
            kind={said ? "primary" : "quiet"}
            wide
            href={next ? address(next) : `/reports/${id}/more/${section.id}/${partId}`}
          >
            {t(said ? "record-next" : "record-skip")}
          </Button>
          <div class="step-foot">
            {previous && <a href={address(previous)}>{t("record-previous")}</a>}
            <a href={home}>{t("record-done")}</a>
          </div>
          {(seen || typed) && <SaveMark state={recordSaved.value[id] ?? "saved"} />}
        </>
      }
    >
      <p class="soft">{t(`${askId(section.type, asked.field)}-hint`)}</p>
      <AnswerField type={section.type} asked={asked} part={part} named={look.named} onChange={change} />
    </Screen>
  );
}

interface FootProps {
  report: string;
  part: Content;
  home: string;
  isDraft: boolean;
  sent: boolean;
}

/** The ways on: done, let go of what was not sent, take back what was. */
function Foot({ report, part, home, isDraft, sent }: FootProps) {
  const { route } = useLocation();
  const drop = async () => {
    route(home, true);
    await dropPart(report, part.id);
  };
  return (
    <>
      <Button kind="primary" wide href={home}>
        {t("record-done")}
      </Button>
      {isDraft && (
        <Button icon="trash" onClick={() => void drop()}>
          {t(sent ? "record-drop-changes" : "record-drop")}
        </Button>
      )}
      {sent && part.id !== report && (
        <TakeBack report={report} of={part.id} onDone={() => route(home, true)} />
      )}
    </>
  );
}

interface BeforeProps {
  seen: { part: Content }[];
  type: AskedType;
  look: ReturnType<typeof lookAt>;
}

/** What she had said before: kept, and shown to her. */
function Before({ seen, type, look }: BeforeProps) {
  if (seen.length === 0) return null;
  return (
    <Notice title={t("record-before-title")}>
      {seen.map(({ part }, place) => (
        <p key={`${place} ${part.id}`} class="said small" dir="auto">
          {QUESTIONS_OF[type]
            .map((question) => answerWords(question, part, look.named))
            .filter(Boolean)
            .join(" · ")}
        </p>
      ))}
    </Notice>
  );
}
