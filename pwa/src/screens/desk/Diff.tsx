import { useEffect, useState } from "preact/hooks";
import type { Entry } from "../../app/desk";
import { type DocumentChange, differences, type Place, type Stretch } from "../../app/desk-versions";
import { t } from "../../app/words";
import { Loading, Tag } from "../../ui";
import { folded } from "./fold";
import { called } from "./names";

/** `Opciones 2 › Por qué`: where in a document something stands, in words. */
export function whereOf(place: Place): string {
  const words: string[] = [];
  for (const step of place) {
    if (typeof step === "number") words.push(`${words.pop() ?? ""} ${step + 1}`.trim());
    else {
      const id = `desk-f-${step}`;
      const label = t(id);
      words.push(label === id ? step : label);
    }
  }
  return words.join(" › ");
}

const shownAs = (value: unknown): string => {
  if (value === null || value === undefined || value === "") return t("desk-nothing");
  if (typeof value === "boolean") return t(value ? "desk-yes" : "desk-no");
  if (typeof value === "number") return String(value);
  return texts(value).join(" · ") || t("desk-nothing");
};

const HASH = /^[0-9a-f]{64}$/;

/** The words inside a value: what a person would read of it. */
function texts(value: unknown): string[] {
  // Nobody reads a hash; its beginning tells whether a file is another one.
  if (typeof value === "string" && HASH.test(value))
    return [t("desk-file-mark", { mark: value.slice(0, 8) })];
  if (typeof value === "string") return value ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

interface WordsProps {
  stretches: readonly Stretch[];
  lang?: string | undefined;
  /** Also what has not changed, from beginning to end. */
  whole?: boolean;
}

/** A text in which is marked what came and what went; said in words too, for who listens. */
export function Words({ stretches, lang, whole = false }: WordsProps) {
  return (
    <p class="desk-words" lang={lang}>
      {(whole ? stretches : folded(stretches)).map(({ kind, text }, index) =>
        kind === "added" ? (
          <ins key={index}>{text}</ins>
        ) : kind === "removed" ? (
          <del key={index}>{text}</del>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </p>
  );
}

function One({ of, lang }: { of: DocumentChange["changes"][number]; lang: string }) {
  const place = (of.after ?? of.before)?.place ?? [];
  return (
    <li class="desk-change">
      <p class="small soft">{whereOf(place)}</p>
      {of.words && !HASH.test(String(of.after?.value)) ? (
        <Words stretches={of.words} lang={lang} />
      ) : (
        <p class="desk-words" lang={lang}>
          {of.before && <del>{shownAs(of.before.value)}</del>}{" "}
          {of.after && <ins>{shownAs(of.after.value)}</ins>}
        </p>
      )}
    </li>
  );
}

interface Props {
  before: readonly Entry[];
  after: readonly Entry[];
}

/** What is different between two versions of a work, document by document. */
export function Diff({ before, after }: Props) {
  const [changes, setChanges] = useState<DocumentChange[] | null>(null);
  useEffect(() => {
    let here = true;
    void differences(before, after).then((list) => here && setChanges(list));
    return () => {
      here = false;
    };
  }, [before, after]);
  if (!changes) return <Loading />;
  if (changes.length === 0) return <p>{t("desk-no-difference")}</p>;
  return (
    <ul class="desk-diff">
      {changes.map(({ id, lang, kind, changes: list }) => (
        <li key={id}>
          <h3>
            {called(id, [...after, ...before])}{" "}
            <Tag tone={kind === "removed" ? "warn" : "info"}>{t(`desk-kind-${kind}`)}</Tag>
          </h3>
          <ul>
            {list.map((change, index) => (
              <One key={index} of={change} lang={lang} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
