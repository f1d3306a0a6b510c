import { useState } from "preact/hooks";
import { t } from "../../../app/words";
import { Button, Choice, Field, TextArea, TextInput } from "../../../ui";
import type { Editing } from "./Form";
import { useMistake } from "./findings";
import { MarkdownField } from "./MarkdownField";
import { without } from "./place";
import { Select } from "./Select";
import { addNode, firstWords, removeNode } from "./story";

type Story = Extract<Editing["entry"], { type: "scenario" }>;
type Node = Story["nodes"][string];
type Tone = NonNullable<Node["end"]>["tone"];
const TONES: readonly Tone[] = ["good", "mixed", "hard"];

interface NodeProps {
  story: Story;
  id: string;
  set: Editing["set"];
}

/** The situations that a choice may lead to; the one it leads to first when that is none of them. */
function ways(story: Story, from: string, to: string) {
  const others = Object.keys(story.nodes).filter((id) => id !== from);
  const named = others.map((id) => ({ value: id, label: firstWords(story.nodes[id]?.text ?? "") || id }));
  return others.includes(to) ? named : [{ value: to, label: t("desk-choice-nowhere") }, ...named];
}

interface WayProps extends NodeProps {
  index: number;
}

/** One thing she can decide, and where it leads. */
function Way({ story, id, index, set }: WayProps) {
  const { choices } = story.nodes[id] as Node;
  const { text, to } = choices[index] as Node["choices"][number];
  const place = ["nodes", id, "choices", index];
  const mistake = useMistake([...place, "text"]);
  const astray = useMistake([...place, "to"]);
  return (
    <li class="desk-row stack">
      <Field label={t("desk-choice", { n: index + 1 })} error={mistake}>
        <TextInput value={text} lang={story.lang} onInput={(next) => set([...place, "text"], next)} />
      </Field>
      <Field label={t("desk-choice-to")} error={astray}>
        <Select value={to} options={ways(story, id, to)} onChange={(next) => set([...place, "to"], next)} />
      </Field>
      <Button icon="trash" onClick={() => set(place.slice(0, -1), without(choices, index))}>
        {t("desk-take-out")}
      </Button>
    </li>
  );
}

function Situation({ story, id, set }: NodeProps) {
  const node = story.nodes[id] as Node;
  const whole = useMistake(["nodes", id]);
  const mistake = useMistake(["nodes", id, "text"]);
  const ending = useMistake(["nodes", id, "end", "text"]);
  const place = ["nodes", id] as const;
  return (
    <div class="stack">
      <MarkdownField
        label={t("desk-situation-text")}
        error={mistake ?? whole}
        value={node.text}
        lang={story.lang}
        onInput={(text) => set([...place, "text"], text)}
      />
      {node.end ? (
        <>
          <Choice
            label={t("desk-end-tone")}
            value={node.end.tone}
            options={TONES.map((tone) => ({ value: tone, label: t(`desk-o-${tone}`) }))}
            onChange={(tone) => set([...place, "end", "tone"], tone)}
          />
          <Field label={t("desk-end-text")} error={ending}>
            <TextArea
              value={node.end.text}
              rows={3}
              lang={story.lang}
              onInput={(text) => set([...place, "end", "text"], text)}
            />
          </Field>
          <Button
            icon="path"
            onClick={() => set(place, { ...node, end: null, choices: [{ text: "", to: "" }] })}
          >
            {t("desk-end-to-choices")}
          </Button>
        </>
      ) : (
        <>
          <ol class="desk-rows">
            {node.choices.map((_, index) => (
              // A choice is its place in the list.
              <Way key={index} story={story} id={id} index={index} set={set} />
            ))}
          </ol>
          <div class="desk-tools">
            <Button
              icon="plus"
              onClick={() => set([...place, "choices"], [...node.choices, { text: "", to: "" }])}
            >
              {t("desk-add-choice")}
            </Button>
            <Button
              icon="stop"
              onClick={() => set(place, { ...node, choices: [], end: { tone: "mixed", text: "" } })}
            >
              {t("desk-choices-to-end")}
            </Button>
          </div>
        </>
      )}
      {id !== story.start && (
        <Button icon="trash" onClick={() => set([], removeNode(story, id))}>
          {t("desk-take-out-situation")}
        </Button>
      )}
    </div>
  );
}

/** A story as a list of its situations, the first one first. */
export function Nodes({ entry, set }: Editing) {
  const [open, setOpen] = useState<string | null>(null);
  if (entry.type !== "scenario") return null;
  const ids = [entry.start, ...Object.keys(entry.nodes).filter((id) => id !== entry.start)];
  function add(): void {
    if (entry.type !== "scenario") return;
    const { story, id } = addNode(entry);
    set([], story);
    setOpen(id);
  }
  return (
    <fieldset class="desk-group">
      <legend class="field-label">{t("desk-f-nodes")}</legend>
      <p class="field-hint">{t("desk-f-nodes-hint")}</p>
      <ol class="desk-rows">
        {ids.map((id, index) => (
          <li key={id} class="desk-row">
            <details open={id === open || index === 0}>
              <summary>
                <span lang={entry.lang}>
                  {firstWords(entry.nodes[id]?.text ?? "") || t("desk-situation", { n: index + 1 })}
                </span>
              </summary>
              <Situation story={entry} id={id} set={set} />
            </details>
          </li>
        ))}
      </ol>
      <Button icon="plus" onClick={add}>
        {t("desk-add-situation")}
      </Button>
    </fieldset>
  );
}
