import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { backTo, screenTitle } from "../shell/place";
import "./screen.css";

interface Props {
  title: string;
  /** Where the header's arrow leads; none: no arrow. */
  back?: string | undefined;
  /** Words over the title, e.g. the course a lesson belongs to. */
  above?: ComponentChildren;
  children?: ComponentChildren;
  /** What stays in reach at the bottom: the one next step. */
  footer?: ComponentChildren;
  /** Room for two columns on a laptop. */
  wide?: boolean | undefined;
}

/** One screen: its heading takes the focus on arrival, so that who listens hears where she is. */
export function Screen({ title, back, above, children, footer, wide }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    screenTitle.value = title;
    backTo.value = back ?? null;
  }, [title, back]);
  useEffect(() => {
    // Something on the screen may have asked for the focus already (a passphrase field).
    if (!heading.current?.closest(".screen")?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, []);
  return (
    <div class={`screen${wide ? " screen-wide" : ""}`}>
      <div class="screen-head">
        {above && <div class="screen-above">{above}</div>}
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </div>
      <div class="screen-body">{children}</div>
      {footer && <div class="screen-foot">{footer}</div>}
    </div>
  );
}
