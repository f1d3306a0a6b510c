import { t } from "../../app/words";
import { type BlankEntry, blankOf } from "./blank";
import type { Kind } from "./kinds/schema";
import { usePaperTitle } from "./usePaperTitle";

function Blank({ entry }: { entry: BlankEntry }) {
  const { label, hint, lines = 0, boxes = [], entries } = entry;
  return (
    <div class={entries ? "paper-row" : "paper-entry"}>
      {entries ? <h4>{label}</h4> : <p class="paper-label">{label}</p>}
      {hint && <p class="paper-hint">{hint}</p>}
      {boxes.length > 0 && (
        <ul class="paper-boxes">
          {boxes.map((box) => (
            <li key={box}>☐ {box}</li>
          ))}
        </ul>
      )}
      {Array.from({ length: lines }, (_, line) => (
        <div class="paper-line" key={line} />
      ))}
      {entries?.map((inside) => (
        <Blank key={inside.label} entry={inside} />
      ))}
    </div>
  );
}

/** The tool with nothing in it; only ever on paper. */
export function BlankPaper({ kind }: { kind: Kind }) {
  usePaperTitle();
  return (
    <article class="sheet-paper sheet-paper-only" aria-hidden="true">
      <h2>{t(`tools-kind-${kind.id}`)}</h2>
      <p class="paper-hint">{t("tools-codes")}</p>
      {blankOf(kind).map(({ title, hint, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          {hint && <p class="paper-hint">{hint}</p>}
          {entries.map((entry) => (
            <Blank key={entry.label} entry={entry} />
          ))}
        </section>
      ))}
    </article>
  );
}
