import { useState } from "preact/hooks";
import { cancel, card, reissue } from "../../app/invitations";
import type { InvitationView, NewInvitation } from "../../app/types";
import { day, moment, t } from "../../app/words";
import { Button, Dialog, Notice, Tag } from "../../ui";
import type { Made } from "./MakeForm";
import { isAlarming, standing, TONES } from "./states";

interface Props {
  invitation: InvitationView;
  onShow: (made: Made) => void;
}

export function Row({ invitation, onShow }: Props) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const [asking, setAsking] = useState(false);
  const state = standing(invitation, new Date());
  const label = invitation.label || t("invitations-unlabelled");
  const { role } = invitation;

  async function act(what: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await what();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }

  async function show(making: Promise<NewInvitation>): Promise<void> {
    onShow({ ...(await making), label, role });
  }

  return (
    <div class="invitation-row stack-s">
      <div class="invitation-row-head">
        <h3>{label}</h3>
        <Tag tone={TONES[state]}>{t(`invitations-state-${state}`)}</Tag>
      </div>
      <p class="soft small">
        {t(`invitations-role-${role}`)} · {t("invitations-row-made", { at: day(invitation.made) })}
        {state === "open" && <> · {t("invitations-row-until", { at: moment(invitation.expires) })}</>}
        {state === "expired" && <> · {t("invitations-row-ended", { at: moment(invitation.expires) })}</>}
      </p>
      {isAlarming(invitation) && (
        <Notice tone="danger" title={t("invitations-reused", { count: invitation.reused })}>
          <p>{t("invitations-reused-text")}</p>
        </Notice>
      )}
      {failed && (
        <Notice tone="warn" live>
          <p>{t("invitations-action-failed")}</p>
        </Notice>
      )}
      <div class="row">
        {state === "open" && invitation.link && (
          <Button icon="qr" busy={busy} onClick={() => void act(() => show(card(invitation.id)))}>
            {t("invitations-show")}
          </Button>
        )}
        {state !== "used" && (
          <Button
            icon="refresh"
            busy={busy}
            onClick={() => void act(() => show(reissue(invitation.id)))}
            aria-label={t("invitations-reissue-named", { label })}
          >
            {t("invitations-reissue")}
          </Button>
        )}
        {state === "open" && (
          <Button
            kind="danger"
            icon="close"
            onClick={() => setAsking(true)}
            aria-label={t("invitations-cancel-named", { label })}
          >
            {t("invitations-cancel")}
          </Button>
        )}
      </div>
      <Dialog
        open={asking}
        title={t("invitations-cancel-title")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setAsking(false)}>
              {t("invitations-cancel-keep")}
            </Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsking(false);
                void act(() => cancel(invitation.id));
              }}
            >
              {t("invitations-cancel-sure")}
            </Button>
          </>
        }
      >
        <p>{t("invitations-cancel-text")}</p>
      </Dialog>
    </div>
  );
}
