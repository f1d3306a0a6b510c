import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import {
  type DraftView,
  discardDraft,
  draftSaved,
  drafts,
  idOf,
  isPart,
  isSource,
  startCopy,
} from "../../app/desk";
import { addPart, movePart, removePart } from "../../app/desk-parts";
import { bringParts, type Finding, findingsOf, otherParts } from "../../app/desk-versions";
import type { PartType } from "../../app/types";
import { languageName, t } from "../../app/words";
import { Button, Choice, Dialog, Field, Notice, Screen, TextInput } from "../../ui";
import { Comments } from "./Comments";
import { StateTag } from "./cards";
import { Export } from "./Export";
import { sentence } from "./form/findings";
import { NotHere } from "./NotHere";
import { called, nameOf, titleOf, typeOf } from "./names";
import { SendForReview } from "./SendForReview";
import { useBusy } from "./useBusy";
import "./desk.css";

const PARTS: readonly PartType[] = ["lesson", "checklist", "scenario", "quiz", "help"];

export const partPath = (draft: string, docId: string): string =>
  `/desk/${encodeURIComponent(draft)}/${encodeURIComponent(docId)}`;

function PartRows({ draft, counts }: { draft: DraftView; counts: ReadonlyMap<string, number> }) {
  const parts = draft.entries.filter(isPart);
  return (
    <ol class="desk-parts">
      {draft.entries.map((entry) => {
        const id = idOf(entry);
        const place = isPart(entry) ? parts.indexOf(entry) : -1;
        const wrong = counts.get(id) ?? 0;
        const about = (action: string) => t(`desk-${action}-which`, { which: nameOf(entry) });
        return (
          <li key={id} class="desk-part">
            <a class="desk-part-go" href={partPath(draft.id, id)}>
              <span class="small soft">{t(`desk-type-${entry.type}`)}</span>
              <span lang={entry.lang}>{nameOf(entry)}</span>
            </a>
            {wrong > 0 && <p class="small desk-wrong">{t("desk-to-put-right", { n: wrong })}</p>}
            {place >= 0 && (
              <div class="desk-tools">
                <Button
                  disabled={place === 0}
                  onClick={() => movePart(draft, id, -1)}
                  aria-label={about("up")}
                >
                  ↑
                </Button>
                <Button
                  disabled={place === parts.length - 1}
                  onClick={() => movePart(draft, id, 1)}
                  aria-label={about("down")}
                >
                  ↓
                </Button>
                <Button icon="trash" onClick={() => removePart(draft, id)} aria-label={about("take-out")}>
                  <span class="visually-hidden">{t("desk-take-out")}</span>
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function AddPart({ draft }: { draft: DraftView }) {
  const { route } = useLocation();
  const [asked, setAsked] = useState(false);
  const [type, setType] = useState<PartType>("lesson");
  const [title, setTitle] = useState("");
  function add(): void {
    const id = addPart(draft, type, title.trim());
    const course = draft.work.slice("course:".length);
    if (id) route(partPath(draft.id, `${type}:${course}:${id}`));
  }
  return (
    <>
      <Button icon="plus" onClick={() => setAsked(true)}>
        {t("desk-add-part")}
      </Button>
      <Dialog
        open={asked}
        title={t("desk-add-part")}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t("desk-cancel")}</Button>
            <Button kind="primary" disabled={title.trim() === ""} onClick={add}>
              {t("desk-add")}
            </Button>
          </>
        }
      >
        <Choice
          label={t("desk-part-type")}
          value={type}
          onChange={setType}
          options={PARTS.map((one) => ({ value: one, label: t(`desk-type-${one}`) }))}
        />
        <Field label={t("desk-f-title")}>
          <TextInput value={title} onInput={setTitle} lang={draft.lang} />
        </Field>
      </Dialog>
    </>
  );
}

/** Another work that begins with these texts. */
function Copy({ draft }: { draft: DraftView }) {
  const { route } = useLocation();
  const [busy, run] = useBusy();
  if (!isSource(draft.lang)) return null;
  return (
    <Button
      icon="copy"
      busy={busy}
      onClick={() => run(async () => route(`/desk/${encodeURIComponent(await startCopy(draft.entries))}`))}
    >
      {t("desk-copy")}
    </Button>
  );
}

function Discard({ draft }: { draft: DraftView }) {
  const { route } = useLocation();
  const [asked, setAsked] = useState(false);
  const done = draft.state === "published";
  async function discard(): Promise<void> {
    await discardDraft(draft.id);
    route("/desk", true);
  }
  return (
    <>
      <Button icon="trash" onClick={() => (done ? void discard() : setAsked(true))}>
        {t(done ? "desk-clear-away" : "desk-discard")}
      </Button>
      <Dialog
        open={asked}
        title={t("desk-discard-title")}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t("desk-cancel")}</Button>
            <Button kind="danger" onClick={() => void discard()}>
              {t("desk-discard")}
            </Button>
          </>
        }
      >
        <p>{t("desk-discard-text")}</p>
      </Dialog>
    </>
  );
}

function OtherParts({ draft }: { draft: DraftView }) {
  const [busy, run] = useBusy();
  if (otherParts(draft).length === 0) return null;
  return (
    <Notice tone="warn" title={t("desk-other-parts")}>
      <p>{t("desk-other-parts-text")}</p>
      <Button icon="refresh" busy={busy} onClick={() => run(() => bringParts(draft))}>
        {t("desk-bring-parts")}
      </Button>
    </Notice>
  );
}

function WhatNow({ draft }: { draft: DraftView }) {
  return (
    <>
      {draft.behind.length > 0 && (
        <Notice tone="warn" title={t("desk-behind-title")}>
          <p>{t("desk-behind-text")}</p>
          <ul>
            {draft.behind.map((id) => (
              <li key={id}>{called(id, draft.entries)}</li>
            ))}
          </ul>
          <Button kind="primary" icon="path" href={`/desk/merge/${encodeURIComponent(draft.id)}`}>
            {t("desk-bring-together")}
          </Button>
        </Notice>
      )}
      {draft.state === "open" && (
        <Notice>
          <p>{t("desk-waiting-text")}</p>
        </Notice>
      )}
      {draft.state === "published" && (
        <Notice tone="good" title={t("desk-published-title")}>
          <p>{t("desk-published-text")}</p>
        </Notice>
      )}
      {draft.proposal && <Comments proposal={draft.proposal} />}
    </>
  );
}

/** What is wrong with it now, looked at again a moment after each change. */
function useFindings(draft: DraftView | undefined): Finding[] | null {
  const [found, setFound] = useState<Finding[] | null>(null);
  useEffect(() => {
    if (!draft) return;
    let here = true;
    void findingsOf(draft).then((list) => here && setFound(list));
    return () => {
      here = false;
    };
  }, [draft?.entries]);
  return found;
}

function Inside({ draft }: { draft: DraftView }) {
  const found = useFindings(draft);
  const errors = (found ?? []).filter(({ severity }) => severity === "error");
  const counts = new Map<string, number>();
  for (const { id } of errors) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  const elsewhere = errors.filter(({ id }) => !draft.entries.some((entry) => idOf(entry) === id));
  return (
    <>
      <p>
        <StateTag state={draft.state} />{" "}
        <span class="small soft" role="status">
          {t(draftSaved.value[draft.id] === "failed" ? "desk-not-saved" : "desk-saved-here")}
        </span>
      </p>
      <WhatNow draft={draft} />
      <section>
        <h2>{t(draft.work.startsWith("course:") ? "desk-parts" : "desk-text")}</h2>
        {!isSource(draft.lang) && <p class="small soft">{t("desk-translation-how")}</p>}
        <OtherParts draft={draft} />
        <PartRows draft={draft} counts={counts} />
        {draft.work.startsWith("course:") && isSource(draft.lang) && <AddPart draft={draft} />}
      </section>
      {elsewhere.length > 0 && (
        <Notice tone="warn" title={t("desk-findings")}>
          <ul>
            {elsewhere.map((finding, index) => (
              <li key={index}>{sentence(finding)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {draft.state !== "published" && <SendForReview draft={draft} wrong={found && errors.length} />}
      <section>
        <h2>{t("desk-more")}</h2>
        <div class="desk-tools">
          <Button icon="clock" href={`/desk/history/${draft.lang}/${encodeURIComponent(draft.work)}`}>
            {t("desk-history")}
          </Button>
          <Copy draft={draft} />
          <Export entries={draft.entries} name={draft.work} />
          <Discard draft={draft} />
        </div>
      </section>
    </>
  );
}

/** One draft: its parts, what is to be put right, and the way to those who read it. */
export default function Draft({ params }: { params: Record<string, string> }) {
  const draft = drafts.value.find(({ id }) => id === params.id);
  if (!draft) return <NotHere />;
  return (
    <Screen
      title={titleOf(draft.entries)}
      back="/desk"
      above={
        <>
          {t(`desk-type-${typeOf(draft.work)}`)} · {languageName(draft.lang)}
        </>
      }
    >
      <Inside draft={draft} />
    </Screen>
  );
}
