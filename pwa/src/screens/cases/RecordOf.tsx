import { useEffect, useState } from "preact/hooks";
import { recordOf } from "../../app/cases";
import type { ViolationRecord } from "../../app/record";
import type { CaseReport, CaseView, FileView } from "../../app/types";
import { t } from "../../app/words";
import { Files, type Get } from "../inbox/Files";
import { RecordView } from "../reports/record/RecordView";
import { RecordAdd } from "./RecordAdd";

interface Props {
  view: CaseView;
  report: CaseReport;
  get: Get;
}

/** The whole record of a report: what she told later, and what coordinators added. */
export function RecordOf({ view, report, get }: Props) {
  const [record, setRecord] = useState<ViolationRecord | null>(null);
  useEffect(() => {
    let here = true;
    recordOf(view.id, report.id).then(
      (found) => here && setRecord(found),
      () => {
        // Locked meanwhile: the screen goes.
      },
    );
    return () => {
      here = false;
    };
  }, [view, report.id]);
  if (!record) return null;
  const files = (of: FileView[]) => (
    <Files files={of.map((file) => ({ ...file, state: null }))} get={get} noted />
  );
  return (
    <div class="stack">
      {record.woven.order.length > 0 && (
        <>
          <h3>{t("cases-record-title")}</h3>
          <RecordView record={record} files={files} />
        </>
      )}
      {view.canWrite && <RecordAdd id={view.id} record={record} />}
    </div>
  );
}
