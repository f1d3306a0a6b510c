import { useState } from "preact/hooks";
import {
  type Dossier as DossierView,
  dossier,
  dossierSaved,
  editField,
  exportDossier,
  heldBack,
  NotAllowed,
  paperLanguage,
  recordsNow,
} from "../../app/dossiers";
import { lang } from "../../app/settings";
import { size, t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Card, Notice, Screen, Toggle } from "../../ui";
import { localDay } from "../reports/answers";
import { FieldRow } from "./FieldRow";
import { Leave } from "./Leave";
import { Bars, NotReady } from "./States";
import { useLoaded } from "./useLoaded";
import "./dossiers.css";

const FORMATS = ["pdf", "docx", "json", "csv"] as const;
type Format = (typeof FORMATS)[number];

export const problemOf = (error: unknown): string =>
  error instanceof NotAllowed
    ? t(error.bar === "cannot-sign" ? "dossiers-cannot-sign" : `dossiers-why-${error.bar}`)
    : t("dossiers-export-failed");

function Attached({ view }: { view: DossierView }) {
  const { allowed } = view.draft.attachments;
  const held = heldBack(view.draft.attachments);
  return (
    <section class="stack-s" aria-labelledby="attached-title">
      <h2 id="attached-title">{t("dossiers-attached")}</h2>
      {allowed.length === 0 && <p class="soft">{t("dossiers-attached-none")}</p>}
      <ul class="dossier-list">
        {allowed.map(({ file, kind }, i) => (
          <li key={file.sha256}>
            {t("dossiers-attached-row", {
              name: t("dossiers-attachment-n", { n: i + 1 }),
              kind: t(`dossiers-attachment-${kind}`),
              size: size(file.size),
            })}
          </li>
        ))}
      </ul>
      {held > 0 && <p>{t("dossiers-attached-held", { count: held })}</p>}
      <p class="soft small">{t("dossiers-attached-text")}</p>
    </section>
  );
}

/** What the mechanism says of itself that she should know before: risks, then what is asked and when. */
function About({ view: { draft } }: { view: DossierView }) {
  const { risks, documents, deadlines, language } = draft;
  return (
    <div class="stack" lang={language}>
      {risks.length > 0 && (
        <Notice tone="warn" title={t("dossiers-risks")}>
          <ul class="dossier-list">
            {risks.map((risk) => (
              <li key={risk}>{risk}</li>
            ))}
          </ul>
        </Notice>
      )}
      <details>
        <summary lang={lang.value}>{t("dossiers-deadlines")}</summary>
        <ul class="dossier-list">
          {deadlines.map(({ what, deadline }) => (
            <li key={what}>{[what, deadline].filter(Boolean).join(". ")}</li>
          ))}
        </ul>
      </details>
      {documents.length > 0 && (
        <details>
          <summary lang={lang.value}>{t("dossiers-documents")}</summary>
          <ul class="dossier-list">
            {documents.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Saved() {
  const state = dossierSaved.value;
  if (!state) return null;
  const id = { saving: "dossiers-saving", saved: "dossiers-saved", failed: "dossiers-save-failed" }[state];
  return (
    <p class="soft small" role="status">
      {t(id)}
    </p>
  );
}

function Fields({ of, view, texts, onText }: FieldsProps) {
  const { draft, outdated } = view;
  return (
    <section class="stack" aria-labelledby="fields-title">
      <h2 id="fields-title">{t("dossiers-fields")}</h2>
      <p>{t("dossiers-fields-text")}</p>
      {draft.namesTaken > 0 && (
        <Notice>
          <p>{t("dossiers-names", { count: draft.namesTaken })}</p>
        </Notice>
      )}
      <ul class="dossier-fields">
        {draft.fields.map((field) => (
          <FieldRow
            key={field.id}
            field={field}
            text={texts[field.id] ?? view.edited[field.id] ?? field.text}
            isOutdated={outdated.includes(field.id) && texts[field.id] === undefined}
            language={draft.language}
            onInput={(text) => {
              onText(field.id, text);
              void editField(of, draft, field.id, text);
            }}
          />
        ))}
      </ul>
      <Saved />
    </section>
  );
}

interface FieldsProps {
  of: string;
  view: DossierView;
  /** What she typed since this screen opened. */
  texts: Readonly<Record<string, string>>;
  onText: (field: string, text: string) => void;
}

/** The draft for one mechanism: read, corrected, taken out. */
export default function Dossier({ params }: ScreenProps) {
  const { of = "", mechanism = "" } = params;
  const language = paperLanguage.value || lang.value;
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [isDated, setDated] = useState(true);
  const [hasSheet, setSheet] = useState(false);
  const [leaving, setLeaving] = useState<Format | null>(null);
  const view = useLoaded(() => dossier(of, mechanism, language), [of, mechanism, language, recordsNow.value]);
  const back = `/dossiers/${of}`;
  if (view === undefined || view === "failed" || view === null) {
    return <NotReady title={t("dossiers-title")} back={back} of={of} state={view} />;
  }
  const { draft, bar, canSign } = view;
  const textOf = (id: string) =>
    texts[id] ?? view.edited[id] ?? draft.fields.find((f) => f.id === id)?.text ?? "";
  const missing = draft.fields.filter(
    ({ id, required, state }) => required && state !== "reserved" && textOf(id).trim() === "",
  );
  const today = localDay(new Date());
  return (
    <Screen title={draft.title} tab={t("dossiers-title")} back={back}>
      <div class="stack">
        <Bars bar={bar} canSign={canSign} />
        <About view={view} />
        <Fields
          of={of}
          view={view}
          texts={texts}
          onText={(field, text) => setTexts((all) => ({ ...all, [field]: text }))}
        />
        <Attached view={view} />
        <Card heading={3} icon="file" title={t("dossiers-to-bundle")} href={`/bundles/${of}/${mechanism}`}>
          <p class="soft small">{t("dossiers-to-bundle-text")}</p>
        </Card>
        <section class="stack" aria-labelledby="export-title">
          <h2 id="export-title">{t("dossiers-export")}</h2>
          {missing.length > 0 && (
            <Notice tone="warn">
              <p>
                {t("dossiers-missing", {
                  count: missing.length,
                  names: missing.map(({ name }) => name).join("; "),
                })}
              </p>
            </Notice>
          )}
          <Toggle
            label={t("dossiers-date")}
            hint={t("dossiers-date-hint")}
            checked={isDated}
            onChange={setDated}
          />
          <Toggle
            label={t("dossiers-sheet-toggle")}
            hint={t("dossiers-sheet-hint")}
            checked={hasSheet}
            onChange={setSheet}
          />
          <div class="dossier-formats">
            {FORMATS.map((format) => (
              <Button
                key={format}
                icon="download"
                disabled={bar !== null || !canSign}
                onClick={() => setLeaving(format)}
              >
                {t("dossiers-save", { format: t(`dossiers-format-${format}`) })}
              </Button>
            ))}
          </div>
        </section>
      </div>
      <Leave
        open={leaving !== null}
        text={t("dossiers-export-text")}
        name={`${t("dossiers-file-name")}-${today}.${leaving ?? ""}`}
        make={() =>
          exportDossier(of, mechanism, language, leaving ?? "pdf", {
            dated: isDated ? `${today}T00:00:00Z` : null,
            sheet: hasSheet,
          })
        }
        problem={problemOf}
        onClose={() => setLeaving(null)}
      />
    </Screen>
  );
}
