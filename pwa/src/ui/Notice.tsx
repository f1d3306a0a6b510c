import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import "./notice.css";

type Tone = "info" | "good" | "warn" | "danger";

const ICONS: Record<Tone, IconName> = { info: "info", good: "check", warn: "warn", danger: "danger" };

interface Props {
  tone?: Tone | undefined;
  title?: string | undefined;
  children?: ComponentChildren;
  /** Read out when it appears: for what has just happened, not for what stands there. */
  live?: boolean | undefined;
}

export function Notice({ tone = "info", title, children, live }: Props) {
  return (
    <div class={`notice notice-${tone}`} role={live ? (tone === "danger" ? "alert" : "status") : undefined}>
      <Icon name={ICONS[tone]} />
      <div class="notice-body stack-s">
        {title && <p class="notice-title">{title}</p>}
        {children && <div class="stack-s">{children}</div>}
      </div>
    </div>
  );
}
