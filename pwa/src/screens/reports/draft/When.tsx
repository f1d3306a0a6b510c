import { t } from "../../../app/words";
import { WhenField } from "../WhenField";
import type { QuestionProps } from "./questions";

export function When({ body, change }: QuestionProps) {
  return (
    <>
      <p class="soft">{t("reports-when-hint")}</p>
      <WhenField label={t("reports-when-title")} value={body.when} onChange={(when) => change({ when })} />
    </>
  );
}
