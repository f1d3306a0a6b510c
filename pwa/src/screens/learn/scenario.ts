/**
 * Walking through a scenario. A path is the list of node ids she has been at: the start first, and she is at
 * the last one. Every function is pure and answers for any path, also one saved under an older version.
 */
import type { ScenarioNode, ScenarioPart } from "../../app/types";

export type Path = readonly string[];
type Story = Pick<ScenarioPart, "start" | "nodes">;

/** One moment of her path: what was happening, and what she decided (`null` where she is now). */
export interface Moment {
  node: string;
  text: string;
  decision: string | null;
}

export function begin(story: Story): Path {
  return [story.start];
}

/** Where she is; `null` when the story has no such place (a broken document). */
export function here(story: Story, path: Path): ScenarioNode | null {
  return story.nodes[path.at(-1) ?? story.start] ?? null;
}

function leads(story: Story, from: string, to: string): boolean {
  const node = story.nodes[from];
  return node !== undefined && to in story.nodes && node.choices.some((choice) => choice.to === to);
}

/** One step on. A choice that is not offered here changes nothing. */
export function choose(story: Story, path: Path, to: string): Path {
  const from = path.at(-1) ?? story.start;
  return leads(story, from, to) ? [...path, to] : path;
}

/** One decision back; at the start she stays there. */
export function stepBack(path: Path): Path {
  return path.length > 1 ? path.slice(0, -1) : path;
}

/** Back to the decision taken at moment `index`, to take another one. */
export function returnTo(path: Path, index: number): Path {
  return path.slice(0, Math.max(1, Math.min(index + 1, path.length)));
}

/** As much of a saved path as this version of the story still offers. */
export function resume(story: Story, saved: Path | undefined): Path {
  if (!saved || saved[0] !== story.start) return begin(story);
  const walked = [story.start];
  for (const next of saved.slice(1)) {
    if (!leads(story, walked.at(-1) ?? story.start, next)) break;
    walked.push(next);
  }
  return walked;
}

/** She arrived at an end: the story goes no further from here. */
export function ended(story: Story, path: Path): boolean {
  const node = here(story, path);
  return node !== null && (node.end !== null || node.choices.length === 0);
}

/** Her path in words: each moment, and the decision that led on. */
export function moments(story: Story, path: Path): Moment[] {
  return path.map((id, index) => {
    const node = story.nodes[id];
    const next = path[index + 1];
    const decision =
      next === undefined ? null : (node?.choices.find((choice) => choice.to === next)?.text ?? null);
    return { node: id, text: node?.text ?? "", decision };
  });
}

/** The different ends that can be reached from the start. */
export function endings(story: Story): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const open = [story.start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = story.nodes[id];
    if (seen.has(id) || !node) continue;
    seen.add(id);
    if (node.end !== null || node.choices.length === 0) found.push(id);
    else open.push(...node.choices.map((choice) => choice.to));
  }
  return found.sort();
}
