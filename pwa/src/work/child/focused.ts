/** What opens in place takes the focus: the button that opened it is gone. */

import { useEffect, useRef } from "preact/hooks";

export function useFocused(open: boolean) {
  const element = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (open) element.current?.focus();
  }, [open]);
  return element;
}
