import { colleagues, give, handOver, nameOf } from "../../app/cases";
import type { CaseView, Colleague } from "../../app/types";
import { t } from "../../app/words";
import { Button, Notice, Tag } from "../../ui";
import { ChangeKey } from "./ChangeKey";
import { Problem } from "./Problem";
import { useSaving } from "./useSaving";

function Reader({ view, one }: { view: CaseView; one: Colleague }) {
  const { busy, problem, save } = useSaving();
  const reads = view.readers.includes(one.key);
  const isHers = view.main.fields.assignee?.value === one.key;
  return (
    <li class="case-object stack-s">
      <p>
        <strong>{one.you ? t("cases-you-named", { name: one.name }) : one.name}</strong>
      </p>
      <p class="card-tags">
        <Tag tone={reads ? "good" : "plain"}>{t(reads ? "cases-reads" : "cases-reads-not")}</Tag>
        {isHers && <Tag tone="info">{t("cases-hers")}</Tag>}
        {!one.active && <Tag tone="warn">{t("cases-inactive")}</Tag>}
      </p>
      {view.canWrite && !reads && one.canOpen && (
        <Button icon="key" busy={busy} onClick={() => void save(() => give(view.id, [one.key]))}>
          {t("cases-give", { name: one.name })}
        </Button>
      )}
      {view.canWrite && !one.you && !isHers && one.canOpen && (
        <Button icon="share" busy={busy} onClick={() => void save(() => handOver(view.id, one.key))}>
          {t("cases-hand-over", { name: one.name })}
        </Button>
      )}
      {!one.canOpen && one.active && <p class="soft small">{t("cases-cannot-give")}</p>}
      <Problem of={problem} />
    </li>
  );
}

/** Who reads a case; giving it, handing it over, and closing it to who left. */
export function Readers({ view }: { view: CaseView }) {
  const stay = colleagues.value.filter((one) => view.readers.includes(one.key) && one.active);
  const left = view.readers.filter((key) => !stay.some((one) => one.key === key));
  return (
    <section aria-label={t("cases-part-readers")} class="stack">
      <p>{t("cases-readers-text")}</p>
      {stay.length < 2 && (
        <Notice tone="warn">
          <p>{t("cases-readers-alone")}</p>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice tone="warn" title={t("cases-left-title")}>
          <p>
            {t("cases-left-text", {
              names: left.map((key) => nameOf(key) || t("cases-somebody")).join(", "),
            })}
          </p>
        </Notice>
      )}
      <ul class="case-objects">
        {colleagues.value.map((one) => (
          <Reader key={one.key} view={view} one={one} />
        ))}
      </ul>
      <ChangeKey view={view} />
    </section>
  );
}
