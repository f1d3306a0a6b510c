import type { RefObject } from "preact";
import { type MediaRef, stored } from "../../app/media";
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
  /** A recording of it, which is listened to in its own player once it is here. */
  voice?: MediaRef | undefined;
}

/** Listen, larger or smaller letters, print. */
export function ReadingTools({ text, lang, voice }: Props) {
  const place = TEXT_SIZES.indexOf(textSize.value);
  return (
    <div class="reading-tools">
      {!(voice && stored.value?.has(voice.sha256)) && <ReadAloud text={text} lang={lang} />}
      <Button disabled={place <= 0} onClick={() => resize(-1)}>
        <span class="letter-small" aria-hidden="true">
          A−
        </span>
        <span class="visually-hidden">{t("learn-text-smaller")}</span>
      </Button>
      <Button disabled={place >= TEXT_SIZES.length - 1} onClick={() => resize(1)}>
        <span class="letter-large" aria-hidden="true">
          A+
        </span>
        <span class="visually-hidden">{t("learn-text-larger")}</span>
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
