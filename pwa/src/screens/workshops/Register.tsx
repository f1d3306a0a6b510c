import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { online } from "../../app/region";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import {
  beginRegistration,
  discardRegistration,
  editRegistration,
  isOpen,
  mineIn,
  NAME_LIMIT,
  NEED_LIMIT,
  NEEDS,
  type RegistrationDraft,
  registrationDrafts,
  sendRegistration,
  WORDS_LIMIT,
  workshopSaved,
} from "../../app/workshops";
import { Button, ErrorState, Field, Notice, TextArea, TextInput, Toggle } from "../../ui";
import { SaveMark } from "../reports/draft/Saved";
import { HerPart, type Instead, pathOf } from "./HerPart";
import { NotHere, useWorkshop } from "./NotHere";
import { Readers } from "./Readers";

function Needs({ draft }: { draft: RegistrationDraft }) {
  const set = (needs: RegistrationDraft["needs"]) => editRegistration(draft.workshop, { needs });
  return (
    <fieldset class="ws-needs">
      <legend class="field-label">{t("workshops-needs")}</legend>
      <p class="field-hint">{t("workshops-needs-hint")}</p>
      {NEEDS.map((need) => {
        const words = draft.needs[need];
        const { [need]: _, ...others } = draft.needs;
        return (
          <div class="stack-s" key={need}>
            <Toggle
              label={t(`workshops-need-${need}`)}
              hint={t(`workshops-need-${need}-hint`)}
              checked={words !== undefined}
              onChange={(on) => set(on ? { ...draft.needs, [need]: "" } : others)}
            />
            {words !== undefined && (
              <Field label={t(`workshops-need-${need}-more`)}>
                <TextInput
                  value={words}
                  onInput={(value) => set({ ...draft.needs, [need]: value })}
                  maxLength={NEED_LIMIT}
                />
              </Field>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function Form({ of, draft }: { of: WorkshopView; draft: RegistrationDraft }) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { route } = useLocation();
  const path = pathOf(of);
  const isChange = mineIn(of.id).registration !== null && mineIn(of.id).withdrawn === null;
  const send = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await sendRegistration(of.id);
      route(path);
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  const drop = async () => {
    await discardRegistration(of.id);
    route(path);
  };
  return (
    <>
      <p class="soft">{t(isChange ? "workshops-register-change" : "workshops-register-intro")}</p>
      {of.status === "full" && (
        <Notice tone="warn" title={t("workshops-full")}>
          <p>{t("workshops-full-text")}</p>
        </Notice>
      )}
      <Field label={t("workshops-name")} hint={t("workshops-name-hint")}>
        <TextInput
          value={draft.name}
          onInput={(name) => editRegistration(of.id, { name })}
          maxLength={NAME_LIMIT}
          secret
        />
      </Field>
      <Needs draft={draft} />
      <Field label={t("workshops-words")} hint={t("workshops-words-hint")}>
        <TextArea
          value={draft.words}
          onInput={(words) => editRegistration(of.id, { words })}
          maxLength={WORDS_LIMIT}
          rows={3}
        />
      </Field>
      <SaveMark state={workshopSaved.value[`registration:${of.id}`] ?? "saved"} />
      <Readers />
      {!online.value && (
        <Notice>
          <p>{t("workshops-offline")}</p>
        </Notice>
      )}
      {failed && <ErrorState text={t("workshops-send-failed")} />}
      <Button kind="primary" icon="send" wide busy={busy} onClick={() => void send()}>
        {t(isChange ? "workshops-send-change" : "workshops-send")}
      </Button>
      <Button wide icon="trash" onClick={() => void drop()}>
        {t("workshops-discard")}
      </Button>
    </>
  );
}

/** Her registration, sealed to the facilitators: a name if she wants one, and what she needs to be able to come. */
export default function Register({ params }: { params: Record<string, string> }) {
  const workshop = useWorkshop(params);
  const id = workshop?.id;
  const may = workshop !== undefined && isOpen(workshop);
  useEffect(() => {
    if (id && may) void beginRegistration(id);
  }, [id, may]);
  if (!workshop) return <NotHere />;
  const draft = registrationDrafts.value.get(workshop.id);
  const closed: Instead = {
    icon: "calendar",
    title: t("workshops-closed-title"),
    text: t("workshops-closed-text"),
  };
  return (
    <HerPart of={workshop} title={t("workshops-register-title")} instead={may ? null : closed}>
      {draft ? <Form of={workshop} draft={draft} /> : null}
    </HerPart>
  );
}
