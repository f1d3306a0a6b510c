import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { recordNews, tellOpened, theirRecord, type ViolationRecord } from "../../../app/record";
import type { FileView } from "../../../app/types";
import { t } from "../../../app/words";
import { RecordView } from "./RecordView";

interface Props {
  /** The id that the sender gave her report, and her key. */
  report: string;
  author: string;
  files: (files: FileView[], record: ViolationRecord) => ComponentChildren;
}

/** What she told beyond her short report, for whom it was sent to. Nothing while she told no more. */
export function TheirRecord({ report, author, files }: Props) {
  const [record, setRecord] = useState<ViolationRecord | null>(null);
  const news = recordNews.value;
  useEffect(() => {
    let here = true;
    theirRecord(report, author).then(
      (found) => {
        if (!here) return;
        setRecord(found);
        // Said again when she looks the next time.
        if (found) tellOpened(report, author).catch(() => undefined);
      },
      () => {
        // Locked meanwhile: the screen goes.
      },
    );
    return () => {
      here = false;
    };
  }, [report, author, news]);
  if (!record) return null;
  return (
    <section aria-labelledby="record-title" class="stack-s">
      <h2 id="record-title">{t("record-view-title")}</h2>
      <RecordView record={record} files={(of) => files(of, record)} />
    </section>
  );
}
