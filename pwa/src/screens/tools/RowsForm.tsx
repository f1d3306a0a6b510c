import { useId, useState } from "preact/hooks";
import type { SheetRow } from "../../app/types";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { isBlankRow, newRow } from "./answers";
import { type Kind, type Rows, rowTitle, sayOf } from "./kinds/schema";
import { RowForm } from "./RowForm";
import { Warned } from "./Warned";

interface Props {
  kind: Kind;
  rows: Rows;
  all: readonly SheetRow[];
  onChange: (edit: (all: SheetRow[]) => SheetRow[]) => void;
}

/** The order in which they are read when she comes; it stands while she writes, and what she adds comes last. */
function usePlaces(rows: Rows, all: readonly SheetRow[]): SheetRow[] {
  const [first] = useState(() => (rows.order ? [...all].sort(rows.order) : [...all]).map(({ id }) => id));
  const place = ({ id }: SheetRow) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...all].sort((a, b) => place(a) - place(b));
}

/** Several things of the same sort: each opens, and any may be removed. */
export function RowsForm({ kind, rows, all, onChange }: Props) {
  const say = sayOf(kind, rows);
  const addId = useId();
  const shown = usePlaces(rows, all);
  const [added, setAdded] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<SheetRow | null>(null);

  function add(): void {
    const row = newRow(all);
    onChange((before) => [...before, row]);
    setAdded(row.id);
  }

  function remove({ id }: SheetRow): void {
    setLeaving(null);
    onChange((before) => before.filter((row) => row.id !== id));
    document.getElementById(addId)?.focus();
  }

  const titleOf = (row: SheetRow) => rowTitle(kind, rows, row, shown.indexOf(row));
  return (
    <div class="stack-s">
      {shown.map((row) => (
        <RowForm
          key={row.id}
          kind={kind}
          rows={rows}
          row={row}
          title={titleOf(row)}
          isNew={row.id === added}
          onChange={(id, answer) =>
            onChange((before) => before.map((one) => (one.id === row.id ? { ...one, [id]: answer } : one)))
          }
          onRemove={() => (isBlankRow(row) ? remove(row) : setLeaving(row))}
        />
      ))}
      <Button id={addId} icon="plus" wide onClick={add}>
        {say(`${rows.id}-add`)}
      </Button>
      <Warned
        open={leaving !== null}
        title={t("tools-row-remove-title")}
        keep={t("tools-row-remove-keep")}
        sure={t("tools-row-remove-sure")}
        onKeep={() => setLeaving(null)}
        onSure={() => leaving && remove(leaving)}
      >
        <p>{leaving && t("tools-row-remove-text", { row: titleOf(leaving) })}</p>
      </Warned>
    </div>
  );
}
