import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import "./card.css";

interface CardProps {
  children?: ComponentChildren;
  title?: string | undefined;
  /** The whole card becomes one link; needs a title. */
  href?: string | undefined;
  /** The whole card becomes one button; needs a title. */
  onClick?: (() => void) | undefined;
  icon?: IconName | undefined;
  /** `accent`: the one card that matters most here. */
  tone?: "plain" | "accent" | undefined;
  heading?: 2 | 3 | undefined;
  disabled?: boolean | undefined;
  busy?: boolean | undefined;
}

export function Card({
  children,
  title,
  href,
  onClick,
  icon,
  tone = "plain",
  heading = 2,
  disabled,
  busy,
}: CardProps) {
  const Heading = heading === 2 ? "h2" : "h3";
  const goes = href !== undefined || onClick !== undefined;
  const name =
    href !== undefined ? (
      <a class="card-go" href={href}>
        {title}
      </a>
    ) : onClick ? (
      <button
        class="card-go"
        type="button"
        onClick={onClick}
        disabled={disabled || busy}
        aria-busy={busy || undefined}
      >
        {title}
      </button>
    ) : (
      title
    );
  return (
    <div class={`card card-${tone}${goes ? " card-goes" : ""}`}>
      {icon && (
        <span class="card-icon">
          {busy ? <span class="spinner" aria-hidden="true" /> : <Icon name={icon} />}
        </span>
      )}
      <div class="card-body stack-s">
        {title && <Heading class="card-title">{name}</Heading>}
        {children}
      </div>
      {goes && <Icon name="chevron" size={20} />}
    </div>
  );
}

/** Cards or rows one under another, as a list for who listens to the page. */
export function List({ children, label }: { children: ComponentChildren; label?: string | undefined }) {
  const items = (Array.isArray(children) ? children.flat() : [children]).filter(
    (child) => child != null && child !== false,
  );
  return (
    <ul class="list" aria-label={label}>
      {items.map((child, place) => (
        <li key={(child as { key?: string }).key ?? place}>{child}</li>
      ))}
    </ul>
  );
}

export function Tag({
  children,
  tone = "plain",
  icon,
}: {
  children: ComponentChildren;
  tone?: "plain" | "info" | "good" | "warn" | "danger" | undefined;
  icon?: IconName | undefined;
}) {
  return (
    <span class={`tag tag-${tone}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
