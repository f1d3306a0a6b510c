/**
 * What speaks for each mechanism. A rule counts when every question it names was answered with one of the options
 * it lists; its `why` is shown to her as the reason (`guide-why-…`). Weights order the answer and are never shown.
 */
import type { Option, Question } from "./questions";

/** Who learns of it: nobody of the State, the State only if she agrees, or an authority by its nature. */
export type Knows = "nobody" | "agreed" | "authority";

interface Place {
  /** Where it can be used. */
  where: "mexico" | "anywhere";
  knows: Knows;
  /** It may be an office of her own state or town. */
  local?: true;
}

/** Every mechanism that the guide knows, from the nearest to the farthest: the order among equals. */
export const MECHANISMS = {
  "accompaniment-networks": { where: "anywhere", knows: "nobody" },
  "mx-protection-orders": { where: "mexico", knows: "authority", local: true },
  "mx-amparo": { where: "mexico", knows: "authority" },
  "mx-search-and-victims": { where: "mexico", knows: "authority", local: true },
  "mx-federal-mechanism": { where: "mexico", knows: "authority" },
  "mx-prosecutors": { where: "mexico", knows: "authority", local: true },
  "mx-human-rights-commissions": { where: "mexico", knows: "authority", local: true },
  "onu-dh-mexico": { where: "mexico", knows: "agreed" },
  "protectdefenders-relocation": { where: "anywhere", knows: "nobody" },
  "eu-guidelines": { where: "anywhere", knows: "agreed" },
  "iachr-precautionary-measures": { where: "anywhere", knows: "authority" },
  "un-disappearances": { where: "anywhere", knows: "authority" },
  "un-special-procedures": { where: "anywhere", knows: "authority" },
  "iachr-petition": { where: "anywhere", knows: "authority" },
} as const satisfies Record<string, Place>;

export type MechanismId = keyof typeof MECHANISMS;
export const placeOf = (id: MechanismId): Place => MECHANISMS[id];

/** Where somebody was taken, hours count: these are asked for at once, by somebody else if need be. */
export const AT_ONCE: readonly MechanismId[] = ["mx-amparo", "mx-search-and-victims"];

export type When = { readonly [Q in Question]?: readonly Option<Q>[] };

export interface Rule {
  mechanism: MechanismId;
  why: string;
  weight: number;
  when: When;
}

const NOT_CLOSE = ["community", "authority", "group", "unknown"] as const;

const rule = (mechanism: MechanismId, why: string, weight: number, when: When): Rule => ({
  mechanism,
  why,
  weight,
  when,
});

export const RULES: readonly Rule[] = [
  rule("accompaniment-networks", "company-asked", 7, { need: ["company"] }),
  rule("accompaniment-networks", "company-unsure", 4, { need: ["unsure"] }),
  rule("accompaniment-networks", "company-quiet", 5, { authority: ["no", "unsure"] }),
  rule("accompaniment-networks", "company-elsewhere", 3, { place: ["elsewhere"] }),
  rule("accompaniment-networks", "company-always", 2, {}),

  rule("mx-protection-orders", "orders-close", 9, { from: ["partner"] }),
  rule("mx-protection-orders", "orders-community", 5, { from: ["community"] }),
  rule("mx-protection-orders", "orders-now", 3, {
    from: ["partner", "community", "unknown"],
    danger: ["yes"],
  }),

  rule("mx-amparo", "amparo-detained", 20, { held: ["detained"] }),
  rule("mx-amparo", "amparo-missing", 20, { held: ["missing"] }),
  rule("mx-amparo", "amparo-authority", 4, { held: ["no"], from: ["authority"], danger: ["yes"] }),

  rule("mx-search-and-victims", "search-missing", 21, { held: ["missing"] }),
  rule("mx-search-and-victims", "victims-support", 2, { need: ["investigation", "relocation"] }),

  rule("mx-federal-mechanism", "mechanism-protection", 7, { from: NOT_CLOSE, need: ["protection"] }),
  rule("mx-federal-mechanism", "mechanism-now", 3, { from: NOT_CLOSE, danger: ["yes"] }),
  rule("mx-federal-mechanism", "mechanism-unsure", 3, { from: NOT_CLOSE, need: ["unsure"] }),
  rule("mx-federal-mechanism", "mechanism-close", 2, { from: ["partner"], need: ["protection"] }),

  rule("mx-prosecutors", "prosecutors-investigate", 7, { need: ["investigation"] }),
  rule("mx-prosecutors", "prosecutors-missing", 6, { held: ["missing"] }),
  rule("mx-prosecutors", "prosecutors-close", 2, { from: ["partner"] }),

  rule("mx-human-rights-commissions", "commissions-detained", 6, { held: ["detained"] }),
  rule("mx-human-rights-commissions", "commissions-authority", 5, { from: ["authority"] }),
  rule("mx-human-rights-commissions", "commissions-investigate", 2, {
    from: ["authority"],
    need: ["investigation"],
  }),

  rule("onu-dh-mexico", "onudh-visible", 6, { need: ["visibility"] }),
  rule("onu-dh-mexico", "onudh-authority", 3, { from: ["authority"] }),
  rule("onu-dh-mexico", "onudh-held", 3, { held: ["detained", "missing"] }),

  rule("protectdefenders-relocation", "away-relocation", 9, { need: ["relocation"] }),
  rule("protectdefenders-relocation", "away-now", 3, { danger: ["yes"] }),
  rule("protectdefenders-relocation", "away-protection", 2, { need: ["protection"] }),
  rule("protectdefenders-relocation", "away-quiet", 2, { authority: ["no"] }),
  rule("protectdefenders-relocation", "away-elsewhere", 2, { place: ["elsewhere"] }),

  rule("eu-guidelines", "eu-visible", 6, { need: ["visibility"] }),
  rule("eu-guidelines", "eu-authority", 2, { from: ["authority"] }),
  rule("eu-guidelines", "eu-held", 2, { held: ["detained"] }),
  rule("eu-guidelines", "eu-relocation", 2, { need: ["relocation"] }),

  rule("iachr-precautionary-measures", "iachr-now", 4, { danger: ["yes"], need: ["protection"] }),
  rule("iachr-precautionary-measures", "iachr-authority", 3, { from: ["authority"], need: ["protection"] }),
  rule("iachr-precautionary-measures", "iachr-held", 3, { held: ["detained", "missing"] }),
  rule("iachr-precautionary-measures", "iachr-elsewhere", 2, { place: ["elsewhere"], need: ["protection"] }),

  rule("un-disappearances", "un-missing", 8, { held: ["missing"] }),

  rule("un-special-procedures", "un-visible", 5, { need: ["visibility"] }),
  rule("un-special-procedures", "un-authority", 2, { from: ["authority"] }),
  rule("un-special-procedures", "un-held", 2, { held: ["detained"] }),

  rule("iachr-petition", "petition-justice", 3, { need: ["investigation"] }),
];
