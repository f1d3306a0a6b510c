import { region } from "../../app/region";
import type { InvitationState } from "../../app/types";
import { day, t } from "../../app/words";
import { Button, Card, Icon, type IconName, Notice } from "../../ui";

interface Props {
  invitation: Extract<InvitationState, { state: "open" }>;
  onAccept: () => void;
}

function Fact({ icon, text }: { icon: IconName; text: string }) {
  return (
    <li class="join-fact">
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
}

/** It broke off after she had begun: the hub is not asked again what the invitation says. */
function Resume({ onAccept }: { onAccept: () => void }) {
  return (
    <div class="stack">
      <Notice title={t("join-resume-title")}>
        <p>{t("join-resume-text")}</p>
      </Notice>
      <Button kind="primary" wide onClick={onAccept}>
        {t("join-resume-go")}
      </Button>
    </div>
  );
}

/** What this invitation is: who she will be here, until when, and who vouches for it. */
export function Meet({ invitation, onAccept }: Props) {
  if (invitation.resume) return <Resume onAccept={onAccept} />;
  const known = region.value !== null && region.value !== "unreachable" ? region.value : null;
  const roles = invitation.roles.map((role) => t(`role-${role}`)).join(", ");
  return (
    <div class="stack">
      <Card>
        <ul class="join-facts">
          <Fact icon="person" text={t("join-meet-role", { role: roles })} />
          <Fact icon="calendar" text={t("join-meet-until", { day: day(invitation.expires) })} />
          <Fact icon="shield" text={t("join-meet-nothing")} />
          <Fact icon="phone" text={t("join-meet-tied")} />
        </ul>
      </Card>
      <p>{t("join-meet-what")}</p>
      {!invitation.vouched && (
        <Notice tone="warn" title={t("join-meet-unvouched-title")}>
          <p>{t("join-meet-unvouched-text")}</p>
        </Notice>
      )}
      {known && !known.reachable && (
        <Notice title={t("join-meet-loopback-title")}>
          <p>{t("join-meet-loopback-text")}</p>
        </Notice>
      )}
      <Button kind="primary" wide onClick={onAccept}>
        {t("join-meet-go")}
      </Button>
    </div>
  );
}
