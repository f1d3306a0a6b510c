import { useEffect, useState } from "preact/hooks";
import { draftSaved, drafts, type Entry, editEntry, idOf, isSource } from "../../app/desk";
import { type Finding, findingsOf } from "../../app/desk-versions";
import { t } from "../../app/words";
import { Button, Choice, Notice, Screen } from "../../ui";
import { whereOf } from "./Diff";
import { Form } from "./form/Form";
import { Findings, sentence } from "./form/findings";
import { put } from "./form/place";
import { useLater } from "./form/useLater";
import { NotHere } from "./NotHere";
import { nameOf } from "./names";
import { Preview } from "./Preview";
import { Translate } from "./Translate";
import "./desk.css";

type Mode = "write" | "translate" | "preview";

/** Mistakes of one document, looked at a moment after she stops typing. */
function useFindings(draftId: string, docId: string): readonly Finding[] {
  const draft = drafts.value.find(({ id }) => id === draftId);
  const entries = useLater(draft?.entries, 600);
  const [found, setFound] = useState<readonly Finding[]>([]);
  useEffect(() => {
    if (!draft || !entries) return;
    let here = true;
    void findingsOf({ ...draft, entries }).then(
      (list) => here && setFound(list.filter(({ id }) => id === docId)),
    );
    return () => {
      here = false;
    };
  }, [entries]);
  return found;
}

function Summary({ found }: { found: readonly Finding[] }) {
  const errors = found.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  return (
    <Notice tone="warn" title={t("desk-findings")}>
      <ul>
        {errors.map((finding, index) => (
          <li key={index}>
            {finding.place.length > 0 && `${whereOf(finding.place)}: `}
            {sentence(finding)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Modes({
  mode,
  onChange,
  translated,
}: {
  mode: Mode;
  onChange: (mode: Mode) => void;
  translated: boolean;
}) {
  const modes: Mode[] = translated ? ["translate", "write", "preview"] : ["write", "preview"];
  return (
    <Choice
      label={t("desk-mode")}
      hideLabel
      layout="row"
      value={mode}
      onChange={onChange}
      options={modes.map((one) => ({ value: one, label: t(`desk-mode-${one}`) }))}
    />
  );
}

/** One document of a draft: written by form or beside its source, and looked at as others will see it. */
export default function Edit({ params }: { params: Record<string, string> }) {
  const { id = "", part = "" } = params;
  const draft = drafts.value.find((one) => one.id === id);
  const entry = draft?.entries.find((one) => idOf(one) === part);
  const translated = draft !== undefined && !isSource(draft.lang);
  const [mode, setMode] = useState<Mode>(translated ? "translate" : "write");
  const found = useFindings(id, part);
  const shown = useLater(entry, 400);
  if (!draft || !entry) return <NotHere />;
  const change = (to: (entry: Entry) => Entry) => editEntry(id, part, to);
  return (
    <Screen
      title={nameOf(entry)}
      back={`/desk/${encodeURIComponent(id)}`}
      above={t(`desk-type-${entry.type}`)}
      wide
    >
      <Modes mode={mode} onChange={setMode} translated={translated} />
      <p class="small soft" role="status">
        {t(`desk-save-${draftSaved.value[id] ?? "saved"}`)}
      </p>
      <Findings.Provider value={found}>
        <div class={`desk-edit desk-edit-${mode}`}>
          <div class="desk-edit-form stack">
            <Summary found={found} />
            {mode === "translate" ? (
              <Translate draft={draft} entry={entry} onChange={change} />
            ) : (
              <Form
                entry={entry}
                set={(place, value) => change((before) => put(before, place, value))}
                onFile={(place, value, ref) => change((before) => withFile(put(before, place, value), ref))}
              />
            )}
          </div>
          <div class="desk-edit-preview">{shown && <Preview entry={shown} />}</div>
        </div>
      </Findings.Provider>
      <Button href={`/desk/${encodeURIComponent(id)}`}>{t("desk-done-writing")}</Button>
    </Screen>
  );
}

/** A document lists the files that it names. */
function withFile(entry: Entry, ref: { sha256: string }): Entry {
  const media = ("media" in entry && entry.media) || [];
  const others = media.filter(({ sha256 }) => sha256 !== ref.sha256);
  return { ...entry, media: [...others, ref] } as Entry;
}
