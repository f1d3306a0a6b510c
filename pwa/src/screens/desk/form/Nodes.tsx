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

/** What she can decide, and where each way leads. */
function Choices({ story, id, set }: NodeProps) {
  const node = story.nodes[id] as Node;
  const place = ["nodes", id, "choices"] as const;
  return (
    <ol class="desk-rows">
      {node.choices.map((choice, index) => (
        // A choice is its place in the list.
        <li key={index} class="desk-row stack">
          <Field label={t("desk-choice", { n: index + 1 })}>
            <TextInput
              value={choice.text}
              lang={story.lang}
              onInput={(text) => set([...place, index, "text"], text)}
            />
          </Field>
          <Field label={t("desk-choice-to")}>
            <Select
              value={choice.to}
              options={ways(story, id, choice.to)}
              onChange={(to) => set([...place, index, "to"], to)}
            />
          </Field>
          <Button icon="trash" onClick={() => set(place, without(node.choices, index))}>
            {t("desk-take-out")}
          </Button>
        </li>
      ))}
    </ol>
  );
}

function Situation({ story, id, set }: NodeProps) {
  const node = story.nodes[id] as Node;
  const mistake = useMistake(["nodes", id]);
  const place = ["nodes", id] as const;
  return (
    <div class="stack">
      <MarkdownField
        label={t("desk-situation-text")}
        error={mistake}
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
          <Field label={t("desk-end-text")}>
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
          <Choices story={story} id={id} set={set} />
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
