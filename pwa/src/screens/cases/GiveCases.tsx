import { useState } from "preact/hooks";
import { cases, give } from "../../app/cases";
import type { Colleague } from "../../app/types";
import { t } from "../../app/words";
import { Button, Toggle } from "../../ui";
import { titleOf } from "./codes";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

/** Gives a colleague who joined the cases that are chosen for her, each from its beginning. */
export function GiveCases({ to }: { to: Colleague }) {
  const { busy, problem, save } = useSaving();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = cases.value.filter((view) => view.canWrite && !view.readers.includes(to.key));
  if (to.you || !to.canOpen || open.length === 0) return null;
  const giveAll = async () => {
    for (const id of chosen) await give(id, [to.key]);
    setChosen([]);
  };
  return (
    <details class="case-more">
      <summary>{t("cases-team-give", { count: open.length })}</summary>
      <div class="stack">
        {open.map((view) => (
          <Toggle
            key={view.id}
            label={titleOf(view)}
            checked={chosen.includes(view.id)}
            onChange={(on) => setChosen(on ? [...chosen, view.id] : chosen.filter((id) => id !== view.id))}
          />
        ))}
        <Button icon="key" busy={busy} disabled={chosen.length === 0} onClick={() => void save(giveAll)}>
          {t("cases-team-give-chosen", { count: chosen.length })}
        </Button>
        <Problem of={problem} />
      </div>
    </details>
  );
}
