import { useEffect, useState } from "preact/hooks";
import { suggestPassphrase } from "../../app/profiles";
import { lang } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Loading, Toggle } from "../../ui";

/** Six random words; `null` is given on until she says that she has learnt them. */
export function SixWords({ onChosen }: { onChosen: (passphrase: string | null) => void }) {
  const [words, setWords] = useState<string[] | null>(null);
  const [learned, setLearned] = useState(false);

  async function suggest(): Promise<void> {
    setLearned(false);
    onChosen(null);
    setWords(await suggestPassphrase(lang.peek()));
  }

  useEffect(() => void suggest(), []);

  if (!words) return <Loading />;
  return (
    <div class="stack">
      <section class="join-words" aria-label={t("join-pass-words")}>
        <ol>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
      </section>
      <p class="soft">{t("join-pass-learn")}</p>
      <Button icon="refresh" wide onClick={() => void suggest()}>
        {t("join-pass-another")}
      </Button>
      <Toggle
        label={t("join-pass-learned")}
        checked={learned}
        onChange={(yes) => {
          setLearned(yes);
          onChosen(yes ? words.join(" ") : null);
        }}
      />
    </div>
  );
}
