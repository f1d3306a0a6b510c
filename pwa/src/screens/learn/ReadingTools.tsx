import type { RefObject } from "preact";
import { TEXT_SIZES, textSize } from "../../app/settings";
import { t } from "../../app/words";
import { Button } from "../../ui";
import { ReadAloud } from "./ReadAloud";

function resize(step: -1 | 1): void {
  const next = TEXT_SIZES[TEXT_SIZES.indexOf(textSize.value) + step];
  if (next !== undefined) textSize.value = next;
}

interface Props {
  text: RefObject<HTMLElement | null>;
  lang: string;
}

/** Listen, larger or smaller letters, print. */
export function ReadingTools({ text, lang }: Props) {
  const place = TEXT_SIZES.indexOf(textSize.value);
  return (
    <div class="reading-tools">
      <ReadAloud text={text} lang={lang} />
      <Button aria-label={t("learn-text-smaller")} disabled={place <= 0} onClick={() => resize(-1)}>
        <span class="letter-small">A−</span>
      </Button>
      <Button
        aria-label={t("learn-text-larger")}
        disabled={place >= TEXT_SIZES.length - 1}
        onClick={() => resize(1)}
      >
        <span class="letter-large">A+</span>
      </Button>
      <PrintButton />
    </div>
  );
}

export function PrintButton() {
  return (
    <Button icon="print" onClick={() => window.print()}>
      {t("learn-print")}
    </Button>
  );
}
