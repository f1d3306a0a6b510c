/** What is known of each need: what she sent, whether she took it back, and what she thinks of what came of it. */
import type { From, Message, MessageOf } from "../messages";
import type { NeedBody } from "../messages/kinds/need";
import type { NeedRatingBody } from "../messages/kinds/needrating";

export interface Need {
  id: string;
  from: From;
  made: string;
  body: NeedBody;
  /** RFC 3339: when she took it back; null while it stands. */
  withdrawn: string | null;
  /** Her last word on what came of it. */
  rating: (NeedRatingBody & { made: string }) | null;
}

const isOf =
  <K extends Message["kind"]>(kind: K) =>
  (message: Message): message is Extract<Message, MessageOf<K>> =>
    message.kind === kind;

const byMade = (a: { made: string; id: string }, b: { made: string; id: string }) =>
  a.made === b.made ? (a.id < b.id ? -1 : 1) : a.made < b.made ? -1 : 1;

/**
 * Folds messages, in whatever order and however often they came. A withdrawal or a rating counts only from who sent
 * the need; a withdrawal that came before its need counts when that comes.
 */
export function foldNeeds(messages: Iterable<Message>): Need[] {
  const all = [...messages].sort(byMade);
  const needs = new Map<string, Need>();
  for (const { id, from, made, body } of all.filter(isOf("need"))) {
    const name = `${from.author} ${id}`;
    if (!needs.has(name)) needs.set(name, { id, from, made, body, withdrawn: null, rating: null });
  }
  const ofHers = (from: From, need: string) => needs.get(`${from.author} ${need}`);
  for (const { from, made, body } of all.filter(isOf("need-withdrawn"))) {
    const need = ofHers(from, body.need);
    if (need) need.withdrawn ??= made;
  }
  for (const { from, made, body } of all.filter(isOf("needrating"))) {
    const need = ofHers(from, body.need);
    if (need) need.rating = { ...body, made };
  }
  return [...needs.values()].sort(byMade);
}
