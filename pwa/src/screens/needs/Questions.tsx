import { catalogue } from "../../app/catalogue";
import {
  addNeedFile,
  editNeed,
  NEED_URGENCIES,
  type NeedDraftView,
  removeNeedFile,
  THEMES,
  tellsInDraft,
} from "../../app/needs";
import { size, t } from "../../app/words";
import { Button, Choice, Field, Icon, Notice, TextArea, TextInput } from "../../ui";
import { VoiceNote } from "../reports/draft/VoiceNote";
import { useAdding } from "../reports/useAdding";
import { Provision } from "./Provision";
import type { Step } from "./steps";

interface Props {
  draft: NeedDraftView;
}

/** How a woman without the app agreed; without it nothing is sent. */
function Consent({ draft }: Props) {
  const { id, behalf } = draft;
  if (!behalf) return null;
  const change = (patch: Partial<typeof behalf>) => editNeed(id, { behalf: { ...behalf, ...patch } });
  return (
    <>
      <p>{t("needs-consent-text")}</p>
      <Field label={t("needs-consent-who")} hint={t("needs-consent-who-hint")}>
        <TextInput value={behalf.who} onInput={(who) => change({ who })} maxLength={300} />
      </Field>
      <Choice
        label={t("needs-consent-how")}
        value={behalf.how || null}
        onChange={(how) => change({ how })}
        options={(["spoken", "written", "recorded"] as const).map((how) => ({
          value: how,
          label: t(`needs-consent-${how}`),
        }))}
      />
      <Field label={t("needs-consent-when")}>
        <TextInput type="date" value={behalf.when} onInput={(when) => change({ when })} />
      </Field>
      <Field label={t("needs-consent-witness")} hint={t("needs-optional")}>
        <TextInput value={behalf.witness} onInput={(witness) => change({ witness })} maxLength={300} />
      </Field>
    </>
  );
}

function ThemeQuestion({ draft }: Props) {
  return (
    <Choice
      label={t("needs-theme-label")}
      value={draft.theme || null}
      onChange={(theme) => editNeed(draft.id, { theme })}
      options={THEMES.map((theme) => ({ value: theme, label: t(`roundtables-theme-${theme}`) }))}
    />
  );
}

function Happening({ draft }: Props) {
  const files = useAdding((file) => addNeedFile(draft.id, file));
  return (
    <>
      <p class="soft">{t("needs-happening-hint")}</p>
      <Field label={t("needs-happening-label")}>
        <TextArea
          value={draft.happening}
          onInput={(happening) => editNeed(draft.id, { happening })}
          rows={6}
          maxLength={10_000}
          lang={draft.language}
        />
      </Field>
      <Field label={t("needs-region")} hint={t("needs-region-hint")}>
        <TextInput
          value={draft.region}
          onInput={(region) => editNeed(draft.id, { region })}
          maxLength={300}
        />
      </Field>
      <div class="stack-s">
        <h2 class="quiet-heading">{t("reports-what-or")}</h2>
        <VoiceNote
          name={t("reports-voice-name", { n: draft.files.length + 1 })}
          report={draft.id}
          onRecorded={(sound) => files.add([sound], "captured")}
        />
        {files.notices}
        <ul class="need-files">
          {draft.files.map((file) => (
            <li key={file.sha256}>
              <Icon name="mic" />
              <span>
                {file.name} · {size(file.size)}
              </span>
              <Button
                icon="trash"
                aria-label={t("needs-voice-remove", { name: file.name })}
                onClick={() => void removeNeedFile(draft.id, file.sha256)}
              >
                {t("needs-remove")}
              </Button>
            </li>
          ))}
        </ul>
        <p class="soft small">{t("needs-voice-note")}</p>
      </div>
    </>
  );
}

