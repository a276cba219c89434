/** The last thing that happened, with its Undo. It stays until the next one, or until it is closed. */

import { signal } from "@preact/signals";
import { X } from "lucide";
import { useRef } from "preact/hooks";
import { t } from "../words/t";
import { Button } from "./button";
import { IconButton } from "./iconbutton";
import { focus } from "./page";
import css from "./toast.module.css";

interface Happened {
  words: string;
  undo?: () => void;
}

export const last = signal<Happened | null>(null);

/** Say what just happened. */
export function happened(words: string, undo?: () => void): void {
  last.value = undo ? { words, undo } : { words };
}

export function forgetToast(): void {
  last.value = null;
}

/** Drawn once, by each side's frame. */
export function Toast() {
  const now = last.value;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  /** Its buttons go with it, and one of them has the focus: it goes back to where it came from. */
  const close = () => {
    last.value = null;
    if (place.current?.contains(document.activeElement))
      focus(before.current?.isConnected ? before.current : undefined);
  };
  const came = ({ relatedTarget }: FocusEvent) => {
    if (!place.current?.contains(relatedTarget as Node | null))
      before.current = relatedTarget as Element | null;
  };
  return (
    <div class={css.place} role="status" ref={place} onFocusIn={came}>
      {now && (
        <div class={css.toast}>
          <p class={css.words}>{now.words}</p>
          {now.undo && (
            <Button
              kind="bare"
              onClick={() => {
                close();
                now.undo?.();
              }}
            >
              {t("do.undo")}
            </Button>
          )}
          <IconButton icon={X} label={t("do.close")} onClick={close} />
        </div>
      )}
    </div>
  );
}
