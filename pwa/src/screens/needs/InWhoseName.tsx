import { t } from "../../app/words";

interface Props {
  attribution: { how: string; as?: string };
  paragraph: string;
  lang: string;
}

/** A paragraph with the name that stands over it, as the missions will read it. */
export function InWhoseName({ attribution, paragraph, lang }: Props) {
  const as = attribution.how === "unnamed" ? t("roundtables-paper-unnamed") : attribution.as;
  return (
    <blockquote class="need-voice">
      <p class="need-name" dir="auto">
        {as}
      </p>
      <p class="said" lang={lang} dir="auto">
        {paragraph}
      </p>
    </blockquote>
  );
}
