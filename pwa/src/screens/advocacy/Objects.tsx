import { useState } from "preact/hooks";
import {
  addTo,
  editPlan,
  type ObjectKind,
  type PlanObject,
  type PlanView,
  removeFrom,
  type Value,
} from "../../app/advocacy";
import { t } from "../../app/words";
import { Button, Icon } from "../../ui";
import { FieldEdit } from "./FieldEdit";
import { ASKED, nameOf } from "./specs";

interface Props {
  view: PlanView;
  on: ObjectKind;
  readOnly: boolean;
  /** What is seen of each without opening it. */
  tell?: (object: PlanObject) => string;
  sort?: (a: PlanObject, b: PlanObject) => number;
  /** What a new one begins with. */
  fresh?: Record<string, Value>;
  /** The list is numbered, as the drawing is. */
  isNumbered?: boolean;
}

/** The things of one sort in a plan: a list, of which one at a time is open to be written. */
export function Objects({ view, on, readOnly, tell, sort, fresh, isNumbered }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const all = sort ? [...view.objects[on]].sort(sort) : view.objects[on];
  const removed = view.removed.filter((one) => one.on === on);
  const first = ASKED[on][0]?.name ?? "";
  const List = isNumbered ? "ol" : "ul";
  return (
    <>
      {all.length === 0 && <p class="soft">{t("advocacy-empty")}</p>}
      <List class={isNumbered ? "plan-objects plan-numbered" : "plan-objects"}>
        {all.map((object, place) => {
          const name = nameOf(object, place);
          const isOpen = object.id === open;
          const isSplit = Object.values(object.fields).some(({ versions }) => versions.length > 1);
          return (
            <li key={object.id} class="stack-s">
              <button
                type="button"
                class="plan-object"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : object.id)}
              >
                <span class="plan-object-name" dir="auto">
                  {isNumbered && <span class="plan-number">{place + 1}</span>}
                  {name}
                </span>
                {tell && !isOpen && <span class="soft small">{tell(object)}</span>}
                {isSplit && <Icon name="warn" size={20} />}
              </button>
              {isOpen && (
                <div class="stack plan-open">
                  {ASKED[on].map((asked) => (
                    <FieldEdit
                      key={asked.name}
                      plan={view.id}
                      object={object}
                      asked={asked}
                      readOnly={readOnly}
                      autofocus={asked.name === first && object.fields[first]?.value === ""}
                    />
                  ))}
                  <div class="row">
                    <Button icon="check" onClick={() => setOpen(null)}>
                      {t("advocacy-close")}
                    </Button>
                    {!readOnly && (
                      <Button icon="trash" onClick={() => removeFrom(view.id, on, object.id)}>
                        {t("advocacy-remove")}
                      </Button>
                    )}
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </List>
      {!readOnly && (
        <Button icon="plus" wide onClick={() => setOpen(addTo(view.id, on, { [first]: "", ...fresh }))}>
          {t(`advocacy-${on}-add`)}
        </Button>
      )}
      {removed.length > 0 && (
        <details>
          <summary>{t("advocacy-removed")}</summary>
          <ul class="plan-objects">
            {removed.map((object, place) => (
              <li key={object.id}>
                {readOnly ? (
                  <span dir="auto">{nameOf(object, place)}</span>
                ) : (
                  <Button icon="refresh" onClick={() => editPlan(view.id, on, object.id, "removed", false)}>
                    {t("advocacy-put-back", { name: nameOf(object, place) })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
