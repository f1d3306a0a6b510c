import { useEffect, useState } from "preact/hooks";
import { lang } from "../../app/settings";
import type { NewInvitation } from "../../app/types";
import { languageName, languages, t } from "../../app/words";
import { Button, Choice, Loading, Toggle } from "../../ui";
import { type CardWords, cardWords } from "./cardWords";
import { Paper } from "./Paper";

/** One card, or several with a number each, so that whoever hands them out knows whose is which. */
export function PrintCard({ made }: { made: NewInvitation[] }) {
  const [tag, setTag] = useState(lang.peek());
  const [words, setWords] = useState<CardWords | null>(null);
  const [discreet, setDiscreet] = useState(true);
  useEffect(() => {
    let here = true;
    void cardWords(tag).then((loaded) => here && setWords(loaded));
    return () => {
      here = false;
    };
  }, [tag]);
  return (
    <div class="print-card stack-s">
      <h2>{t("invitations-card", { n: made.length })}</h2>
      <Toggle
        label={t("invitations-card-discreet")}
        hint={t("invitations-card-discreet-hint")}
        checked={discreet}
        onChange={setDiscreet}
      />
      <Choice
        label={t("invitations-card-lang")}
        layout="row"
        value={tag}
        onChange={setTag}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
      />
      <figure class="paper-frame">
        <figcaption class="soft small">{t("invitations-card-preview")}</figcaption>
        {words ? (
          made.map((one, place) => (
            <Paper
              key={one.id}
              made={one}
              words={words}
              discreet={discreet}
              number={made.length > 1 ? place + 1 : undefined}
            />
          ))
        ) : (
          <Loading />
        )}
      </figure>
      <Button icon="print" wide onClick={() => window.print()}>
        {t("invitations-card-print", { n: made.length })}
      </Button>
      <p class="soft small">{t("invitations-card-after")}</p>
    </div>
  );
}
