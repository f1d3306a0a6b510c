import { filesOfEvidence, type OpenedRecord } from "../../../app/saved";
import type { FileView } from "../../../app/types";
import { moment, t } from "../../../app/words";
import { Notice } from "../../../ui";
import { Files } from "../../inbox/Files";
import { Content } from "../Content";
import { Conversation } from "../Conversation";
import { Chains } from "./Chains";
import { Lines } from "./Lines";
import { lookOf } from "./look";
import { RecordView } from "./RecordView";
import { titleOf } from "./say";

/** What a saved record holds: her words, what she signed, her files, what was answered and what was done with it. */
export function SavedView({ of }: { of: OpenedRecord }) {
  const { body, made, record, drafted, thread, altered } = of;
  const look = lookOf(record);
  const get = async (sha256: string): Promise<Blob> => {
    const blob = of.file(sha256);
    if (!blob) throw new RangeError("not in this file");
    return blob;
  };
  const files = (views: FileView[]) => (
    <Files files={views.map((view) => ({ ...view, state: null }))} get={get} />
  );
  return (
    <div class="stack">
      {altered > 0 && (
        <Notice tone="danger">
          <p>{t("record-open-altered", { count: altered })}</p>
        </Notice>
      )}
      <section aria-labelledby="words-title">
        <h2 id="words-title">{t("record-open-words")}</h2>
        <Content body={body} files={files(body.files)} />
        <p class="soft small">{t("reports-content-made", { at: moment(made) })}</p>
      </section>
      {record.woven.order.length > 0 && (
        <section aria-labelledby="record-title" class="stack-s">
          <h2 id="record-title">{t("record-view-title")}</h2>
          <RecordView record={record} files={files} />
        </section>
      )}
      {drafted.length > 0 && (
        <section aria-labelledby="drafted-title" class="stack-s">
          <h2 id="drafted-title">{t("record-open-drafted")}</h2>
          {drafted.map((part) => (
            <div key={part.id} class="unsent stack-s">
              <h3 dir="auto">{titleOf(part, look.named)}</h3>
              <Lines part={part} look={look} />
              {part.type === "evidence" && files(filesOfEvidence(part))}
            </div>
          ))}
        </section>
      )}
      {thread.length > 0 && (
        <section aria-labelledby="talk-title">
          <h2 id="talk-title">{t("reports-talk")}</h2>
          <Conversation
            thread={thread.map((said, n) => ({
              ...said,
              id: String(n),
              kind: said.mine ? "addition" : "answer",
            }))}
            you={t("record-open-teller")}
            other={t("reports-role-coordinator")}
            empty=""
          />
        </section>
      )}
      {record.custody.size > 0 && (
        <section class="stack-s" aria-labelledby="custody-title">
          <h2 id="custody-title">{t("record-custody-title")}</h2>
          <Chains record={record} look={look} teller={t("record-open-teller")} />
          <p class="soft small">{t("record-custody-clock")}</p>
        </section>
      )}
    </div>
  );
}
