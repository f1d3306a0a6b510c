import { type IconName, icons } from "./icons";
import "./icon.css";

interface Props {
  name: IconName;
  /** Only for an icon that stands alone; beside words it stays silent. */
  label?: string | undefined;
  size?: number | undefined;
}

export function Icon({ name, label, size = 24 }: Props) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : "true"}
      focusable="false"
    >
      <path d={icons[name]} />
    </svg>
  );
}
