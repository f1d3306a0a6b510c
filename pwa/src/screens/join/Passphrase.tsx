import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { Button, Choice, Notice } from "../../ui";
import { OwnPassphrase } from "./OwnPassphrase";
import { SixWords } from "./SixWords";

type Kind = "words" | "own";

interface Props {
  /** What the button says that takes the choice. */
  go: string;
  busy?: boolean | undefined;
  /** Which of the two ways stands chosen at first. */
  first?: Kind;
  onChosen: (passphrase: string) => void;
}

/** She chooses what will open her space; `onChosen` gets it once it is good enough and hers. */
export function Passphrase({ go, busy, first = "words", onChosen }: Props) {
  const [kind, setKind] = useState<Kind>(first);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tooSoon, setTooSoon] = useState(false);

  function choose(passphrase: string | null): void {
    setChosen(passphrase);
    setTooSoon(false);
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (chosen !== null) onChosen(chosen);
    else setTooSoon(true);
  }

  return (
    <form class="stack" onSubmit={submit}>
      <p>{t("join-pass-why")}</p>
      <Choice<Kind>
        label={t("join-pass-kind")}
        value={kind}
        onChange={(next) => {
          choose(null);
          setKind(next);
        }}
        options={[
          { value: "words", label: t("join-pass-kind-words"), hint: t("join-pass-kind-words-hint") },
          { value: "own", label: t("join-pass-kind-own"), hint: t("join-pass-kind-own-hint") },
        ]}
      />
      {kind === "words" ? <SixWords onChosen={choose} /> : <OwnPassphrase onChosen={choose} />}
      <Notice tone="warn" title={t("join-pass-nobody-title")}>
        <p>{t("join-pass-nobody-text")}</p>
      </Notice>
      {tooSoon && (
        <Notice tone="danger" live>
          <p>{t(`join-pass-not-yet-${kind}`)}</p>
        </Notice>
      )}
      <Button kind="primary" type="submit" wide busy={busy}>
        {go}
      </Button>
    </form>
  );
}