function Asked({ draft }: Props) {
  const { provisions } = catalogue.value;
  const chosen = provisions.find(({ id }) => id === draft.provision);
  const none = { value: "", label: t("needs-provision-none") };
  return (
    <>
      <Field label={t("needs-asked-label")} hint={t("needs-asked-hint")}>
        <TextArea
          value={draft.asked}
          onInput={(asked) => editNeed(draft.id, { asked })}
          rows={4}
          maxLength={10_000}
          lang={draft.language}
        />
      </Field>
      <Field label={t("needs-of")} hint={t("needs-of-hint")}>
        <TextInput value={draft.of} onInput={(of) => editNeed(draft.id, { of })} maxLength={300} />
      </Field>
      {provisions.length > 0 && (
        <details class="case-more">
          <summary>{t("needs-provision-label")}</summary>
          <div class="stack">
            <p class="soft">{t("needs-provision-hint")}</p>
            <p>
              <a href="/guidelines">{t("guidelines-read")}</a>
            </p>
            <Choice
              label={t("needs-provision-which")}
              value={draft.provision}
              onChange={(provision) => editNeed(draft.id, { provision })}
              options={[none, ...provisions.map(({ id, title }) => ({ value: id, label: title }))]}
            />
          </div>
        </details>
      )}
      {chosen && <Provision of={chosen} />}
    </>
  );
}

function Urgency({ draft }: Props) {
  return (
    <>
      <Choice
        label={t("needs-urgency-label")}
        value={draft.urgency}
        onChange={(urgency) => editNeed(draft.id, { urgency })}
        options={NEED_URGENCIES.map((urgency) => ({ value: urgency, label: t(`needs-urgency-${urgency}`) }))}
      />
      {draft.urgency === "now" && (
        <Notice tone="warn">
          <p>{t("needs-urgency-text")}</p>
          <a href="/help">{t("needs-urgency-help")}</a>
        </Notice>
      )}
    </>
  );
}

function Name({ draft }: Props) {
  const { id, how, as } = draft;
  return (
    <>
      <p>{t("needs-name-text")}</p>
      <Choice
        label={t("needs-name-label")}
        value={how || null}
        onChange={(next) => editNeed(id, { how: next })}
        options={(["unnamed", "described", "named"] as const).map((one) => ({
          value: one,
          label: t(`needs-name-${one}`),
          hint: t(`needs-name-${one}-hint`),
        }))}
      />
      {(how === "named" || how === "described") && (
        <Field label={t(`needs-as-${how}`)} hint={t(`needs-as-${how}-hint`)}>
          <TextInput value={as} onInput={(next) => editNeed(id, { as: next })} maxLength={300} />
        </Field>
      )}
    </>
  );
}

/** What could tell who she is, said before it leaves; she decides. */
export function Tells({ draft }: Props) {
  const tells = tellsInDraft(draft);
  if (tells.length === 0) return null;
  return (
    <Notice tone="warn" title={t("needs-tells-title")}>
      <p>{t("needs-tells-text")}</p>
      <ul>
        {tells.map((tell) => (
          <li key={tell}>{t(`roundtables-tell-${tell}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Paragraph({ draft }: Props) {
  return (
    <>
      <p>{t("needs-paragraph-text")}</p>
      {draft.paragraph === "" && (draft.happening || draft.asked) && (
        <Button
          icon="copy"
          onClick={() =>
            editNeed(draft.id, {
              paragraph: [draft.happening, draft.asked]
                .map((text) => text.trim())
                .filter(Boolean)
                .join("\n\n"),
            })
          }
        >
          {t("needs-paragraph-begin")}
        </Button>
      )}
      <Field label={t("needs-paragraph-label")} hint={t("needs-paragraph-hint")}>
        <TextArea
          value={draft.paragraph}
          onInput={(paragraph) => editNeed(draft.id, { paragraph })}
          rows={8}
          maxLength={10_000}
          lang={draft.language}
        />
      </Field>
      <Tells draft={draft} />
    </>
  );
}

export const QUESTIONS: Record<Exclude<Step, "review">, (props: Props) => preact.JSX.Element | null> = {
  consent: Consent,
  theme: ThemeQuestion,
  happening: Happening,
  asked: Asked,
  urgency: Urgency,
  name: Name,
  paragraph: Paragraph,
};
