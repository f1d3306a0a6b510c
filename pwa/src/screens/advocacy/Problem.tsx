import { t } from "../../app/words";
import { Notice } from "../../ui";

/** @param id of the sentence; "" while all went well */
export function Problem({ id }: { id: string }) {
  if (id === "") return null;
  return (
    <Notice tone="danger" live>
      <p>{t(id)}</p>
    </Notice>
  );
}
