import type { ThreadItem } from "../../app/types";
import { moment, t } from "../../app/words";

interface Props {
  thread: ThreadItem[];
  /** What to call who writes to her: the sender of a report, or somebody without a role. */
  other: string;
  you: string;
  empty: string;
}

/** Answers are named by role: names of coordinators are nobody's business but theirs; what she adds is hers. */
function writer({ mine, kind, role, name }: ThreadItem, you: string, other: string): string {
  if (mine) return you;
  if (name) return name;
  return kind === "answer" && role ? t(`reports-role-${role}`) : other;
}

/** What was said after the report, oldest first. */
export function Conversation({ thread, other, you, empty }: Props) {
  if (thread.length === 0) return <p class="soft">{empty}</p>;
  return (
    <ol class="talk">
      {thread.map((item) => (
        <li key={item.id} class={item.mine ? "talk-mine" : "talk-theirs"}>
          <p class="talk-head">
            <strong>{writer(item, you, other)}</strong>
            <span class="small">
              {moment(item.made)}
              {item.mine &&
                item.state &&
                item.state !== "draft" &&
                ` · ${t(`reports-talk-state-${item.state}`)}`}
            </span>
          </p>
          <p class="said" dir="auto">
            {item.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
