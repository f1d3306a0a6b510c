import { useId } from "preact/hooks";
import { number } from "../../../app/words";
import "./gathering.css";

export interface Bar {
  label: string;
  value: number;
}

interface Props {
  title: string;
  bars: readonly Bar[];
  /** What a full bar is; the highest value when left out. */
  max?: number | undefined;
}

const HEIGHT = 14;

/** Numbers as bars: drawn for who sees, and as a table for who listens. */
export function Bars({ title, bars, max }: Props) {
  const id = useId();
  const most = Math.max(1, max ?? 0, ...bars.map(({ value }) => value));
  return (
    <figure class="gath-bars" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <table>
        <tbody>
          {bars.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="gath-bar">
                <svg
                  viewBox={`0 0 100 ${HEIGHT}`}
                  preserveAspectRatio="none"
                  aria-hidden="true"
                  focusable="false"
                >
                  <rect class="gath-bar-all" width="100" height={HEIGHT} rx="2" />
                  <rect class="gath-bar-part" width={(100 * value) / most} height={HEIGHT} rx="2" />
                </svg>
              </td>
              <td class="gath-number">{number(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
