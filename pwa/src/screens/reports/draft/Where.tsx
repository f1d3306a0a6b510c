import { t } from "../../../app/words";
import { WhereField } from "../WhereField";
import type { QuestionProps } from "./questions";

export function Where({ body, change }: QuestionProps) {
  return (
    <>
      <p class="soft">{t("reports-where-hint")}</p>
      <WhereField
        label={t("reports-where-title")}
        value={body.where}
        onChange={(where) => change({ where })}
      />
    </>
  );
}
