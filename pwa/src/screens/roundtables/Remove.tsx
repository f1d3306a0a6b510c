import { editIn, type RoundtableView } from "../../app/roundtables";
import type { CaseObject } from "../../app/types";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { Problem } from "../cases/Problem";
import { useSaving } from "../cases/useSaving";

interface Props {
  view: RoundtableView;
  on: "agenda" | "participant";
  one: CaseObject;
}

/** Takes something out of an edition; its history keeps it. */
export function Remove({ view, on, one }: Props) {
  const { busy, problem, save } = useSaving();
  if (!view.canWrite) return null;
  const remove = () => editIn(view.id, on, one.id, { removed: true }, one.fields.removed?.shown ?? []);
  return (
    <>
      <Button icon="trash" busy={busy} onClick={() => void save(remove)}>
        {t("roundtables-remove")}
      </Button>
      <Problem of={problem} />
    </>
  );
}
