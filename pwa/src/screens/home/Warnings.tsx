import { shutOut } from "../../app/profiles";
import { wrongClock } from "../../app/region";
import { kitsMade, storageFree, storagePersisted } from "../../app/settings";
import type { Profile, Role } from "../../app/types";
import { moment, size, t } from "../../app/words";
import { Button, Notice } from "../../ui";
import { NoRoom } from "./NoRoom";

/** Under this, photos and voice notes may not fit. */
const LITTLE_ROOM_BYTES = 50_000_000;

/** Her reports say the phone's time: a phone that woke up in another year should not pass unnoticed. */
function Clock() {
  const wrong = wrongClock();
  if (!wrong) return null;
  return (
    <Notice tone="warn" title={t("home-clock-title")}>
      <p>
        {t("home-clock-text", {
          phone: moment(wrong.phone),
          hub: moment(wrong.hub),
        })}
      </p>
    </Notice>
  );
}

/** What stands in the way of everything else; nothing when all is well. */
export function Alerts({ profile, role }: { profile: Profile; role: Role }) {
  return (
    <>
      {shutOut.value && (
        <Notice tone="danger" title={t(`home-out-${shutOut.value}`)} live>
          <p>{t("home-out-text")}</p>
        </Notice>
      )}
      <NoRoom />
      <Clock />
      {profile.waitingForRole && (
        <Notice tone="warn" title={t("home-waiting-title")}>
          <p>{t("home-waiting-text", { role: t(`role-${role}`), for: role })}</p>
          <p>{t("home-waiting-mark")}</p>
          <p>
            <code>{profile.fingerprint}</code>
          </p>
        </Notice>
      )}
    </>
  );
}

/** What she should see to one of these days: never before what she came for. */
export function Reminders({ profile }: { profile: Profile }) {
  const free = storageFree.value;
  return (
    <>
      {profile.openedWithKit && (
        <Notice tone="warn" title={t("home-pass-title")}>
          <p>{t("home-pass-text")}</p>
          <Button href="/settings/passphrase" icon="key">
            {t("settings-pass-title")}
          </Button>
        </Notice>
      )}
      {!profile.demo && !profile.openedWithKit && !kitsMade.value.includes(profile.id) && (
        <Notice tone="warn" title={t("home-kit-title")}>
          <p>{t("home-kit-text")}</p>
          <Button href="/settings/kit" icon="key">
            {t("home-kit-go")}
          </Button>
        </Notice>
      )}
      {!profile.demo && storagePersisted.value === false && (
        <Notice tone="warn" title={t("home-evict-title")}>
          <p>{t("home-evict-text")}</p>
          <Button href="/settings">{t("home-evict-go")}</Button>
        </Notice>
      )}
      {free !== null && free < LITTLE_ROOM_BYTES && (
        <Notice tone="warn" title={t("home-space-title")}>
          <p>{t("home-space-text", { size: size(LITTLE_ROOM_BYTES) })}</p>
        </Notice>
      )}
    </>
  );
}
