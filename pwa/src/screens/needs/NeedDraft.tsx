import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import {
  approve,
  discardNeed,
  isApproved,
  missingIn,
  type NeedDraftView,
  needSaved,
  sendNeed,
} from "../../app/needs";
import { t } from "../../app/words";
import { Button, Dialog, Notice, Progress, Screen, Toggle, toast } from "../../ui";
import { Readers } from "../reports/draft/Readers";
import { SaveMark } from "../reports/draft/Saved";
import { InWhoseName } from "./InWhoseName";
import { QUESTIONS, Tells } from "./Questions";
import { around, isAnswered, openingStep, stepNamed } from "./steps";
import "../reports/reports.css";
import "../cases/cases.css";
import "./needs.css";

function Discard({ id }: { id: string }) {
  const { route } = useLocation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {t("needs-discard")}
      </Button>
      <Dialog
        open={asking}
        title={t("needs-discard-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("needs-discard-no")}</Button>
            <Button kind="danger" onClick={() => void discardNeed(id).then(() => route("/needs", true))}>
              {t("needs-discard-sure")}
            </Button>
          </>
        }
      >
        <p>{t("needs-discard-text")}</p>
      </Dialog>
    </>
  );
}

/** The paragraph as others will read it; nothing leaves before she says yes to exactly that. */
function Review({ draft }: { draft: NeedDraftView }) {
  const { route } = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const missing = missingIn(draft);
  const address = `/needs/${draft.id}`;
  async function send(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await sendNeed(draft.id);
      toast(t("needs-sent"));
      route(address, true);
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }
  if (missing !== null && missing !== "approved")
    return (
      <Notice tone="warn" title={t("needs-missing-title")}>
        <p>{t(`needs-missing-${missing}`)}</p>
        <Button href={`${address}?q=${missing}`} icon="edit">
          {t("needs-missing-go")}
        </Button>
      </Notice>
    );
  return (
    <>
      <p>{t(draft.behalf ? "needs-review-behalf" : "needs-review-text")}</p>
      <InWhoseName
        attribution={{ how: draft.how || "unnamed", as: draft.as.trim() }}
        paragraph={draft.paragraph}
        lang={draft.language}
      />
      <dl class="need-shown">
        <div>
          <dt>{t("needs-theme-title")}</dt>
          <dd>{t(`roundtables-theme-${draft.theme}`)}</dd>
        </div>
        <div>
          <dt>{t("needs-urgency-title")}</dt>
          <dd>{t(`needs-urgency-${draft.urgency}`)}</dd>
        </div>
        {(["asked", "of", "region"] as const).map(
          (name) =>
            draft[name].trim() !== "" && (
              <div key={name}>
                <dt>{t(`needs-shown-${name}`)}</dt>
                <dd class="said" dir="auto">
                  {draft[name]}
                </dd>
              </div>
            ),
        )}
      </dl>
      <Tells draft={draft} />
      <Button href={`${address}?q=paragraph`} icon="edit">
        {t("needs-review-change")}
      </Button>
      <Toggle
        label={t(draft.behalf ? "needs-approve-behalf" : "needs-approve")}
        hint={t("needs-approve-hint")}
        checked={isApproved(draft)}
        disabled={isApproved(draft)}
        onChange={() => approve(draft.id)}
      />
      <Readers />
      <p class="soft">{t("needs-review-after")}</p>
      {failed && (
        <Notice tone="danger" live>
          <p>{t("needs-send-failed")}</p>
        </Notice>
      )}
      <Button
        kind="primary"
        icon="lock"
        wide
        busy={busy}
        disabled={missing !== null}
        onClick={() => void send()}
      >
        {t("needs-send")}
      </Button>
    </>
  );
}

/** A need that is being written: one question at a time. */
export function NeedDraft({ draft }: { draft: NeedDraftView }) {
  const { query } = useLocation();
  const [opening] = useState(() => openingStep(draft));
  const step = stepNamed(draft, query.q) ?? opening;
  const { n, total, before, after } = around(draft, step);
  const address = (to: string) => `/needs/${draft.id}?q=${to}`;
  const Ask = step === "review" ? null : QUESTIONS[step];
  return (
    <Screen
      key={step}
      title={t(`needs-${step}-title`)}
      tab={t("needs-one")}
      back="/needs"
      above={<Progress value={n} max={total} label={t("reports-step", { n, total })} />}
      footer={
        <>
          {Ask && (
            <Button kind={isAnswered(draft, step) ? "primary" : "quiet"} wide href={address(after)}>
              {t("reports-next")}
            </Button>
          )}
          <div class="step-foot">{before && <a href={address(before)}>{t("reports-previous")}</a>}</div>
          <SaveMark state={needSaved.value[draft.id] ?? "saved"} />
          {!Ask && <Discard id={draft.id} />}
        </>
      }
    >
      {Ask ? <Ask draft={draft} /> : <Review draft={draft} />}
    </Screen>
  );
}
