import type { CaseField, CaseValue } from "../../app/types";

/** What every control of a case's field is given. */
export interface EditProps {
  /** Of the field. */
  name: string;
  field: CaseField;
  /** Names what she has typed and not saved yet. */
  draft: string;
  /** `shown`: what she saw when she began. Null: she can only read. */
  onSave: ((value: CaseValue, shown: readonly string[]) => Promise<void>) | null;
}
