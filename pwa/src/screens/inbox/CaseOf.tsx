import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { cases, colleagues, link, openCase } from "../../app/cases";
import { decide, suggestions } from "../../app/inbox";
import type { InboxItem } from "../../app/types";
import { moment, t } from "../../app/words";
import { Button, Card, Field, Notice, TextInput, Toggle } from "../../ui";
import { titleOf } from "../cases/codes";
import { Problem } from "../cases/Problem";
import { useSaving } from "../cases/useSaving";
import { excerpt } from "../reports/wording";

/** Looked for once the report itself is on the screen: comparing with thousands takes a moment. */
function useSuggestions(id: string): ReturnType<typeof suggestions> {
  const [found, setFound] = useState<ReturnType<typeof suggestions>>([]);
  useEffect(() => {
    const soon = setTimeout(() => setFound(suggestions(id)), 50);
    return () => clearTimeout(soon);
  }, [id]);
  return found;
}

/** Reports that may tell of the same, and why one may think so. */
function Similar({ item }: { item: InboxItem }) {
  const { busy, problem, save } = useSaving();
  const marked = item.triage.fields.duplicateOf;
  const found = useSuggestions(item.id);
  if (typeof marked?.value === "string") {
    return (
      <Notice>
        <p>{t("inbox-duplicate-marked")}</p>
        <Button
          busy={busy}
          onClick={() => void save(() => decide(item.id, "duplicateOf", null, marked.shown))}
        >
          {t("inbox-duplicate-undo")}
        </Button>
        <Problem of={problem} />
      </Notice>
    );
  }
  if (found.length === 0) return null;
  return (
    <details class="case-more">
      <summary>{t("inbox-similar", { count: found.length })}</summary>
      <div class="stack">
        <p class="soft small">{t("inbox-similar-hint")}</p>
        <ul class="case-objects">
          {found.map(({ item: other, reasons, case: linked }) => (
            <li key={other.id} class="case-object stack-s">
              <p>
                <a href={`/inbox/${other.id}`}>
                  {other.opened ? excerpt(other.body) : t("inbox-row-closed")} · {moment(other.made)}
                </a>
              </p>
              <p class="soft small">
                {t("inbox-similar-why", {
                  reasons: reasons.map((reason) => t(`inbox-similar-${reason}`)).join(", "),
                })}
              </p>
              {linked && cases.value.some(({ id }) => id === linked) && (
                <Button icon="thread" busy={busy} onClick={() => void save(() => link(linked, item.id))}>
                  {t("inbox-similar-link")}
                </Button>
              )}
              <Button
                icon="copy"
                busy={busy}
                onClick={() =>
                  void save(() => decide(item.id, "duplicateOf", other.report, marked?.shown ?? []))
                }
              >
                {t("inbox-similar-same")}
              </Button>
            </li>
          ))}
        </ul>
        <Problem of={problem} />
      </div>
    </details>
  );
}

function NewCase({ item }: { item: InboxItem }) {
  const { route } = useLocation();
  const { busy, problem, save } = useSaving();
  const [title, setTitle] = useState<string | null>(null);
  const able = colleagues.value.filter(({ canOpen, you }) => canOpen && !you);
  const [left, setLeft] = useState<readonly string[]>([]);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const given = able.map(({ key }) => key).filter((key) => !left.includes(key));
    await save(async () => route(`/cases/${await openCase((title ?? "").trim(), [item.id], given)}`));
  }
  if (title === null) {
    return (
      <Button icon="plus" onClick={() => setTitle("")}>
        {t("inbox-case-open")}
      </Button>
    );
  }
  return (
    <form class="stack" onSubmit={(event) => void submit(event)} noValidate>
      <Field label={t("cases-field-title")} hint={t("cases-title-hint")}>
        <TextInput value={title} onInput={setTitle} maxLength={300} autofocus />
      </Field>
      <fieldset class="choice stack-s">
        <legend class="field-label">{t("inbox-case-who")}</legend>
        {able.length === 0 && <p class="soft">{t("inbox-case-alone")}</p>}
        {able.map(({ key, name }) => (
          <Toggle
            key={key}
            label={name}
            checked={!left.includes(key)}
            onChange={(on) => setLeft(on ? left.filter((one) => one !== key) : [...left, key])}
          />
        ))}
      </fieldset>
      <div class="row">
        <Button kind="primary" type="submit" icon="thread" busy={busy}>
          {t("inbox-case-make")}
        </Button>
        <Button onClick={() => setTitle(null)}>{t("cases-leave")}</Button>
      </div>
      <Problem of={problem} />
    </form>
  );
}

function ExistingCase({ item }: { item: InboxItem }) {
  const { route } = useLocation();
  const { busy, problem, save } = useSaving();
  const open = cases.value.filter((view) => view.canWrite && view.main.fields.status?.value !== "closed");
  if (open.length === 0) return null;
  return (
    <details class="case-more">
      <summary>{t("inbox-case-link")}</summary>
      <ul class="case-picks">
        {open.slice(0, 30).map((view) => (
          <li key={view.id}>
            <Button
              icon="thread"
              busy={busy}
              onClick={() =>
                void save(async () => {
                  await link(view.id, item.id);
                  route(`/cases/${view.id}`);
                })
              }
            >
              {titleOf(view)}
            </Button>
          </li>
        ))}
      </ul>
      <Problem of={problem} />
    </details>
  );
}

/** What needs no case (a test, something sent by mistake) makes way for what does; it stays where it is. */
function Aside({ item }: { item: InboxItem }) {
  const { busy, problem, save } = useSaving();
  const field = item.triage.fields.setAside;
  const isAside = field?.value === true;
  return (
    <div class="stack-s">
      {isAside && <p>{t("inbox-aside-is")}</p>}
      <Button
        icon={isAside ? "back" : "list"}
        busy={busy}
        onClick={() => void save(() => decide(item.id, "setAside", !isAside, field?.shown ?? []))}
      >
        {t(isAside ? "inbox-aside-undo" : "inbox-aside")}
      </Button>
      <Problem of={problem} />
    </div>
  );
}

/** The case that a report belongs to, or how to begin one. */
export function CaseOf({ item }: { item: InboxItem }) {
  const linked = item.triage.fields.case?.value;
  const view = cases.value.find(({ id }) => id === linked);
  return (
    <section aria-labelledby="case-title" class="stack">
      <h2 id="case-title">{t("inbox-case")}</h2>
      {view && <Card title={titleOf(view)} href={`/cases/${view.id}`} icon="thread" heading={3} />}
      {linked && !view && <p>{t("inbox-case-shut")}</p>}
      <Similar item={item} />
      {!linked && (
        <>
          <NewCase item={item} />
          <ExistingCase item={item} />
          <Aside item={item} />
        </>
      )}
    </section>
  );
}
