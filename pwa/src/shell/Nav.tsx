import { useLocation } from "preact-iso";
import { fresh } from "../app/fresh";
import { current } from "../app/profiles";
import type { Role } from "../app/types";
import { t } from "../app/words";
import { Icon } from "../ui/Icon";
import type { IconName } from "../ui/icons";
import "./nav.css";

interface Place {
  href: string;
  icon: IconName;
  word: string;
}

const HOME: Place = { href: "/home", icon: "home", word: "nav-home" };
const LEARN: Place = { href: "/learn", icon: "learn", word: "nav-learn" };
const MECHANISMS: Place = { href: "/mechanisms", icon: "shield", word: "nav-mechanisms" };
const OF_ROLE: Partial<Record<Role, Place[]>> = {
  coordinator: [
    { href: "/inbox", icon: "inbox", word: "nav-inbox" },
    { href: "/invitations", icon: "invite", word: "nav-invitations" },
  ],
  operator: [{ href: "/operator", icon: "status", word: "nav-operator" }],
  facilitator: [{ href: "/facilitator", icon: "people", word: "nav-facilitator" }],
  defender: [{ href: "/reports", icon: "report", word: "nav-reports" }],
};
/** More than this is too narrow for a thumb at 320 px; everything is on the home screen anyway. */
const ROOM = 4;

/** The places of somebody with these roles, the most her own first after home. */
export function placesOf(roles: readonly Role[]): Place[] {
  const own = (Object.keys(OF_ROLE) as Role[])
    .filter((role) => roles.includes(role))
    .flatMap((role) => OF_ROLE[role] ?? []);
  return [HOME, ...own, LEARN, MECHANISMS].slice(0, ROOM);
}

export function Nav() {
  const { path } = useLocation();
  const profile = current.value;
  if (!profile) return null;
  return (
    <nav class="nav" aria-label={t("nav-label")}>
      <ul>
        {placesOf(profile.roles).map(({ href, icon, word }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}
            >
              <Icon name={icon} />
              {href === HOME.href && fresh.value > 0 && <span class="nav-dot" aria-hidden="true" />}
              <span>{t(word)}</span>
              {href === HOME.href && fresh.value > 0 && (
                <span class="visually-hidden">{t("nav-fresh", { count: fresh.value })}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
