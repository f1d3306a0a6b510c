import { type Gathering, gatheringOf, SCALES } from "../../app/gatherings";
import { t } from "../../app/words";
import { Empty, Notice, Screen } from "../../ui";
import { NotHere, useWorkshop } from "../workshops/NotHere";
import { Bars } from "./gathering/Bars";
import { SaveTable } from "./gathering/SaveTable";
import { feedbackRows, wordsOf } from "./gathering/tables";
import "./gathering/gathering.css";

/** With fewer answers than this, numbers would point at people. */
const FEW = 3;
const STEPS = [1, 2, 3, 4, 5] as const;

function Scales({ of }: { of: Gathering }) {
  return (
    <>
      {SCALES.map((scale) => (
        <Bars
          key={scale}
          title={t(`workshops-scale-${scale}`)}
          bars={STEPS.map((step) => ({
            label: t(`workshops-step-${step}`),
            value: of.feedback.filter(({ scales }) => scales[scale] === step).length,
          }))}
        />
      ))}
    </>
  );
}

function Words({ of }: { of: Gathering }) {
  return (
    <>
      {(["best", "change", "other"] as const).map((field) => {
        const words = wordsOf(of.feedback, field);
        if (words.length === 0) return null;
        return (
          <section key={field} class="stack-s">
            <h3>{t(`workshops-feedback-${field}`)}</h3>
            <ul class="gath-list">
              {words.map(({ text, name }) => (
                <li class="gath-person" key={text + name}>
                  <p class="gath-words">{text}</p>
                  {name && <p class="soft small">{name}</p>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Results({ of }: { of: Gathering }) {
  const n = of.feedback.length;
  return (
    <>
      <p>
        {t("facilitator-feedback-count", { n, anonymous: of.feedback.filter((one) => one.anonymous).length })}
      </p>
      <Notice>
        <p>{t("facilitator-feedback-care")}</p>
      </Notice>
      <section class="stack">
        <h2>{t("facilitator-feedback-numbers")}</h2>
        {n < FEW ? <p>{t("facilitator-feedback-few", { n: FEW })}</p> : <Scales of={of} />}
      </section>
      <section class="stack">
        <h2>{t("facilitator-feedback-words")}</h2>
        <p class="soft small">{t("facilitator-feedback-words-text")}</p>
        <Words of={of} />
      </section>
      {n >= FEW && (
        <SaveTable
          text={t("facilitator-csv-feedback")}
          file={t("facilitator-csv-file-feedback")}
          rows={() => feedbackRows(of)}
        />
      )}
    </>
  );
}

/** What people thought of a workshop, told so that it points at nobody who did not want to be named. */
export default function Opinions({ params }: { params: Record<string, string> }) {
  const workshop = useWorkshop(params);
  const id = params.id ?? "";
  const of = gatheringOf(id);
  if (!workshop && of.feedback.length === 0) return <NotHere back="/facilitator" />;
  return (
    <Screen
      title={t("facilitator-feedback")}
      back={`/facilitator/workshops/${encodeURIComponent(id)}`}
      above={workshop && <span lang={workshop.lang}>{workshop.title}</span>}
    >
      {of.feedback.length === 0 ? (
        <Empty
          icon="heart"
          title={t("facilitator-feedback-none")}
          text={t("facilitator-feedback-none-text")}
        />
      ) : (
        <Results of={of} />
      )}
    </Screen>
  );
}
