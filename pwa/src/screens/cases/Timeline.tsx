import { useState } from "preact/hooks";
import { colleagues, nameOf } from "../../app/cases";
import type { CaseView, TimelineItem } from "../../app/types";
import { moment, t } from "../../app/words";
import { Button } from "../../ui";
import { fieldWords, valueWords } from "./codes";

/** Items drawn at once: a case of years must not hold up the phone. */
const PAGE = 50;

const called = (key: string) =>
  nameOf(key) || t(colleagues.value.length > 0 ? "cases-somebody" : "cases-none");
const who = ({ by }: TimelineItem) => called(by);

function What({ item }: { item: TimelineItem }) {
  const { kind, on, title, values, text, whose } = item;
  const names = { name: who(item), title: title ?? "", other: called(whose ?? "") };
  return (
    <>
      <p>
        <strong>{kind === "set" ? t(`cases-time-set-${on}`, names) : t(`cases-time-${kind}`, names)}</strong>
      </p>
      {values && (
        <dl class="case-values">
          {Object.entries(values).map(([field, value]) => (
            <div key={field}>
              <dt>{fieldWords(field)}</dt>
              <dd dir="auto">{valueWords(field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {text && (
        <p class="said case-long" dir="auto">
          {text}
        </p>
      )}
    </>
  );
}

function Items({ items }: { items: TimelineItem[] }) {
  return (
    <ol class="case-time">
      {items.map((item) => (
        <li key={item.id} class="stack-s">
          <p class="soft small">{moment(item.made)}</p>
          <What item={item} />
        </li>
      ))}
    </ol>
  );
}

/** All that happened in a case, newest first. Nothing is ever taken out of it. */
export function Timeline({ view }: { view: CaseView }) {
  const [shown, setShown] = useState(PAGE);
  const items = [...view.timeline].reverse();
  return (
    <section aria-label={t("cases-part-timeline")} class="stack">
      <p class="soft small">{t("cases-timeline-hint")}</p>
      {view.outside.length > 0 && (
        <details class="case-more">
          <summary>{t("cases-outside-title", { count: view.outside.length })}</summary>
          <p class="soft small">{t("cases-outside-text")}</p>
          <Items items={view.outside.slice(-PAGE).reverse()} />
        </details>
      )}
      <Items items={items.slice(0, shown)} />
      {items.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t("cases-more", { count: items.length - shown })}
        </Button>
      )}
    </section>
  );
}
