import { useEffect, useState } from "preact/hooks";
import { suggestPassphrase } from "../../app/profiles";
import { lang } from "../../app/settings";
import { t } from "../../app/words";
import { Button, Loading, SecretField, Toggle } from "../../ui";
import "./join.css";
import { samePassphrase } from "./strength";

function Words({ words, onAnother }: { words: string[]; onAnother: () => void }) {
  return (
    <>
      <section class="join-words" aria-label={t("join-pass-words")}>
        <ol>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ol>
      </section>
      <p class="soft">{t("join-pass-learn")}</p>
      <Button icon="refresh" wide onClick={onAnother}>
        {t("join-pass-another")}
      </Button>
    </>
  );
}

/** Six random words; `null` is given on until she has written them without seeing them. */
export function SixWords({ onChosen }: { onChosen: (passphrase: string | null) => void }) {
  const [words, setWords] = useState<string[] | null>(null);
  const [learned, setLearned] = useState(false);
  const [tried, setTried] = useState("");

  function change(to: { learned: boolean; tried: string }): void {
    setLearned(to.learned);
    setTried(to.tried);
    const all = words?.join(" ") ?? "";
    onChosen(to.learned && samePassphrase(all, to.tried) ? all : null);
  }

  async function suggest(): Promise<void> {
    setWords(await suggestPassphrase(lang.peek()));
    change({ learned: false, tried: "" });
  }

  useEffect(() => void suggest(), []);

  if (!words) return <Loading />;
  const all = words.join(" ");
  // Wrong once it is as long as the words, or where it leaves them: never while she is still writing them.
  const wrong = !samePassphrase(all, tried) && !all.startsWith(tried.trimStart());
  return (
    <div class="stack">
      {!learned && <Words words={words} onAnother={() => void suggest()} />}
      <Toggle
        label={t("join-pass-learned")}
        checked={learned}
        onChange={(yes) => change({ learned: yes, tried: "" })}
      />
      {learned && (
        <SecretField
          label={t("join-pass-try")}
          hint={t("join-pass-try-hint")}
          value={tried}
          onInput={(text) => change({ learned, tried: text })}
          error={wrong ? t("join-pass-try-wrong") : undefined}
          autofocus
        />
      )}
    </div>
  );
}
