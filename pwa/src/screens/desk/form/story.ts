/** Situations of a story: taken in and out, and told by their first words. */
import type { Scenario } from "../../../schemas/catalogue";

/** `s7`: a name that no situation has; it is the same in every language. */
export function addNode(story: Scenario): { story: Scenario; id: string } {
  let number = Object.keys(story.nodes).length + 1;
  while (`s${number}` in story.nodes) number++;
  const id = `s${number}`;
  const node = { text: "", choices: [], end: { tone: "mixed" as const, text: "" } };
  return { story: { ...story, nodes: { ...story.nodes, [id]: node } }, id };
}

/** Without a situation; ways that led there lead nowhere until she says where. */
export function removeNode(story: Scenario, id: string): Scenario {
  const { [id]: _gone, ...others } = story.nodes;
  const nodes = Object.entries(others).map(([name, node]) => {
    const choices = node.choices.map((choice) => (choice.to === id ? { ...choice, to: "" } : choice));
    return [name, { ...node, choices }] as const;
  });
  return { ...story, nodes: Object.fromEntries(nodes) };
}

const MOST = 60;

export function firstWords(text: string): string {
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const plain = line.replace(/[*_>#[\]]/g, "").trim();
  return plain.length > MOST ? `${plain.slice(0, MOST).trimEnd()}…` : plain;
}
