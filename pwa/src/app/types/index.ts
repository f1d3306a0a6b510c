/** What screens are given: the shapes behind every signal and function of `app/`. No code, no state. */

export type * from "./casework";
export type * from "./catalogue";
export type * from "./inbox";
export type * from "./invitations";
export type * from "./operator";
export type * from "./people";
export type * from "./reports";
export type * from "./tools";
