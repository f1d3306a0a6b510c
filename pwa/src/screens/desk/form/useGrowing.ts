import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** A field as tall as its text, so that nobody scrolls inside a small window. */
export function useGrowing(area: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const control = area.current;
    if (!control) return;
    control.style.height = "auto";
    control.style.height = `${control.scrollHeight + 4}px`;
  }, [area, value]);
}
