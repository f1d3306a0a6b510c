import { useRef } from "preact/hooks";
import type { Answers } from "../../app/types";
import { t } from "../../app/words";
import { Choice, Field, type Option, TextArea, TextInput } from "../../ui";
import { ticksOf } from "./answers";
import {
  CHECK_OPTIONS,
  type Chosen,
  type Kind,
  type Question,
  type Say,
  sayOf,
  type Written,
} from "./kinds/schema";
import { Ticks } from "./Ticks";

/** What the browser's own control for it is called. */
const INPUTS = { line: "text", day: "date", time: "time" } as const;

interface Answering {
  label: string;
  hint: string | undefined;
  value: string;
  onChange: (value: string) => void;
}

interface WrittenProps extends Answering {
  ask: Written["ask"];
  autofocus: boolean | undefined;
}

function WrittenField({ ask, label, hint, value, onChange, autofocus }: WrittenProps) {
  const hints = [hint, ask === "list" && t("tools-one-a-line")].filter(Boolean).join(" ");
  return (
    <Field label={label} hint={hints || undefined}>
      {ask === "text" || ask === "list" ? (
        <TextArea value={value} onInput={onChange} rows={1} autofocus={autofocus} />
      ) : (
        <TextInput type={INPUTS[ask]} value={value} onInput={onChange} autofocus={autofocus} />
      )}
    </Field>
  );
}

/** One of several; unlike the browser's own, it can be taken back. */
function Undoable({ options, ...answering }: Answering & { options: Option<string>[] }) {
  const { label, value, onChange } = answering;
  const box = useRef<HTMLDivElement>(null);
  function clear(): void {
    onChange("");
    box.current?.querySelector("input")?.focus();
  }
  return (
    <div ref={box}>
      <Choice {...answering} value={value || null} options={options} />
      {value && (
        <button
          type="button"
          class="tool-clear"
          aria-label={t("tools-clear-named", { question: label })}
          onClick={clear}
        >
          {t("tools-clear")}
        </button>
      )}
    </div>
  );
}

function optionsOf({ id, options, optionHints }: Chosen, say: Say): Option<string>[] {
  return options.map((value) => ({
    value,
    label: say(`${id}-${value}`),
    hint: optionHints ? say(`${id}-${value}-hint`) : undefined,
  }));
}

interface Props {
  kind: Kind;
  asked: Question;
  /** Of the sheet, or of the row that it is asked in. */
  answers: Readonly<Answers>;
  onChange: (answer: string | string[]) => void;
  autofocus?: boolean | undefined;
}

export function QuestionField({ kind, asked, answers, onChange, autofocus }: Props) {
  const say = sayOf(kind, asked);
  const answer = answers[asked.id];
  const answering = {
    label: say(asked.id),
    hint: asked.hint ? say(`${asked.id}-hint`) : undefined,
    value: typeof answer === "string" ? answer : "",
    onChange,
  };
  switch (asked.ask) {
    case "ticks": {
      const { label, hint } = answering;
      const ticked = ticksOf(answers, asked.id);
      return (
        <Ticks
          label={label}
          hint={hint}
          options={optionsOf(asked, say)}
          ticked={ticked}
          onChange={onChange}
        />
      );
    }
    case "choice":
      return <Undoable {...answering} options={optionsOf(asked, say)} />;
    case "check": {
      const options = CHECK_OPTIONS.map((value) => ({ value, label: kind.say(`check-${value}`) }));
      // "Not for me" takes an answer back well enough.
      return <Choice<string> {...answering} value={answering.value || null} layout="row" options={options} />;
    }
    default:
      return <WrittenField {...answering} ask={asked.ask} autofocus={autofocus} />;
  }
}
