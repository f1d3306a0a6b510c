import type { Entry } from "../../app/desk";
import { PREVIEW } from "../../app/progress";
import { Markdown } from "../../ui";
import { Provenance } from "../learn/Provenance";
import { Facts } from "../workshops/Dates";
import { Materials } from "../workshops/Materials";
import { Programme } from "../workshops/Programme";
import { Steps } from "../workshops/Steps";
import "../workshops/workshops.css";

/** What a workshop tells before anybody registers. */
export function WorkshopPreview({ workshop }: { workshop: Extract<Entry, { type: "workshop" }> }) {
  const of = { ...workshop, docId: `${PREVIEW}workshop` };
  return (
    <>
      <p class="ws-summary" lang={of.lang}>
        {of.summary}
      </p>
      <Facts of={of} />
      {of.body && <Markdown text={of.body} lang={of.lang} />}
      <Programme of={of} />
      <Materials of={of} />
      <Steps of={of} when="before" />
      <Steps of={of} when="after" />
      <Provenance of={of} />
    </>
  );
}
