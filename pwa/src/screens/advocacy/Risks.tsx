import { addTo, type PlanView, textOf } from "../../app/advocacy";
import { sheets } from "../../app/tools";
import type { SheetRow, SheetView } from "../../app/types";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { kindNamed } from "../tools/kinds";
import { rowTitle } from "../tools/kinds/schema";
import { sheetName } from "../tools/name";
import { Objects } from "./Objects";

interface Found {
  /** `<sheet> <row>` */
  from: string;
  sheet: SheetView;
  name: string;
  row: SheetRow;
}

/** The risks that she wrote down in her plans and analyses: those of the collective first. */
function written(): Found[] {
  const order = ["collective", "risk", "personal"];
  return [...sheets.value]
    .filter(({ kind }) => order.includes(kind))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap((sheet) => {
      const kind = kindNamed(sheet.kind);
      const rows = kind?.sections
        .flatMap(({ questions }) => questions)
        .find((asked) => asked.ask === "rows" && asked.id === "risks");
      const answer = sheet.answers.risks;
      if (!kind || rows?.ask !== "rows" || !Array.isArray(answer)) return [];
      return (answer as SheetRow[]).map((row, i) => ({
        from: `${sheet.id} ${row.id}`,
        sheet,
        row,
        name: rowTitle(kind, rows, row, i),
      }));
    });
}

function take(plan: string, { from, name, row }: Found): void {
  addTo(plan, "risk", {
    what: name,
    less: row["less-likely"] ?? row.measure ?? "",
    harm: row["less-harm"] ?? "",
    who: row.by ?? "",
    from,
  });
}

/** What could happen with each step; brought from her security plan, or written here. */
export function Risks({ view, readOnly }: { view: PlanView; readOnly: boolean }) {
  const found = written();
  const taken = new Set(view.objects.risk.map((one) => textOf(one, "from")));
  const see = found.filter(({ from }) => taken.has(from));
  return (
    <section class="stack" aria-label={t("advocacy-part-risks")}>
      <Objects view={view} on="risk" readOnly={readOnly} tell={(one) => textOf(one, "step")} />
      {!readOnly && (
        <details open={found.length > 0 && view.objects.risk.length === 0}>
          <summary>{t("advocacy-risk-from")}</summary>
          <div class="stack">
            <p class="soft small">
              {t(found.length > 0 ? "advocacy-risk-from-text" : "advocacy-risk-from-none")}
            </p>
            {found
              .filter(({ from }) => !taken.has(from))
              .map((one) => (
                <Button key={one.from} icon="plus" onClick={() => take(view.id, one)}>
                  {t("advocacy-risk-from-take", { name: one.name })}
                </Button>
              ))}
            {[...new Map(see.map(({ sheet }) => [sheet.id, sheet])).values()].map((sheet) => (
              <Button key={sheet.id} icon="eye" href={`/tools/${sheet.id}`}>
                {`${t("advocacy-risk-from-see")}: ${sheetName(sheet)}`}
              </Button>
            ))}
            <Button icon="shield" href="/tools/collective">
              {t("advocacy-risk-from-make")}
            </Button>
          </div>
        </details>
      )}
    </section>
  );
}
