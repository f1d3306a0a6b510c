import { lang } from "../../app/settings";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { stageOf } from "../../app/workshops";
import { Markdown, Notice, Screen } from "../../ui";
import { languageInHers } from "../learn/language";
import { Provenance } from "../learn/Provenance";
import { Calendar } from "./Calendar";
import { Facts } from "./Dates";
import { Materials } from "./Materials";
import { Mine } from "./Mine";
import { NotHere, useWorkshop } from "./NotHere";
import { Programme } from "./Programme";
import { Steps } from "./Steps";
import "./workshops.css";

function Inside({ of }: { of: WorkshopView }) {
  const stage = stageOf(of);
  const isAfter = stage === "past";
  return (
    <>
      {of.lang !== lang.value && (
        <Notice>
          <p>{t("workshops-other-language", { language: languageInHers(of.lang) })}</p>
        </Notice>
      )}
      <p class="ws-summary" lang={of.lang}>
        {of.summary}
      </p>
      <Facts of={of} />
      <Mine of={of} />
      {(stage === "upcoming" || stage === "running") && <Calendar of={of} />}
      {isAfter && <Steps of={of} when="after" />}
      {of.body && (
        <section>
          <Markdown text={of.body} lang={of.lang} />
        </section>
      )}
      <Programme of={of} />
      <Materials of={of} />
      {!isAfter && <Steps of={of} when="before" />}
      {!isAfter && <Steps of={of} when="after" />}
      <Provenance of={of} />
    </>
  );
}

/** One workshop: what it is, when on her clock, what she can do about it, and how that stands. */
export default function Workshop({ params }: { params: Record<string, string> }) {
  const workshop = useWorkshop(params);
  if (!workshop) return <NotHere />;
  return (
    <Screen title={workshop.title} back="/workshops" above={t("workshops-one")}>
      <Inside of={workshop} />
    </Screen>
  );
}
