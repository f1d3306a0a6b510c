import { useEffect, useRef, useState } from "preact/hooks";
import { progress } from "../../app/progress";
import type { ScenarioNode, ScenarioPart } from "../../app/types";
import { t } from "../../app/words";
import { Button, ErrorState, Icon, type IconName, Markdown } from "../../ui";
import { keep } from "./keep";
import {
  begin,
  choose,
  ended,
  endings,
  here,
  moments,
  type Path,
  resume,
  returnTo,
  stepBack,
} from "./scenario";
import "./scenario.css";

const TONES: Record<"good" | "mixed" | "hard", IconName> = { good: "heart", mixed: "path", hard: "thread" };

function End({ end }: { end: NonNullable<ScenarioNode["end"]> }) {
  return (
    <div class={`scenario-end scenario-${end.tone}`}>
      <h2>
        <Icon name={TONES[end.tone]} />
        <span>{t(`learn-end-${end.tone}`)}</span>
      </h2>
      <Markdown text={end.text} />
      {end.tone !== "good" && <p class="small">{t("learn-end-care")}</p>}
    </div>
  );
}

interface WayProps {
  view: ScenarioPart;
  path: Path;
  onReturn: (index: number) => void;
}

/** Her path so far, each decision a place she can return to. */
function Way({ view, path, onReturn }: WayProps) {
  const decided = moments(view, path).filter((moment) => moment.decision !== null);
  if (decided.length === 0) return null;
  return (
    <details class="scenario-way">
      <summary>{t("learn-way", { n: decided.length })}</summary>
      <ol>
        {decided.map((moment, index) => (
          // A moment is its place on the path: the same node may come twice.
          <li key={index}>
            <p lang={view.lang}>{moment.decision}</p>
            <Button icon="refresh" onClick={() => onReturn(index)}>
              {t("learn-way-return")}
              <span class="visually-hidden">: {moment.decision}</span>
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A story she decides: each choice has its consequence, and no way is closed to her. */
export function ScenarioView({ view }: { view: ScenarioPart }) {
  const path = resume(view, progress.value[view.docId]?.path);
  const node = here(view, path);
  const over = ended(view, path);
  const moment = useRef<HTMLElement>(null);
  const [moved, setMoved] = useState(0);
  const ends = endings(view).length;

  function go(next: Path): void {
    keep(view.docId, { path: [...next], ...(ended(view, next) ? { state: "done" as const } : {}) });
    setMoved((count) => count + 1);
  }

  // The new moment takes the focus, so that it is read from its beginning.
  useEffect(() => {
    if (moved === 0) return;
    moment.current?.focus({ preventScroll: true });
    moment.current?.scrollIntoView({ block: "start" });
  }, [moved]);

  if (!node) return <ErrorState title={t("learn-broken-title")} text={t("learn-broken-text")} />;
  return (
    <>
      {path.length === 1 && (
        <div class="soft">
          {view.intro && <Markdown text={view.intro} lang={view.lang} />}
          <p>{t("learn-scenario-how", { n: ends })}</p>
        </div>
      )}
      <section
        class="scenario-moment"
        ref={moment}
        tabIndex={-1}
        aria-label={t("learn-moment", { n: path.length })}
      >
        <p class="scenario-step" aria-hidden="true">
          {t("learn-moment", { n: path.length })}
        </p>
        <Markdown text={node.text} lang={view.lang} />
        {node.end && (
          <div lang={view.lang}>
            <End end={node.end} />
          </div>
        )}
      </section>
      {over ? (
        <div class="learn-choice">
          {path.length > 1 && (
            <Button icon="refresh" onClick={() => go(stepBack(path))}>
              {t("learn-try-another")}
            </Button>
          )}
          <Button icon="path" onClick={() => go(begin(view))}>
            {t("learn-from-start")}
          </Button>
        </div>
      ) : (
        <section class="scenario-choices">
          <h2>{t("learn-what-do-you-do")}</h2>
          <ul>
            {node.choices.map((choice) => (
              <li key={choice.to + choice.text}>
                <button
                  class="scenario-choice"
                  type="button"
                  lang={view.lang}
                  onClick={() => go(choose(view, path, choice.to))}
                >
                  <span>{choice.text}</span>
                  <Icon name="chevron" size={20} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Way view={view} path={path} onReturn={(index) => go(returnTo(path, index))} />
    </>
  );
}
