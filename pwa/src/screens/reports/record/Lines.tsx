import type { Content } from "../../../app/record";
import type { Look } from "./look";
import { linesOf } from "./say";

/** What a part of a record says, question by question; nothing where it says nothing beyond its title. */
export function Lines({ part, look }: { part: Content; look: Look }) {
  const lines = linesOf(part, look.named);
  if (lines.length === 0) return null;
  return (
    <dl class="content">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="said" dir="auto">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
