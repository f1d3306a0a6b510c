import { useEffect, useMemo, useState } from "preact/hooks";
import { type Approved, afterwards, desk, type Entry, idOf, type Proposal, published } from "../../app/desk";
import { approve, askForChanges, dropApproved, retryApproved } from "../../app/desk-review";
import { type Finding, findingsOf } from "../../app/desk-versions";
import { languageName, moment, t } from "../../app/words";
import { Button, Dialog, Field, Notice, Screen, TextArea } from "../../ui";
import { Comments, Mark } from "./Comments";
import { StateTag } from "./cards";
import { Diff } from "./Diff";
import { sentence } from "./form/findings";
import { NotHere } from "./NotHere";
import { called, titleOfWork, typeOf } from "./names";
import { Preview } from "./Preview";
import { useBusy } from "./useBusy";
import "./desk.css";

/** What was checked by this device, in the reviewer's place. */
function Checks({ proposal, after }: { proposal: Proposal; after: Entry[] }) {
  const [found, setFound] = useState<Finding[] | null>(null);
  useEffect(() => {
    let here = true;
    void findingsOf({ work: proposal.work, lang: proposal.lang, entries: after }).then(
      (list) => here && setFound(list.filter(({ severity }) => severity === "error")),
    );
    return () => {
      here = false;
    };
  }, [after]);
  if (!found) return null;
  if (found.length === 0) {
    return (
      <Notice tone="good">
        <p>{t("desk-checks-good")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t("desk-findings")}>
      <ul>
        {found.map((finding, index) => (
          <li key={index}>
            {finding.id && `${called(finding.id, after)}: `}
            {sentence(finding)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the hub answered to what she signed. */
function OnItsWay({ approved }: { approved: Approved }) {
  const [busy, run] = useBusy();
  const { proposal, state, about } = approved;
  if (state === "waiting") {
    return (
      <Notice title={t("desk-signed-waiting-title")}>
        <p>{t("desk-signed-waiting")}</p>
        <Button busy={busy} onClick={() => run(() => retryApproved(proposal))}>
          {t("desk-try-now")}
        </Button>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={t(`desk-refused-${state}-title`)} live>
      <p>{t(`desk-refused-${state}`)}</p>
      {state === "refused" && <p class="small">{about.join(", ")}</p>}
      {state === "texts-refused" && (
        <ul>
          {about.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <div class="desk-tools">
        {state === "media-missing" && (
          <Button busy={busy} onClick={() => run(() => retryApproved(proposal))}>
            {t("desk-try-now")}
          </Button>
        )}
        <Button busy={busy} onClick={() => run(() => dropApproved(proposal))}>
          {t("desk-take-signature-back")}
        </Button>
      </div>
    </Notice>
  );
}

/** Her word: publish it, or say what should be otherwise. */
function Verdict({ proposal }: { proposal: Proposal }) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, run] = useBusy();
  const ready = desk.value?.role === "ready";
  if (proposal.mine) {
    return (
      <Notice title={t("desk-not-your-own-title")}>
        <p>{t("desk-not-your-own")}</p>
      </Notice>
    );
  }
  const says = text.trim();
  return (
    <section>
      <h2>{t("desk-verdict")}</h2>
      {!ready && (
        <Notice tone="warn">
          <p>{t("desk-role-waiting")}</p>
        </Notice>
      )}
      <Field label={t("desk-verdict-text")} hint={t("desk-verdict-text-hint")}>
        <TextArea value={text} onInput={setText} rows={4} maxLength={10_000} />
      </Field>
      <div class="desk-tools">
        <Button
          icon="edit"
          busy={busy}
          disabled={!ready || says === ""}
          onClick={() =>
            run(async () => {
              await askForChanges(proposal.id, says);
              setText("");
            })
          }
        >
          {t("desk-ask-for-changes")}
        </Button>
        {proposal.state !== "late" && (
          <Button kind="primary" icon="check" busy={busy} disabled={!ready} onClick={() => setAsked(true)}>
            {t("desk-approve")}
          </Button>
        )}
      </div>
      <Dialog
        open={asked}
        title={t("desk-approve-title")}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{t("desk-cancel")}</Button>
            <Button
              kind="primary"
              busy={busy}
              onClick={() =>
                run(async () => {
                  await approve(proposal, says);
                  setAsked(false);
                })
              }
            >
              {t("desk-approve-yes")}
            </Button>
          </>
        }
      >
        <p>{t("desk-approve-text")}</p>
      </Dialog>
    </section>
  );
}

function Inside({ proposal }: { proposal: Proposal }) {
  const shelf = desk.value?.shelves.get(proposal.lang);
  const before = useMemo(
    () => (shelf ? published(shelf, proposal.work).map(({ entry }) => entry) : []),
    [shelf, proposal.work],
  );
  const after = useMemo(() => afterwards(proposal, before), [proposal, before]);
  const approved = desk.value?.approved.find((one) => one.proposal === proposal.id);
  const open = proposal.state === "open" || proposal.state === "changes" || proposal.state === "late";
  return (
    <>
      <p>
        <StateTag state={proposal.state} />
      </p>
      <p class="small soft">
        {t(proposal.mine ? "desk-by-you" : "desk-by-colleague")}{" "}
        {!proposal.mine && <Mark of={proposal.author} />} · {moment(proposal.made)}
      </p>
      {proposal.note && <p class="desk-comment-text">{proposal.note}</p>}
      {proposal.state === "broken" && (
        <Notice tone="danger">
          <p>{t("desk-broken-text")}</p>
        </Notice>
      )}
      {proposal.state === "late" && approved?.state !== "published-meanwhile" && (
        <Notice tone="warn" title={t("desk-late-title")}>
          <p>{t("desk-late-text")}</p>
        </Notice>
      )}
      {approved && <OnItsWay approved={approved} />}
      {proposal.state !== "published" && proposal.state !== "broken" && (
        <>
          <section>
            <h2>{t("desk-what-changes")}</h2>
            <Diff before={before} after={after} />
          </section>
          <Checks proposal={proposal} after={after} />
        </>
      )}
      {proposal.entries.length > 0 && (
        <section>
          <h2>{t("desk-as-they-see")}</h2>
          {proposal.entries.map((entry) => (
            <details key={idOf(entry)}>
              <summary>{called(idOf(entry), proposal.entries)}</summary>
              <Preview entry={entry} />
            </details>
          ))}
        </section>
      )}
      <Comments proposal={proposal.id} />
      {open && !approved && <Verdict proposal={proposal} />}
    </>
  );
}

/** What a colleague proposes: what changes, how it looks, what the checks say, and the reviewer's word. */
export default function Review({ params }: { params: Record<string, string> }) {
  const proposal = desk.value?.proposals.find(({ id }) => id === params.proposal);
  if (!proposal) return <NotHere />;
  return (
    <Screen
      title={titleOfWork(proposal)}
      back="/desk"
      above={
        <>
          {t(`desk-type-${typeOf(proposal.work)}`)} · {languageName(proposal.lang)}
        </>
      }
    >
      <Inside proposal={proposal} />
    </Screen>
  );
}
