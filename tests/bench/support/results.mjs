/** Results as JSON lines: {name, value, baseline, ratio, spread, unit}. They are read by people; nothing fails on them. */

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const rounded = (number) => Number(number.toPrecision(4));

/** How far the runs lie apart, as a part of their median. */
export const spread = (values) => (Math.max(...values) - Math.min(...values)) / median(values);

/**
 * One line. Values of several runs each; the ratio says how many times the baseline's median is the value's, or for
 * rates (`more: true`) the other way round: above 1 is better than the baseline, always.
 */
export function tell(name, unit, values, baselines, { more = false } = {}) {
  const [value, baseline] = [median(values), median(baselines)];
  const line = {
    name,
    value: rounded(value),
    baseline: rounded(baseline),
    ratio: rounded(more ? value / baseline : baseline / value),
    spread: rounded(Math.max(spread(values), spread(baselines))),
    unit,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
