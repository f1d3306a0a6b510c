import { useRef } from "preact/hooks";
import type { Answers } from "../../app/types";
import { t } from "../../app/words";
import { Choice, Field, TextArea, TextInput } from "../../ui";
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

interface Of<Q> {
  asked: Q;
  say: Say;
  hint: string | undefined;
  value: string;
  onChange: (value: string) => void;
  autofocus?: boolean | undefined;
}

function WrittenField({ asked, say, hint, value, onChange, autofocus }: Of<Written>) {
  const { ask } = asked;
  const hints = [hint, ask === "list" && t("tools-one-a-line")].filter(Boolean).join(" ");
  return (
    <Field label={say(asked.id)} hint={hints || undefined}>
      {ask === "text" || ask === "list" ? (
        <TextArea value={value} onInput={onChange} rows={2} autofocus={autofocus} />
      ) : (
        <TextInput type={INPUTS[ask]} value={value} onInput={onChange} autofocus={autofocus} />
      )}
    </Field>
  );
}

interface Options {
  label: string;
  options: { value: string; label: string; hint?: string }[];
  layout?: "row";
}

/** One of several; unlike the browser's own, it can be taken back. */
function Undoable({
  label,
  hint,
  value,
  onChange,
  options,
  layout,
}: Omit<Of<never>, "asked" | "say"> & Options) {
  const box = useRef<HTMLDivElement>(null);
  function clear(): void {
    onChange("");
    box.current?.querySelector("input")?.focus();
  }
  return (
    <div ref={box}>
      <Choice
        label={label}
        hint={hint}
        value={value || null}
        onChange={onChange}
        layout={layout}
        options={options}
      />
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

function optionsOf({ id, options, optionHints }: Chosen, say: Say): Options["options"] {
  return options.map((value) => ({
    value,
    label: say(`${id}-${value}`),
    ...(optionHints && { hint: say(`${id}-${value}-hint`) }),
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
  const common = {
    hint: asked.hint ? say(`${asked.id}-hint`) : undefined,
    value: typeof answer === "string" ? answer : "",
    onChange,
  };
  const label = say(asked.id);
  switch (asked.ask) {
    case "ticks":
      return (
        <Ticks
          label={label}
          hint={common.hint}
          options={optionsOf(asked, say)}
          ticked={ticksOf(answers, asked.id)}
          onChange={onChange}
        />
      );
    case "choice":
      return <Undoable {...common} label={label} options={optionsOf(asked, say)} />;
    case "check": {
      const options = CHECK_OPTIONS.map((value) => ({ value, label: kind.say(`check-${value}`) }));
      return <Undoable {...common} label={label} options={options} layout="row" />;
    }
    default:
      return <WrittenField {...common} asked={asked} say={say} autofocus={autofocus} />;
  }
}
