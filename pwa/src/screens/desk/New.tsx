import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { languages, startBlank, type WorkType } from "../../app/desk";
import { type Imported, ImportFailed, importFrom } from "../../app/desk-files";
import { languageName, t } from "../../app/words";
import { Button, Choice, Field, Notice, Screen, TextInput } from "../../ui";
import { choose } from "./form/FilePicker";
import { sentence } from "./form/findings";
import { useBusy } from "./useBusy";
import "./desk.css";

const TYPES: readonly WorkType[] = ["course", "mechanism", "workshop"];

function Blank() {
  const { route, query } = useLocation();
  const [type, setType] = useState<WorkType>(TYPES.find((one) => one === query.type) ?? "course");
  const [title, setTitle] = useState("");
  const [busy, run] = useBusy();
  return (
    <section>
      <h2>{t("desk-blank")}</h2>
      <Choice
        label={t("desk-what-kind")}
        value={type}
        onChange={setType}
        options={TYPES.map((one) => ({ value: one, label: t(`desk-type-${one}`) }))}
      />
      <Field label={t("desk-f-title")} hint={t("desk-source-first")}>
        <TextInput value={title} onInput={setTitle} lang="es" />
      </Field>
      <Button
        kind="primary"
        icon="plus"
        busy={busy}
        disabled={title.trim() === ""}
        onClick={() =>
          run(async () => route(`/desk/${encodeURIComponent(await startBlank(type, "es", title.trim()))}`))
        }
      >
        {t("desk-begin")}
      </Button>
    </section>
  );
}

function Result({ of }: { of: Imported }) {
  const errors = of.findings.filter(({ severity }) => severity === "error");
  return (
    <Notice
      tone={of.drafts.length > 0 ? "good" : "warn"}
      title={t("desk-imported", { n: of.drafts.length })}
      live
    >
      <ul>
        {of.drafts.map(({ id, title, lang }) => (
          <li key={id}>
            <a href={`/desk/${encodeURIComponent(id)}`}>{title}</a> ({languageName(lang)})
          </li>
        ))}
      </ul>
      {errors.length > 0 && (
        <>
          <p>{t("desk-imported-wrong", { n: errors.length })}</p>
          <ul>
            {errors.slice(0, 20).map((finding, index) => (
              <li key={index}>
                <code class="small">
                  {finding.path}:{finding.line}
                </code>{" "}
                {sentence(finding)}
              </li>
            ))}
          </ul>
        </>
      )}
      {of.ignored.length > 0 && (
        <details>
          <summary>{t("desk-imported-ignored", { n: of.ignored.length })}</summary>
          <ul>
            {of.ignored.slice(0, 50).map((path) => (
              <li key={path}>
                <code class="small">{path}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
      {of.mediaNotSent > 0 && <p>{t("desk-imported-media", { n: of.mediaNotSent })}</p>}
    </Notice>
  );
}

function FromFiles() {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<Imported | null>(null);
  const [failed, setFailed] = useState<ImportFailed | null>(null);
  const [busy, run] = useBusy();

  async function take(control: HTMLInputElement): Promise<void> {
    const chosen = [...(control.files ?? [])];
    control.value = "";
    if (chosen.length === 0) return;
    setResult(null);
    setFailed(null);
    try {
      setResult(await importFrom(chosen));
    } catch (error) {
      if (!(error instanceof ImportFailed)) throw error;
      setFailed(error);
    }
  }

  return (
    <section>
      <h2>{t("desk-import")}</h2>
      <p>{t("desk-import-how")}</p>
      <input
        type="file"
        hidden
        multiple
        accept=".zip,.md,.markdown"
        autocomplete="off"
        ref={files}
        aria-label={t("desk-import-files")}
        onChange={(event) => {
          const control = event.currentTarget;
          run(() => take(control));
        }}
      />
      <input
        type="file"
        hidden
        {...{ webkitdirectory: true }}
        autocomplete="off"
        ref={folder}
        aria-label={t("desk-import-folder")}
        onChange={(event) => {
          const control = event.currentTarget;
          run(() => take(control));
        }}
      />
      <div class="desk-tools">
        <Button icon="upload" busy={busy} onClick={() => choose(files.current)}>
          {t("desk-import-files")}
        </Button>
        <Button icon="upload" busy={busy} onClick={() => choose(folder.current)}>
          {t("desk-import-folder")}
        </Button>
      </div>
      {failed && (
        <Notice tone="warn" title={t("desk-import-failed")} live>
          <p>{t(`desk-import-${failed.code}`, { path: failed.path || "…" })}</p>
        </Notice>
      )}
      {result && <Result of={result} />}
    </section>
  );
}

/** A new text: empty, or from files. An existing one is begun from the lists of the desk. */
export default function New() {
  return (
    <Screen title={t("desk-new")} back="/desk">
      <Blank />
      {languages().length > 0 && <FromFiles />}
    </Screen>
  );
}
