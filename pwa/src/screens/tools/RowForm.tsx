import type { SheetRow } from "../../app/types";
import { t } from "../../app/words";
import { Button, Icon, Tag } from "../../ui";
import { isBlankRow } from "./answers";
import type { Kind, Rows } from "./kinds/schema";
import { EntryView } from "./Paper";
import { QuestionField } from "./QuestionField";

interface Props {
  kind: Kind;
  rows: Rows;
  row: SheetRow;
  title: string;
  /** She has just added it: it is open, and she may begin to write. */
  isNew: boolean;
  onChange: (question: string, answer: string) => void;
  onRemove: () => void;
}

/** What follows from what she wrote, under it. */
function Becomes({ rows, row, title }: Pick<Props, "rows" | "row" | "title">) {
  if (!rows.tell || isBlankRow(row)) return null;
  return (
    <div class="tool-becomes">
      <p class="soft small">{t("tools-row-becomes")}</p>
      <p class="tool-sentence" dir="auto">
        {title}
      </p>
      {rows.tell(row).map((entry) => (
        <EntryView key={entry.label} entry={entry} />
      ))}
    </div>
  );
}

export function RowForm({ kind, rows, row, title, isNew, onChange, onRemove }: Props) {
  const mark = isBlankRow(row) ? null : rows.mark?.(row);
  const first = rows.of.find(({ ask }) => ask !== "heading")?.id;
  return (
    <details class="tool-row" open={isNew}>
      <summary>
        <span class="tool-summary">
          <h3 dir="auto">{title}</h3>
          {mark && <Tag tone={mark.tone}>{mark.text}</Tag>}
        </span>
        <Icon name="chevron" size={20} />
      </summary>
      <div class="stack tool-inside">
        {rows.of.map((asked) =>
          asked.ask === "heading" ? (
            <h4 key={asked.id} class="tool-heading">
              {kind.say(`h-${asked.id}`)}
            </h4>
          ) : (
            <QuestionField
              key={asked.id}
              kind={kind}
              asked={asked}
              answers={row}
              autofocus={isNew && asked.id === first}
              // A row's answers are texts: no question in it has boxes to tick.
              onChange={(answer) => onChange(asked.id, String(answer))}
            />
          ),
        )}
        <Becomes rows={rows} row={row} title={title} />
        <Button icon="trash" onClick={onRemove} aria-label={t("tools-row-remove-named", { row: title })}>
          {t("tools-row-remove")}
        </Button>
      </div>
    </details>
  );
}
