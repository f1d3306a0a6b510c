import { useState } from "preact/hooks";
import { t } from "../../app/words";
import { plain } from "../../core/vault/words";
import { Button, Field, TextInput } from "../../ui";

interface Props {
  words: readonly string[];
  onRight: () => void;
  onBack: () => void;
}

/** Two places of the sheet to ask for, one in each half, so that an unfinished copy is noticed. */
function twoPlaces(count: number): [number, number] {
  const half = Math.floor(count / 2);
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  return [a % half, half + (b % (count - half))];
}

/** As forgiving as opening with the sheet is: accents and capitals do not matter. */
const same = (typed: string, word = ""): boolean => plain(typed) === plain(word);

export function KitCheck({ words, onRight, onBack }: Props) {
  const [places] = useState(() => twoPlaces(words.length));
  const [typed, setTyped] = useState<[string, string]>(["", ""]);
  const [checked, setChecked] = useState(false);
  const right = places.map((place, which) => same(typed[which] ?? "", words[place]));

  function check(event: Event): void {
    event.preventDefault();
    setChecked(true);
    if (right.every(Boolean)) onRight();
  }

  return (
    <form class="stack" onSubmit={check}>
      <h2>{t("kit-check-title")}</h2>
      {places.map((place, which) => (
        <Field
          key={place}
          label={t("kit-check-word", { place: place + 1 })}
          error={checked && !right[which] ? t("kit-check-wrong") : undefined}
        >
          <TextInput
            value={typed[which] ?? ""}
            secret
            onInput={(value) => {
              setChecked(false);
              setTyped(which === 0 ? [value, typed[1]] : [typed[0], value]);
            }}
          />
        </Field>
      ))}
      <Button kind="primary" type="submit" wide disabled={typed.some((word) => !word.trim())}>
        {t("kit-check-go")}
      </Button>
      <Button wide onClick={onBack}>
        {t("kit-check-back")}
      </Button>
    </form>
  );
}
