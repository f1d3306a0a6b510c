import { useState } from "preact/hooks";
import { NoCaseKey } from "../../app/cases";
import {
  briefOf,
  exportBrief,
  NamesSomebody,
  type RoundtableView,
  type SavedBrief,
} from "../../app/roundtables";
import { lang } from "../../app/settings";
import { languageName, languages, moment, t } from "../../app/words";
import { Button, Choice, Dialog, Notice, saveAs, Tag, toast } from "../../ui";
import { TextEdit } from "../cases/TextEdit";
import { ProvisionLink } from "../guidelines/ProvisionLink";
import { InWhoseName } from "../needs/InWhoseName";
import { propsOf } from "./fields";

function problemWords(error: unknown): string {
  if (error instanceof NamesSomebody) return t("roundtables-brief-name");
  return t(error instanceof NoCaseKey ? "cases-problem-key" : "roundtables-brief-failed");
}

type Missing = Pick<SavedBrief, "left" | "withoutOpening">;

/** What did not fit on the one page: it stays in the whole brief. */
function NotOnThePage({ left, withoutOpening }: Missing) {
  if (left.length === 0 && !withoutOpening) return null;
  return (
    <Notice tone="warn" title={t("roundtables-left-title")} live>
      {withoutOpening && <p>{t("roundtables-left-opening")}</p>}
      {left.length > 0 && (
        <>
          <p>{t("roundtables-left-text", { count: left.length })}</p>
          <ul>
            {left.map((text) => (
              <li key={text} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

/** The file leaves the app: said before it does. */
function Save({ view, language }: { view: RoundtableView; language: string }) {
  const [wanted, setWanted] = useState<{ format: "pdf" | "docx"; page: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState("");
  const [missing, setMissing] = useState<Missing>({ left: [], withoutOpening: false });
  const ask = (format: "pdf" | "docx", page: boolean) => () => {
    setWrong("");
    setWanted({ format, page });
  };
  async function save(): Promise<void> {
    if (!wanted) return;
    setBusy(true);
    try {
      const saved = await exportBrief(view, wanted.format, language, wanted.page);
      saveAs(
        saved.file,
        `${t(wanted.page ? "roundtables-brief-file-page" : "roundtables-brief-file")}.${wanted.format}`,
      );
      toast(t("roundtables-brief-saved"));
      setMissing(saved);
      setWanted(null);
    } catch (error) {
      setWrong(problemWords(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <div class="row">
        <Button kind="primary" icon="file" onClick={ask("pdf", false)}>
          {t("roundtables-brief-pdf")}
        </Button>
        <Button icon="edit" onClick={ask("docx", false)}>
          {t("roundtables-brief-docx")}
        </Button>
        <Button icon="file" onClick={ask("pdf", true)}>
          {t("roundtables-brief-page-pdf")}
        </Button>
        <Button icon="edit" onClick={ask("docx", true)}>
          {t("roundtables-brief-page-docx")}
        </Button>
      </div>
      <NotOnThePage {...missing} />
      <Dialog
        open={wanted !== null}
        title={t("roundtables-brief-leave")}
        onClose={() => setWanted(null)}
        actions={
          <>
            <Button onClick={() => setWanted(null)}>{t("roundtables-brief-no")}</Button>
            <Button kind="danger" busy={busy} onClick={() => void save()}>
              {t("roundtables-brief-sure")}
            </Button>
          </>
        }
      >
        <p>{t("roundtables-brief-leave-text")}</p>
        {wanted?.format === "docx" && <p>{t("roundtables-brief-docx-text")}</p>}
        {wanted?.page && wanted.format === "docx" && <p>{t("roundtables-brief-page-docx-text")}</p>}
        {wrong && (
          <p role="alert" class="field-error">
            {wrong}
          </p>
        )}
      </Dialog>
    </>
  );
}

/** What was saved as a file already; one that holds a need that was taken back is told of first. */
function Saved({ view }: { view: RoundtableView }) {
  const superseded = view.briefs.filter((one) => one.superseded > 0);
  return (
    <>
      {superseded.length > 0 && (
        <Notice tone="danger" title={t("roundtables-superseded-title")}>
          <p>{t("roundtables-superseded-text")}</p>
        </Notice>
      )}
      {view.briefs.length > 0 && (
        <section class="stack-s" aria-labelledby="saved-title">
          <h2 id="saved-title">{t("roundtables-saved")}</h2>
          <ul class="case-objects">
            {[...view.briefs].reverse().map((one) => (
              <li key={one.id} class="case-object stack-s">
                <p>
                  {t(one.page ? "roundtables-saved-page" : "roundtables-saved-whole", {
                    format: one.format.toUpperCase(),
                    language: languageName(one.language),
                    at: moment(one.made),
                  })}
                </p>
                {one.superseded > 0 && (
                  <p>
                    <Tag tone="danger" icon="warn">
                      {t("roundtables-superseded")}
                    </Tag>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What is handed to the missions: how it is saved, and below it what they will read; with many needs that is long. */
export function BriefOf({ view }: { view: RoundtableView }) {
  const [language, setLanguage] = useState(lang.value);
  const brief = briefOf(view);
  return (
    <section aria-label={t("roundtables-part-brief")} class="stack">
      <Saved view={view} />
      <TextEdit
        {...propsOf(view, "roundtable", view.main, "opening", "opening")}
        long
        hint={t("roundtables-opening-hint")}
      />
      {brief.out.length > 0 && (
        <Notice tone="warn" title={t("roundtables-out-title", { count: brief.out.length })}>
          <ul>
            {(["why", "name", "withdrawn"] as const).map((reason) => {
              const count = brief.out.filter((one) => one.reason === reason).length;
              return count > 0 && <li key={reason}>{t(`roundtables-out-${reason}`, { count })}</li>;
            })}
          </ul>
          <a href={`/roundtables/${view.id}/needs`}>{t("roundtables-out-go")}</a>
        </Notice>
      )}
      {brief.needs.length > 0 && view.canWrite && (
        <>
          <Choice
            label={t("roundtables-brief-language")}
            hint={t("roundtables-brief-language-hint")}
            value={language}
            onChange={setLanguage}
            options={languages.map((one) => ({ value: one, label: languageName(one) }))}
          />
          <Save view={view} language={language} />
        </>
      )}
      {brief.groups.map((group) => (
        <section key={`${group.theme} ${group.region} ${group.provision}`} class="stack-s">
          <h2>{[t(`roundtables-theme-${group.theme}`), group.region].filter(Boolean).join(" · ")}</h2>
          {group.provision ? (
            <ProvisionLink of={group.provision} />
          ) : (
            <p class="soft small">{t("roundtables-paper-rests-nothing")}</p>
          )}
          {group.entries.map((entry) => (
            <div key={entry.need} class="stack-s">
              <InWhoseName attribution={entry.attribution} paragraph={entry.paragraph} lang="" />
              {entry.request && (
                <p dir="auto">
                  {entry.urgency === "now" && <strong>{t("roundtables-paper-urgent")} </strong>}
                  {entry.of
                    ? t("roundtables-paper-ask-of", { request: entry.request, of: entry.of })
                    : entry.request}
                </p>
              )}
            </div>
          ))}
        </section>
      ))}
      {brief.needs.length === 0 && <p class="soft">{t("roundtables-brief-empty")}</p>}
    </section>
  );
}
