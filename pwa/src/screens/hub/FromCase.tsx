import { useState } from "preact/hooks";
import { bytesOf, EXCERPT_BYTES, type Excerpt, excerptsOf, openCases } from "../../app/excerpts";
import type { Attachment } from "../../app/letter-files";
import { moment, t } from "../../app/words";
import { Button, Choice, Notice, Toggle } from "../../ui";
import { titleOf } from "../cases/codes";
import { CaseFiles } from "./Attach";

/** What came of a case with a letter, or goes with one: closed, because it is long and about somebody. */
export function Excerpts({ of }: { of: readonly Excerpt[] }) {
  if (of.length === 0) return null;
  return (
    <details>
      <summary>{t("hub-excerpts", { n: of.length })}</summary>
      {of.map(({ kind, made, text }, index) => (
        <section key={index} class="stack-s">
          <p class="small soft">
            {t(`hub-excerpt-${kind}`)} · {moment(made)}
          </p>
          <p class="hub-words">{text}</p>
        </section>
      ))}
    </details>
  );
}

interface Props {
  chosen: readonly Excerpt[];
  onChange: (chosen: readonly Excerpt[]) => void;
  files: readonly Attachment[];
  onFiles: (chosen: readonly Attachment[]) => void;
}

/** A coordinator chooses, text by text and file by file, what of a case goes with her letter. Nothing is chosen for her. */
export function FromCase({ chosen, onChange, files, onFiles }: Props) {
  const [asked, setAsked] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const views = openCases.value;
  if (views.length === 0) return null;
  if (!asked) {
    return (
      <Button icon="plus" wide onClick={() => setAsked(true)}>
        {t("hub-from-case")}
      </Button>
    );
  }
  const view = views.find((one) => one.id === id);
  return (
    <section class="stack-s" aria-labelledby="from-case">
      <h2 id="from-case">{t("hub-from-case")}</h2>
      <Notice tone="warn">
        <p>{t("hub-from-case-permission")}</p>
      </Notice>
      <Choice
        label={t("hub-from-case-which")}
        value={id}
        onChange={(next) => {
          setId(next);
          onChange([]);
          onFiles([]);
        }}
        options={views.map((one) => ({ value: one.id, label: titleOf(one) }))}
      />
      {view &&
        excerptsOf(view).map((one, index) => {
          const same = (other: Excerpt) => other.made === one.made && other.text === one.text;
          return (
            <Toggle
              key={index}
              label={`${t(`hub-excerpt-${one.kind}`)} · ${moment(one.made)}`}
              hint={one.text.length > 140 ? `${one.text.slice(0, 140)}…` : one.text}
              checked={chosen.some(same)}
              onChange={(on) => onChange(on ? [...chosen, one] : chosen.filter((other) => !same(other)))}
            />
          );
        })}
      {bytesOf(chosen) > EXCERPT_BYTES && (
        <Notice tone="danger" live>
          <p>{t("hub-from-case-too-long")}</p>
        </Notice>
      )}
      {view && <CaseFiles view={view} chosen={files} onChange={onFiles} />}
    </section>
  );
}
