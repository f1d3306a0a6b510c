/** What each kind of message states of itself. */
import type { Place } from "../places";

/**
 * Who may send it. `coordinator`, `facilitator` (author or reviewer): by the signed directory. `member`: whom an
 * invitation vouches for, or who holds a public role. `neighbour`: a coordinator of another region, by that region's
 * own directory, where our root takes messages from there. `anyone`: whoever signs, known or not.
 */
export type SenderRule = "coordinator" | "facilitator" | "member" | "neighbour" | "anyone";

export interface KindSpec<B> {
  /** Reads a body; keeps only what it names. @throws {MessageError} */
  parse: (value: unknown) => B;
  from: SenderRule;
  places: readonly Place[];
}
