/** What is asked where a button was takes its focus, and hands it back to the button when it goes. */

import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { focus } from "../../ui/page";

/**
 * `button`: its words; the section or row around both stays. The element needs a `tabIndex`, and
 * gets the focus anew when something else is `shown` in it.
 */
export function useInPlace<E extends HTMLElement>(
  button: string,
  shown = false,
): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => focus(place.current), [shown]);
  useEffect(() => {
    const around = place.current?.closest("section, li");
    // once the button is there again; somebody may have gone elsewhere
    return () => queueMicrotask(() => document.activeElement === document.body && home(around));
  }, []);
  const home = (around: Element | null | undefined) => {
    const buttons = around?.isConnected ? [...around.querySelectorAll("button")] : [];
    const back = buttons.find((one) => one.textContent === button);
    focus(back);
  };
  return place;
}
