import { useEffect, useState } from "preact/hooks";
import { lang } from "../../app/settings";
import type { NewInvitation } from "../../app/types";
import { languageName, languages, t } from "../../app/words";
import { Button, Choice, Loading, QrImage, Toggle } from "../../ui";
import { type CardWords, cardWords } from "./cardWords";

const STEPS = [1, 2, 3] as const;

/** The card itself, in the language of who receives it. Discreet: a code and how to read it, and no more. */
function Paper({ made, say, discreet }: { made: NewInvitation; say: CardWords; discreet: boolean }) {
  return (
    <div class="paper" lang={say.tag}>
      <p class="paper-title">{say.words(discreet ? "title-discreet" : "title")}</p>
      {!discreet && <p>{say.words("what")}</p>}
      <div class="paper-in">
        <QrImage svg={made.qr} alt={t("invitations-qr-alt")} />
        <ol>
          {STEPS.map((step) => (
            <li key={step}>{say.words(discreet && step === 3 ? "step-3-discreet" : `step-${step}`)}</li>
          ))}
        </ol>
      </div>
      <p>
        {say.words("until", { at: say.day(made.expires) })} {say.words("lost")}
      </p>
      {!discreet && (
        <p class="paper-link">
          {say.words("link")} <span>{made.link}</span>
        </p>
      )}
    </div>
  );
}

export function PrintCard({ made }: { made: NewInvitation }) {
  const [tag, setTag] = useState(lang.peek());
  const [say, setSay] = useState<CardWords | null>(null);
  const [discreet, setDiscreet] = useState(true);
  useEffect(() => {
    let here = true;
    void cardWords(tag).then((words) => here && setSay(words));
    return () => {
      here = false;
    };
  }, [tag]);
  return (
    <div class="print-card stack-s">
      <h3>{t("invitations-card")}</h3>
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
        {say ? <Paper made={made} say={say} discreet={discreet} /> : <Loading />}
      </figure>
      <Button icon="print" wide onClick={() => window.print()}>
        {t("invitations-card-print")}
      </Button>
      <p class="soft small">{t("invitations-card-after")}</p>
    </div>
  );
}
