/** What was asked and kept by a provision of the Guidelines, as far as she who is here may know it. */
import { type NeedView, ownNeeds } from "../../app/needs";
import { type Commitment, pool, type RoundtableView, roundtables } from "../../app/roundtables";

export interface Use {
  /** Her own needs that rest on it. */
  own: readonly NeedView[];
  /** For coordinators: needs that rest on it, hers and others', each once. */
  asked: number;
  /** For coordinators: what missions promised by it, and where. */
  promised: readonly { view: RoundtableView; commitment: Commitment }[];
}

export function useOf(provision: string): Use {
  const asked = new Set(pool.value.filter(({ body }) => body.provision === provision).map(({ id }) => id));
  for (const { placed } of roundtables.value)
    for (const one of placed) {
      // What the team settled on counts, not what it began with.
      if (one.provision === provision) asked.add(one.need.id);
      else if (one.provision !== "") asked.delete(one.need.id);
    }
  return {
    own: ownNeeds.value.filter(({ body, withdrawn }) => body.provision === provision && withdrawn === null),
    asked: asked.size,
    promised: roundtables.value.flatMap((view) =>
      view.commitments
        .filter((commitment) => commitment.provision === provision)
        .map((commitment) => ({ view, commitment })),
    ),
  };
}
