/** Custody chains: what was done with a file or a part, each act naming the one before it. */
import type { CustodyPart, Part } from "./parts";
import type { CustodyFault, CustodyLink } from "./record";

/** What carries a custody act: an addition to a record, or an entry of a case. */
export interface Carrier {
  hash: string;
  author: string;
  part: Part;
}

interface Act extends Carrier {
  part: CustodyPart;
}

/**
 * The chains of all subjects. Pure; the order given is kept where the links leave it open.
 *
 * @param carriers verified entries in causal order, of one log or of several one after the other
 * @param concurrent did neither author know of the other's entry? Two women who act at the same time both go on from
 *   the same link, which is no fault; who knew of an act and passed over it shows as one
 */
export function custodyChains(
  carriers: Iterable<Carrier>,
  concurrent: (a: string, b: string) => boolean = () => false,
): Map<string, CustodyLink[]> {
  const acts = [...carriers].filter((carrier): carrier is Act => carrier.part.type === "custody");
  const subjects = new Map(acts.map(({ hash, part }) => [hash, part.subject]));
  const chains = new Map<string, CustodyLink[]>();
  const begun = new Map<string, string[]>();
  const followed = new Map<string, string[]>();
  const isTaken = (places: Map<string, string[]>, place: string, hash: string) => {
    const others = places.get(place) ?? [];
    places.set(place, [...others, hash]);
    return others.some((other) => !concurrent(other, hash));
  };
  for (const { part, hash, author } of acts) {
    const faults: CustodyFault[] = [];
    if (part.prev === null) {
      if (isTaken(begun, part.subject, hash)) faults.push("second-beginning");
    } else {
      const before = subjects.get(part.prev);
      if (before === undefined || part.prev === hash) faults.push("broken-link");
      else if (before !== part.subject) faults.push("other-subject");
      if (isTaken(followed, part.prev, hash)) faults.push("branch");
    }
    const chain = chains.get(part.subject);
    const link = { part, hash, author, faults };
    if (chain) chain.push(link);
    else chains.set(part.subject, [link]);
  }
  return chains;
}

/** The hash that the next act on this subject names; null when it is the first. */
export function lastLink(chains: ReadonlyMap<string, CustodyLink[]>, subject: string): string | null {
  return chains.get(subject)?.at(-1)?.hash ?? null;
}
