import { useState } from "preact/hooks";
import {
  chooseTo,
  editParagraph,
  exportLetter,
  fillBlank,
  type LetterView,
  letter,
  NotAllowed,
  paperLanguage,
  recordsNow,
  withHand,
} from "../../app/letters";
import { lang } from "../../app/settings";
import { t } from "../../app/words";
import type { ScreenProps } from "../../routes";
import { Button, Empty, ErrorState, Field, Loading, Notice, Screen, TextArea, Toggle } from "../../ui";
import { Leave } from "../dossiers/Leave";
import { useLoaded } from "../dossiers/useLoaded";
import { localDay } from "../reports/answers";
import { Body, type ParagraphView } from "./Body";
import { Recipient } from "./Recipient";
import "./letters.css";

const FORMATS = ["pdf", "docx"] as const;

const problemOf = (error: unknown): string =>
  error instanceof NotAllowed
    ? t(error.bar === "cannot-sign" ? "dossiers-cannot-sign" : `dossiers-why-${error.bar}`)
    : t("dossiers-export-failed");

interface Typed {
  hand: Record<string, string>;
  /** null: the template's again. */
  texts: Record<number, string | null>;
}

const NOTHING: Typed = { hand: {}, texts: {} };

/** The letter with what she typed since it was loaded; paragraphs of which nothing is left are not there. */
function paragraphsOf({ draft, paragraphs }: LetterView, hand: Record<string, string>, { texts }: Typed) {
  return paragraphs.flatMap(({ text, isEdited, isOutdated }, place): ParagraphView[] => {
    const base = draft?.paragraphs[place]?.text ?? "";
    if (base === "") return [];
    const typed = texts[place];
    const own = typed === undefined ? (isEdited ? text : null) : typed;
    return [{ place, text: own ?? withHand(base, hand), isEdited: own !== null, isOutdated }];
  });
}

/** What is not in the letter, and why: said to her alone. */
function Lacking({ view: { draft } }: { view: LetterView }) {
  if (!draft) return null;
  const { lacking, partly, namesTaken } = draft;
  const why = (reasons: readonly string[]) =>
    reasons.map((reason) => t(`dossiers-bar-${reason}`).toLocaleLowerCase()).join(", ");
  return (
    <>
      {lacking.length > 0 && (
        <Notice title={t("letters-lacking")}>
          <ul class="letter-list">
            {lacking.map(({ blank, state, reasons }) => (
              <li key={blank}>{t(`letters-lacking-${state}`, { blank, reasons: why(reasons) })}</li>
            ))}
          </ul>
          <p class="small">{t("letters-lacking-text")}</p>
        </Notice>
      )}
      {partly.length > 0 && <p class="small">{t("letters-partly", { blanks: partly.join(", ") })}</p>}
      {namesTaken > 0 && (
        <Notice>
          <p>{t("dossiers-names", { count: namesTaken })}</p>
        </Notice>
      )}
    </>
  );
}

/** A letter: for whom, what she adds, the text as it will leave, and taking it out. */
export default function Letter({ params }: ScreenProps) {
  const { of = "", template = "" } = params;
  const language = paperLanguage.value || lang.value;
  const [turn, setTurn] = useState(0);
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const [isDated, setDated] = useState(true);
  const [leaving, setLeaving] = useState<(typeof FORMATS)[number] | null>(null);
  const view = useLoaded(
    () => letter(of, template, language),
    [of, template, language, recordsNow.value, turn],
  );
  const back = `/letters/${of}`;
  if (view === undefined || view === "failed" || view === null) {
    return (
      <Screen title={t("letters-title")} back={back}>
        {view === undefined && <Loading />}
        {view === "failed" && <ErrorState />}
        {view === null && <Empty icon="file" title={t("letters-gone")} text={t("letters-gone-text")} />}
      </Screen>
    );
  }
  const { draft, to, canSign } = view;
  const hand = { ...view.hand, ...typed.hand };
  const open = (draft?.hand ?? []).filter((blank) => !hand[blank]?.trim());
  const today = localDay(new Date());
  const isReady = draft !== null && to?.bar === null && canSign;
  function write(place: number, text: string | null): void {
    setTyped((all) => ({ ...all, texts: { ...all.texts, [place]: text } }));
    if (draft) void editParagraph(of, draft, language, place, text);
  }
  return (
    <Screen title={view.template.title} tab={t("letters-title")} back={back}>
      <div class="stack">
        <Recipient
          view={view}
          permissions={of.includes("-") ? null : `/reports/${of}/permissions`}
          onChoose={(chosen) =>
            void chooseTo(of, template, language, chosen).then(() => {
              setTyped((all) => ({ ...all, texts: {} }));
              setTurn((n) => n + 1);
            })
          }
        />
        {!canSign && (
          <Notice tone="warn" title={t("dossiers-cannot-sign-title")}>
            <p>{t("dossiers-cannot-sign")}</p>
          </Notice>
        )}
        {draft && to?.bar === null && (
          <>
            <Lacking view={view} />
            {draft.hand.length > 0 && (
              <section class="stack" aria-labelledby="letter-hand">
                <h2 id="letter-hand">{t("letters-hand")}</h2>
                {draft.hand.map((blank) => (
                  <Field key={blank} label={blank.charAt(0).toLocaleUpperCase() + blank.slice(1)}>
                    <TextArea
                      value={hand[blank] ?? ""}
                      onInput={(text) => {
                        setTyped((all) => ({ ...all, hand: { ...all.hand, [blank]: text } }));
                        void fillBlank(of, template, language, blank, text);
                      }}
                      rows={2}
                      lang={language}
                    />
                  </Field>
                ))}
              </section>
            )}
            <Body paragraphs={paragraphsOf(view, hand, typed)} language={language} onText={write} />
            <section class="stack" aria-labelledby="letter-export">
              <h2 id="letter-export">{t("letters-export")}</h2>
              {open.length > 0 && (
                <Notice tone="warn">
                  <p>{t("letters-open", { count: open.length, blanks: open.join("; ") })}</p>
                </Notice>
              )}
              <Toggle
                label={t("dossiers-date")}
                hint={t("dossiers-date-hint")}
                checked={isDated}
                onChange={setDated}
              />
              <div class="letter-formats">
                {FORMATS.map((format) => (
                  <Button key={format} icon="download" disabled={!isReady} onClick={() => setLeaving(format)}>
                    {t("dossiers-save", { format: t(`dossiers-format-${format}`) })}
                  </Button>
                ))}
              </div>
            </section>
          </>
        )}
      </div>
      <Leave
        open={leaving !== null}
        text={t("letters-export-text")}
        name={`${t("letters-file-name")}-${today}.${leaving ?? ""}`}
        make={() =>
          exportLetter(of, template, language, leaving ?? "pdf", isDated ? `${today}T00:00:00Z` : null)
        }
        problem={problemOf}
        onClose={() => setLeaving(null)}
      />
    </Screen>
  );
}
