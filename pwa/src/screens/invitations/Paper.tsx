import type { NewInvitation } from "../../app/types";
import { QrImage } from "../../ui";
import type { CardWords } from "./cardWords";

const STEPS = [1, 2, 3] as const;

interface Props {
  made: NewInvitation;
  words: CardWords;
  discreet: boolean;
  /** Which of several it is. */
  number?: number | undefined;
}

/** The card itself, in the language of who receives it. Discreet: a code and how to read it, and no more. */
export function Paper({ made, words, discreet, number }: Props) {
  const { t, day, tag } = words;
  return (
    <div class="paper" lang={tag}>
      <p class="paper-title">
        {t(discreet ? "invitations-print-title-discreet" : "invitations-print-title")}
        {number && <span class="paper-number">{number}</span>}
      </p>
      {!discreet && <p>{t("invitations-print-what")}</p>}
      <div class="paper-in">
        <QrImage svg={made.qr} alt={t("invitations-qr-alt")} />
        <ol>
          {STEPS.map((step) => (
            <li key={step}>
              {discreet && step === 3
                ? t("invitations-print-step-3-discreet")
                : t(`invitations-print-step-${step}`)}
            </li>
          ))}
        </ol>
      </div>
      <p>
        {t("invitations-print-until", { at: day(made.expires) })} {t("invitations-print-lost")}
      </p>
      {!discreet && (
        <p class="paper-link">
          {t("invitations-print-link")} <span>{made.link}</span>
        </p>
      )}
    </div>
  );
}
