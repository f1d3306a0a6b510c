import type { ComponentChildren, TargetedMouseEvent } from "preact";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import "./button.css";

interface Props {
  children: ComponentChildren;
  kind?: "primary" | "quiet" | "danger" | undefined;
  /** Something is under way: not pressable, and said so. */
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Makes it a link that looks like a button. */
  href?: string | undefined;
  /** With `href`: save under this name. */
  download?: string | undefined;
  type?: "button" | "submit" | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
  onClick?: ((event: TargetedMouseEvent<HTMLElement>) => void) | undefined;
  "aria-label"?: string | undefined;
  "aria-expanded"?: boolean | undefined;
  "aria-describedby"?: string | undefined;
  id?: string | undefined;
}

export function Button(props: Props) {
  const {
    children,
    kind = "quiet",
    busy,
    disabled,
    href,
    download,
    type = "button",
    icon,
    wide,
    ...rest
  } = props;
  const classes = `button button-${kind}${wide ? " button-wide" : ""}`;
  const inside = (
    <>
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a class={classes} href={href} download={download} {...rest}>
        {inside}
      </a>
    );
  }
  return (
    <button class={classes} type={type} disabled={disabled || busy} aria-busy={busy || undefined} {...rest}>
      {inside}
    </button>
  );
}
