import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { sheetSaved } from "../../app/tools";
import type { SheetView } from "../../app/types";
import { moment, t } from "../../app/words";
import { Button, Empty, Screen } from "../../ui";
import { SaveMark } from "../reports/draft/Saved";
import { Actions } from "./Actions";
import { isBlank } from "./answers";
import { type Doc, documentOf, emptySections } from "./document";
import { Fill } from "./Fill";
import type { Kind } from "./kinds/schema";
import { sheetName } from "./name";
import { Paper } from "./Paper";

interface Props {
  sheet: SheetView;
  kind: Kind;
}

/** What is not there yet, in one soft line: nothing has to be. */
function Left({ sheet, kind }: Props) {
  const empty = emptySections(kind, sheet.answers);
  if (empty.length === 0) return null;
  return <p class="soft small tools-left">{t("tools-left", { sections: empty.join(" · ") })}</p>;
}

/**
 * One sheet: to be read, once something is in it, or to be filled in. Her name for it is never the page's title,
 * which browsers keep.
 */
export function SheetScreen({ sheet, kind }: Props) {
  const { query } = useLocation();
  const [opening] = useState(() => (isBlank(kind.sections, sheet.answers) ? "fill" : "read"));
  const isReading = (query.view ?? opening) === "read";
  const saved = sheetSaved.value[sheet.id] ?? "saved";
  const title = t(`tools-kind-${kind.id}`);
  const doc: Doc = {
    title: sheetName(sheet),
    above: `${title} · ${moment(sheet.changed)}`,
    sections: documentOf(kind, sheet.answers),
  };
  const address = (view: string) => `/tools/${sheet.id}?view=${view}`;
  if (!isReading) {
    return (
      <Screen
        key="fill"
        title={title}
        back="/tools"
        footer={
          <>
            <Button kind="primary" icon="eye" wide href={address("read")}>
              {t("tools-read")}
            </Button>
            <SaveMark state={saved} />
          </>
        }
      >
        <Fill sheet={sheet} kind={kind} />
        <Paper doc={doc} only />
      </Screen>
    );
  }
  return (
    <Screen key="read" title={title} back="/tools" footer={<Actions sheet={sheet} doc={doc} />}>
      {saved === "failed" && <SaveMark state={saved} />}
      <div class="tools-screen">
        <Button icon="edit" wide href={address("fill")}>
          {t("tools-fill")}
        </Button>
      </div>
      {doc.sections.length > 0 ? (
        <Paper doc={doc} />
      ) : (
        <Empty icon={kind.icon} title={t("tools-empty-title")} text={t("tools-empty-text")} />
      )}
      {doc.sections.length > 0 && <Left sheet={sheet} kind={kind} />}
    </Screen>
  );
}
