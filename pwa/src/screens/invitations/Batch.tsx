import { moment, t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { Local } from "./Local";
import type { Made } from "./MakeForm";
import { PrintCard } from "./PrintCard";

interface Props {
  made: Made[];
  /** Labels whose invitations could not be made. */
  left: string[];
  onClose: () => void;
}

/** Several invitations at once, for a workshop: who gets which card, and the cards. */
export function Batch({ made, left, onClose }: Props) {
  const [first] = made;
  return (
    <div class="invitation stack">
      {left.length > 0 && (
        <Notice tone="danger" live>
          <p>{t("invitations-batch-left", { labels: left.join(", ") })}</p>
        </Notice>
      )}
      <p>{first && <strong>{t("invitations-until", { at: moment(first.expires) })}</strong>}</p>
      <Local />
      <section class="stack-s">
        <h2>{t("invitations-batch-whose")}</h2>
        <p class="soft small">{t("invitations-batch-whose-text")}</p>
        <ol>
          {made.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ol>
      </section>
      <PrintCard made={made} />
      <Button kind="primary" wide onClick={onClose}>
        {t("invitations-close")}
      </Button>
    </div>
  );
}
