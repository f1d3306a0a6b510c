import type { InboxItem } from "../../app/types";
import { t } from "../../app/words";
import { count, FILTERS, type Filter } from "./arrange";

interface Props {
  items: readonly InboxItem[];
  value: Filter;
  onChange: (filter: Filter) => void;
}

/** Which reports to see, side by side on a phone. */
export function Filters({ items, value, onChange }: Props) {
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{t("inbox-filter")}</legend>
      {FILTERS.map((filter) => (
        <label class="filter" key={filter}>
          <input
            type="radio"
            name="inbox-filter"
            value={filter}
            checked={filter === value}
            onChange={() => onChange(filter)}
          />
          <span>{t(`inbox-filter-${filter}`, { count: count(items, filter) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
