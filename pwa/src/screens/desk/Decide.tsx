import { useState } from "preact/hooks";
import { type Decision, type Joined, wordsOf } from "../../app/desk-versions";
import { t } from "../../app/words";
import { Button, Choice, Field, Notice, TextArea } from "../../ui";
import { Words, whereOf } from "./Diff";
import { nameOf as placeName } from "./form/place";
import { called } from "./names";
import "./desk.css";

type Conflict = Joined["conflicts"][number];
type Side = "mine" | "theirs" | "own";

const words = (value: unknown): string =>
  value === undefined || value === null || value === ""
    ? t("desk-nothing")
    : typeof value === "object"
      ? JSON.stringify(value, null, 1)
      : String(value);

const isText = ({ mine, theirs }: Conflict): boolean =>
  typeof mine === "string" && typeof theirs === "string";

/** One side of a conflict: what it changed of what both began from. */
function Changed({ of, title, value }: { of: Conflict; title: string; value: unknown }) {
  return (
    <div>
      <h3 class="small">{title}</h3>
      {isText(of) ? (
        <Words stretches={wordsOf(typeof of.base === "string" ? of.base : "", String(value))} />
      ) : (
        <p class="desk-words">{words(value)}</p>
      )}
    </div>
  );
}

interface AskedProps {
  of: Conflict;
  name: string;
  decision: { side: Side; text: string } | undefined;
  onDecide: (decision: { side: Side; text: string }) => void;
  /** What the other version is called. */
  theirs: string;
}

/** A place that both changed: one of the two, or her own words. */
function Asked({ of, name, decision, onDecide, theirs }: AskedProps) {
  const sides: Side[] = isText(of) ? ["mine", "theirs", "own"] : ["mine", "theirs"];
  return (
    <section class="desk-conflict stack">
      <div>
        <h2>{name}</h2>
        <p class="small soft">{whereOf(of.place)}</p>
      </div>
      <Changed of={of} title={t("desk-merge-mine")} value={of.mine} />
      <Changed of={of} title={theirs} value={of.theirs} />
      <Choice
        label={t("desk-merge-which")}
        value={decision?.side ?? null}
        onChange={(side) => onDecide({ side, text: decision?.text ?? words(of.mine) })}
        options={sides.map((side) => ({
          value: side,
          label: side === "theirs" ? theirs : t(`desk-merge-${side}`),
        }))}
      />
      {decision?.side === "own" && (
        <Field label={t("desk-merge-own-text")}>
          <TextArea value={decision.text} rows={10} onInput={(text) => onDecide({ side: "own", text })} />
        </Field>
      )}
    </section>
  );
}

interface Props {
  joined: Joined;
  /** What the other version is called. */
  theirs: string;
  back: string;
  onKeep: (decided: Decision[]) => void;
}

/** Two versions as one: what both changed is decided by her, place by place. */
export function Decide({ joined, theirs, back, onKeep }: Props) {
  const [decided, setDecided] = useState<Record<number, { side: Side; text: string }>>({});
  const open = joined.conflicts.filter((_, index) => !decided[index]).length;
  const decisions = () =>
    joined.conflicts.flatMap((conflict, index): Decision[] => {
      const { side, text } = decided[index] ?? { side: "mine", text: "" };
      return side === "mine" ? [] : [{ conflict, value: side === "own" ? text : conflict.theirs }];
    });
  return (
    <>
      {joined.conflicts.length === 0 && (
        <Notice tone="good">
          <p>{t("desk-merge-easy")}</p>
        </Notice>
      )}
      {joined.conflicts.map((conflict, index) => (
        <Asked
          key={`${conflict.id} ${placeName(conflict.place)}`}
          of={conflict}
          name={called(conflict.id, joined.entries)}
          theirs={theirs}
          decision={decided[index]}
          onDecide={(decision) => setDecided({ ...decided, [index]: decision })}
        />
      ))}
      {open > 0 && <p>{t("desk-merge-open", { n: open })}</p>}
      <div class="desk-tools">
        <Button href={back}>{t("desk-cancel")}</Button>
        <Button kind="primary" icon="path" disabled={open > 0} onClick={() => onKeep(decisions())}>
          {t("desk-merge-keep")}
        </Button>
      </div>
      <p class="small soft">{t("desk-merge-after")}</p>
    </>
  );
}
