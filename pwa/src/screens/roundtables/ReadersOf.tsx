import { colleagues, give, rotate } from "../../app/cases";
import type { RoundtableView } from "../../app/roundtables";
import { t } from "../../app/words";
import { Button, Notice, Tag } from "../../ui";
import { ChangeKey } from "../cases/ChangeKey";
import { Problem } from "../cases/Problem";
import { useSaving } from "../cases/useSaving";

/** Which coordinators read this edition; giving it, and closing it to who left. */
export function ReadersOf({ view }: { view: RoundtableView }) {
  const { busy, problem, save } = useSaving();
  const stay = colleagues.value.filter((one) => view.readers.includes(one.key) && one.active);
  const left = view.readers.length - stay.length;
  return (
    <section aria-label={t("roundtables-part-readers")} class="stack">
      <p>{t("roundtables-readers-text")}</p>
      {left > 0 && view.canWrite && (
        <Notice tone="warn" title={t("roundtables-readers-left", { count: left })}>
          <Button
            icon="key"
            busy={busy}
            onClick={() =>
              void save(() =>
                rotate(
                  view.id,
                  stay.map(({ key }) => key),
                ),
              )
            }
          >
            {t("cases-rotate")}
          </Button>
        </Notice>
      )}
      <ul class="case-objects">
        {colleagues.value.map((one) => {
          const reads = view.readers.includes(one.key);
          return (
            <li key={one.key} class="case-object stack-s">
              <p>
                <strong>{one.you ? t("cases-you-named", { name: one.name }) : one.name}</strong>
              </p>
              <p class="card-tags">
                <Tag tone={reads ? "good" : "plain"}>{t(reads ? "cases-reads" : "cases-reads-not")}</Tag>
              </p>
              {view.canWrite && !reads && one.canOpen && (
                <Button icon="key" busy={busy} onClick={() => void save(() => give(view.id, [one.key]))}>
                  {t("cases-give", { name: one.name })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Problem of={problem} />
      {view.undecided && <ChangeKey view={view} />}
    </section>
  );
}
