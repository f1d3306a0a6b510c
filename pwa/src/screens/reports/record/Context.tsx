import type { Tells } from "../../../app/evidence";
import { type EvidencePart, editPart } from "../../../app/record";
import { t } from "../../../app/words";
import { Button } from "../../../ui";
import { contextOf, contextWords } from "./tellsWords";

interface Props {
  report: string;
  part: EvidencePart;
  found: Tells | null;
}

/** Place and time go along only if she says so, after she has read them in words. */
export function Context({ report, part, found }: Props) {
  const offered = found && contextOf(found);
  const { context, ...rest } = part;
  return (
    <section aria-labelledby="context-title" class="stack-s">
      <h2 id="context-title">{t("record-evidence-context-title")}</h2>
      <p class="soft small">{t("record-evidence-context-hint")}</p>
      {context ? (
        <>
          <p>{t("record-evidence-context-kept", { words: contextWords(context) })}</p>
          <Button icon="close" onClick={() => editPart(report, rest)}>
            {t("record-evidence-context-drop")}
          </Button>
        </>
      ) : offered ? (
        <>
          <p>{t("record-evidence-context-says", { words: contextWords(offered) })}</p>
          <Button icon="plus" onClick={() => editPart(report, { ...part, context: offered })}>
            {t("record-evidence-context-add")}
          </Button>
        </>
      ) : (
        found?.isKnown && <p class="soft">{t("record-evidence-context-none")}</p>
      )}
    </section>
  );
}
