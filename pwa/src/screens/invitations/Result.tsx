import { moment, t } from "../../app/words";
import { Button, QrImage, toast } from "../../ui";
import { Local } from "./Local";
import type { Made } from "./MakeForm";
import { PrintCard } from "./PrintCard";

async function copy(link: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(link);
    toast(t("invitations-copied"));
  } catch {
    toast(t("invitations-copy-failed"), "danger");
  }
}

/** Shares the bare link: a title would name the app in whatever it passes through. */
function share(link: string): void {
  // Closing the sheet rejects: nothing to say about that.
  navigator.share({ url: link }).catch(() => {});
}

/** An invitation that can be handed over now: code, link, card. */
export function Result({ made, onClose }: { made: Made; onClose: () => void }) {
  return (
    <div class="invitation stack">
      <p>
        {t("invitations-for", { label: made.label, role: t(`invitations-role-${made.role}`) })}
        <br />
        <strong>{t("invitations-until", { at: moment(made.expires) })}</strong>
      </p>
      <Local />
      <div class="invitation-qr">
        <QrImage svg={made.qr} alt={t("invitations-qr-alt")} />
        <p class="soft small">{t("invitations-qr-hint")}</p>
      </div>
      <div class="stack-s">
        <h2>{t("invitations-link")}</h2>
        <p class="invitation-link">
          <code>{made.link}</code>
        </p>
        <div class="row">
          <Button icon="copy" onClick={() => void copy(made.link)}>
            {t("invitations-copy")}
          </Button>
          {"share" in navigator && (
            <Button icon="share" onClick={() => share(made.link)}>
              {t("invitations-share")}
            </Button>
          )}
        </div>
        <p class="soft small">{t("invitations-share-warning")}</p>
      </div>
      <PrintCard made={[made]} />
      <Button kind="primary" wide onClick={onClose}>
        {t("invitations-close")}
      </Button>
    </div>
  );
}
