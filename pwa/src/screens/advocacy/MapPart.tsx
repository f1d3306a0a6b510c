import { useId, useState } from "preact/hooks";
import { editPlan, type PlanObject, type PlanView, textOf } from "../../app/advocacy";
import { cellOf, mapOf, valuesAt } from "../../app/advocacy-paper";
import { t } from "../../app/words";
import { Field, useField } from "../../ui";
import { Objects } from "./Objects";
import { PowerMap } from "./PowerMap";
import { nameOf } from "./specs";

const placeOf = (one: PlanObject) =>
  cellOf({ influence: textOf(one, "influence"), stance: textOf(one, "stance") });

function told(one: PlanObject): string {
  if (!placeOf(one)) return t("advocacy-map-unplaced");
  return t("advocacy-map-place", {
    influence: t(`advocacy-actor-influence-${textOf(one, "influence")}`),
    stance: t(`advocacy-actor-stance-${textOf(one, "stance")}`),
  });
}

interface WhoProps {
  actors: readonly PlanObject[];
  value: string;
  onChange: (id: string) => void;
}

function Who({ actors, value, onChange }: WhoProps) {
  return (
    <select
      class="input"
      value={value}
      autocomplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      {...useField()}
    >
      <option value="">{t("advocacy-map-nobody")}</option>
      {actors.map((one, place) => (
        <option key={one.id} value={one.id}>
          {`${place + 1}. ${nameOf(one, place)}`}
        </option>
      ))}
    </select>
  );
}

/** Who decides, who carries weight, and on which side: a drawing to be touched, and the same as a list. */
export function MapPart({ view, readOnly }: { view: PlanView; readOnly: boolean }) {
  const title = useId();
  const [moving, setMoving] = useState("");
  const { drawing } = mapOf(view);
  const actors = view.objects.actor;
  const place = actors.findIndex(({ id }) => id === moving);
  const mover = actors[place];
  function put(column: number, row: number): void {
    if (!mover) return;
    const { influence, stance } = valuesAt(column, row);
    editPlan(view.id, "actor", mover.id, "influence", influence);
    editPlan(view.id, "actor", mover.id, "stance", stance);
  }
  return (
    <section class="stack" aria-labelledby={title}>
      {!readOnly && actors.length > 0 && (
        <Field label={t("advocacy-map-move")} hint={t("advocacy-map-how")}>
          <Who actors={actors} value={mover ? moving : ""} onChange={setMoving} />
        </Field>
      )}
      {mover && (
        <p class="small" role="status">
          {t("advocacy-map-here", { name: nameOf(mover, place) })}
        </p>
      )}
      <PowerMap drawing={drawing} onPlace={mover && !readOnly ? put : null} />
      <p class="soft small">{t("advocacy-map-ring")}</p>
      <p class="soft small">{t("advocacy-map-key")}</p>
      <h2 id={title}>{t("advocacy-map-list")}</h2>
      <Objects view={view} on="actor" readOnly={readOnly} tell={told} isNumbered />
    </section>
  );
}
