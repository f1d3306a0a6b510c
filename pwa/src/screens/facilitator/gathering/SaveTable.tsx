import { useState } from "preact/hooks";
import { csvFile } from "../../../app/tables";
import { t } from "../../../app/words";
import { Button, Dialog, saveAs } from "../../../ui";

interface Props {
  /** What is in it, in words. */
  text: string;
  file: string;
  rows: () => (string | number)[][];
}

/** A file for a spreadsheet, after it was said what is in it and that nothing closes it any more. */
export function SaveTable({ text, file, rows }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button icon="download" wide onClick={() => setAsking(true)}>
        {t("facilitator-csv")}
      </Button>
      <Dialog
        open={asking}
        title={t("facilitator-csv-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("common-cancel")}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                saveAs(csvFile(rows()), file);
              }}
            >
              {t("facilitator-csv-go")}
            </Button>
          </>
        }
      >
        <p>{text}</p>
        <p>{t("facilitator-csv-care")}</p>
      </Dialog>
    </>
  );
}
