import { useId } from "preact/hooks";
import { progress } from "../../app/progress";
import type { ChecklistItem, ChecklistPart } from "../../app/types";
import { t } from "../../app/words";
import { Markdown, Progress } from "../../ui";
import { count, countGroup, toggle } from "./checklist";
import { keep } from "./keep";
import { PrintButton } from "./ReadingTools";
import "./checklist.css";

interface ItemProps {
  item: ChecklistItem;
  ticked: boolean;
  onToggle: () => void;
}

function Item({ item, ticked, onToggle }: ItemProps) {
  const id = useId();
  return (
    <li class="check-item">
      <input
        type="checkbox"
        autocomplete="off"
        id={id}
        checked={ticked}
        onChange={onToggle}
        aria-describedby={item.help ? `${id}-help` : undefined}
      />
      <div>
        <label for={id}>{item.text}</label>
        {item.help && (
          <div class="soft small" id={`${id}-help`}>
            <Markdown text={item.help} />
          </div>
        )}
      </div>
    </li>
  );
}

/** A list to go through alone or with others; what is ticked is kept at once. */
export function ChecklistView({ view }: { view: ChecklistPart }) {
  const ticked = progress.value[view.docId]?.checked ?? [];
  const { done, total } = count(view, ticked);
  return (
    <>
      <div lang={view.lang}>{view.intro && <Markdown text={view.intro} />}</div>
      <div class="check-head">
        <Progress value={done} max={total} label={t("learn-checked-count", { done, total })} />
        <PrintButton />
      </div>
      {view.groups.map((group) => {
        const some = countGroup(group, ticked);
        return (
          <section key={group.title}>
            {group.title && (
              <h2 class="check-group">
                <span lang={view.lang}>{group.title}</span>
                <span class="check-count">
                  <span aria-hidden="true">
                    {some.done}/{some.total}
                  </span>
                  <span class="visually-hidden">{t("learn-checked-count", { ...some })}</span>
                </span>
              </h2>
            )}
            <ul class="check-list" lang={view.lang}>
              {group.items.map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  ticked={ticked.includes(item.id)}
                  onToggle={() => keep(view.docId, { checked: toggle(view, ticked, item.id) })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p class="soft small">{t("learn-checklist-kept")}</p>
    </>
  );
}
