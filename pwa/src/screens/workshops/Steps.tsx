import { progress } from "../../app/progress";
import type { WorkshopView } from "../../app/types";
import { t } from "../../app/words";
import { keep } from "../learn/keep";

interface Props {
  of: WorkshopView;
  when: "before" | "after";
}

/** What to do before or after; what she ticks is kept in her space and told to nobody. */
export function Steps({ of, when }: Props) {
  const list = of[when];
  if (list.length === 0) return null;
  const ticked = progress.value[of.docId]?.checked ?? [];
  const toggle = (id: string) =>
    keep(of.docId, { checked: ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id] });
  return (
    <section>
      <h2>{t(when === "before" ? "workshops-before" : "workshops-after")}</h2>
      <ul class="ws-steps" lang={of.lang}>
        {list.map((text, place) => {
          const id = `${when}-${place + 1}`;
          return (
            <li key={id}>
              <label class="ws-step">
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={ticked.includes(id)}
                  onChange={() => toggle(id)}
                />
                <span>{text}</span>
              </label>
            </li>
          );
        })}
      </ul>
      <p class="soft small">{t("workshops-steps-kept")}</p>
    </section>
  );
}
