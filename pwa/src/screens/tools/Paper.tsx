import type { Doc, Entry } from "./document";
import { usePaperTitle } from "./usePaperTitle";

/** Something said, under its label. */
export function EntryView({ entry }: { entry: Entry }) {
  const { label, text, items, entries } = entry;
  return (
    <div class={entries ? "paper-row" : "paper-entry"}>
      {label && (entries ? <h4 dir="auto">{label}</h4> : <p class="paper-label">{label}</p>)}
      {text && (
        <p class="paper-said" dir="auto">
          {text}
        </p>
      )}
      {items && (
        <ul>
          {items.map((item, place) => (
            <li key={`${place} ${item}`} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      )}
      {entries?.map((inside, place) => (
        <EntryView key={`${place} ${inside.label}`} entry={inside} />
      ))}
    </div>
  );
}

/** A sheet as it is read. `only`: on paper alone, behind the form. */
export function Paper({ doc, only = false }: { doc: Doc; only?: boolean }) {
  usePaperTitle();
  return (
    <article class={only ? "sheet-paper sheet-paper-only" : "sheet-paper"} aria-hidden={only || undefined}>
      <h2 dir="auto">{doc.title}</h2>
      <p class="paper-above">{doc.above}</p>
      {doc.sections.map(({ title, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          {entries.map((entry, place) => (
            <EntryView key={`${place} ${entry.label}`} entry={entry} />
          ))}
        </section>
      ))}
    </article>
  );
}
