import { useEffect, useState } from "preact/hooks";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import {
  beginFeedback,
  editFeedback,
  type FeedbackDraft,
  feedbackDrafts,
  mineIn,
  NAME_LIMIT,
  SCALES,
  type Scale,
  sendFeedback,
  stageOf,
  WORDS_LIMIT,
  workshopSaved,
} from "../../app/workshops";
import { Button, Choice, ErrorState, Field, Notice, TextArea, TextInput } from "../../ui";
import { SaveMark } from "../reports/draft/Saved";
import { HerPart, type Instead } from "./HerPart";
import { NotHere, useWorkshop } from "./NotHere";
import { Readers } from "./Readers";

const STEPS = [1, 2, 3, 4, 5] as const;

function Scales({ draft }: { draft: FeedbackDraft }) {
  const set = (scale: Scale, value: number) =>
    editFeedback(draft.workshop, { scales: { ...draft.scales, [scale]: value } });
  return (
    <>
      {SCALES.map((scale) => (
        <Choice
          key={scale}
          label={t(`workshops-scale-${scale}`)}
          layout="row"
          value={draft.scales[scale] ?? null}
          onChange={(value) => set(scale, value)}
          options={STEPS.map((step) => ({ value: step, label: t(`workshops-step-${step}`) }))}
        />
      ))}
    </>
  );
}

function Words({ draft }: { draft: FeedbackDraft }) {
  return (
    <>
      {(["best", "change", "other"] as const).map((field) => (
        <Field key={field} label={t(`workshops-feedback-${field}`)}>
          <TextArea
            value={draft[field]}
            onInput={(words) => editFeedback(draft.workshop, { [field]: words })}
            maxLength={WORDS_LIMIT}
            rows={3}
          />
        </Field>
      ))}
    </>
  );
}

/** What being anonymous does, and what it cannot do. */
function Anonymous() {
  return (
    <Notice title={t("workshops-anonymous-title")}>
      <ul class="ws-plain">
        {[1, 2, 3, 4, 5].map((n) => (
          <li key={n}>{t(`workshops-anonymous-${n}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Form({ of, draft }: { of: WorkshopView; draft: FeedbackDraft }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const isEmpty =
    Object.keys(draft.scales).length === 0 &&
    ![draft.best, draft.change, draft.other].some((one) => one.trim());
  const send = async () => {
    setBusy(true);
    setFailed(false);
    await sendFeedback(of.id).catch(() => setFailed(true));
    setBusy(false);
  };
  return (
    <>
      <p class="soft">{t("workshops-feedback-intro")}</p>
      <Scales draft={draft} />
      <Words draft={draft} />
      <Choice
        label={t("workshops-feedback-who")}
        value={draft.anonymous ? "anonymous" : "signed"}
        onChange={(value) => editFeedback(of.id, { anonymous: value === "anonymous" })}
        options={[
          { value: "anonymous", label: t("workshops-feedback-anonymous") },
          {
            value: "signed",
            label: t("workshops-feedback-signed"),
            hint: t("workshops-feedback-signed-hint"),
          },
        ]}
      />
      {draft.anonymous ? (
        <Anonymous />
      ) : (
        <Field label={t("workshops-name")} hint={t("workshops-name-hint")}>
          <TextInput
            value={draft.name}
            onInput={(name) => editFeedback(of.id, { name })}
            maxLength={NAME_LIMIT}
            secret
          />
        </Field>
      )}
      <SaveMark state={workshopSaved.value[`feedback:${of.id}`] ?? "saved"} />
      <Readers anonymous={draft.anonymous} />
      {failed && <ErrorState text={t("workshops-send-failed")} />}
      <Button kind="primary" icon="send" wide busy={busy} disabled={isEmpty} onClick={() => void send()}>
        {t("workshops-feedback-send")}
      </Button>
    </>
  );
}

/** What she thinks of it: a few scales with words, and her own words; sealed, and anonymous if she wants. */
export default function Feedback({ params }: { params: Record<string, string> }) {
  const workshop = useWorkshop(params);
  const id = workshop?.id;
  const sent = id === undefined ? null : mineIn(id).feedback;
  const may = workshop !== undefined && ["running", "past"].includes(stageOf(workshop));
  useEffect(() => {
    if (id && may && !sent) void beginFeedback(id);
  }, [id, may, sent === null]);
  if (!workshop) return <NotHere />;
  const draft = feedbackDrafts.value.get(workshop.id);
  return (
    <HerPart of={workshop} title={t("workshops-feedback-title")} instead={insteadOf(sent, may)}>
      {draft ? <Form of={workshop} draft={draft} /> : null}
    </HerPart>
  );
}

function insteadOf(sent: ReturnType<typeof mineIn>["feedback"], may: boolean): Instead | null {
  if (sent) {
    return {
      icon: "heart",
      title: t("workshops-feedback-thanks"),
      text: t(sent.state === "waiting" ? "workshops-feedback-queued" : "workshops-feedback-gone"),
    };
  }
  if (may) return null;
  return {
    icon: "heart",
    title: t("workshops-feedback-early-title"),
    text: t("workshops-feedback-early-text"),
  };
}
