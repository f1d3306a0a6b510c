import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { backTo, screenTitle, tabTitle } from "../shell/place";
import "./screen.css";
import { Weave } from "./Weave";

interface Props {
  title: string;
  /** What the browser may write down of it, when the title names a person. */
  tab?: string | undefined;
  /** Where the header's arrow leads; none: no arrow. */
  back?: string | undefined;
  /** Words over the title, e.g. the course a lesson belongs to. */
  above?: ComponentChildren;
  children?: ComponentChildren;
  /** What stays in reach at the bottom: the one next step. */
  footer?: ComponentChildren;
  /** Room for two columns on a laptop. */
  wide?: boolean | undefined;
  /** The front of the house: the title on a woven ground, and these words under it. */
  hero?: ComponentChildren;
}

/** One screen: its heading takes the focus on arrival, so that who listens hears where she is. */
export function Screen({ title, tab, back, above, children, footer, wide, hero }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    tabTitle.value = tab ?? null;
    screenTitle.value = title;
    backTo.value = back ?? null;
  }, [title, tab, back]);
  useEffect(() => {
    // Something on the screen may have asked for the focus already (a passphrase field).
    if (!heading.current?.closest(".screen-whole")?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
  }, []);
  const head = (
    <>
      {above && <div class="screen-above">{above}</div>}
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
    </>
  );
  return (
    <div class="screen-whole">
      {hero && (
        <div class="hero">
          <div class="hero-in">
            {head}
            {hero}
          </div>
          <Weave />
        </div>
      )}
      <div class={`screen${wide ? " screen-wide" : ""}`}>
        {!hero && <div class="screen-head">{head}</div>}
        <div class="screen-body">{children}</div>
        {footer && <div class="screen-foot">{footer}</div>}
      </div>
    </div>
  );
}
