import { t } from "../../app/words";

interface Props {
  title: string;
  one: { journey: string; companions: string; instructions: string };
}

const PARTS = ["journey", "companions", "instructions"] as const;

/** What she left word of, part by part. */
export function Said({ title, one }: Props) {
  return (
    <section class="stack-s">
      <h2>{title}</h2>
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{t(`checkins-said-${part}`)}</h3>
          <p class="said" dir="auto">
            {one[part] || t("checkins-empty-part")}
          </p>
        </div>
      ))}
    </section>
  );
}
