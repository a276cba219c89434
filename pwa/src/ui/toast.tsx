/** The last thing that happened, with its Undo. It stays until the next one, or until it is closed. */

import { signal } from "@preact/signals";
import { X } from "lucide";
import { t } from "../words/t";
import { Button } from "./button";
import { IconButton } from "./iconbutton";
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
  return (
    <div class={css.place} role="status">
      {now && (
        <div class={css.toast}>
          <p class={css.words}>{now.words}</p>
          {now.undo && (
            <Button
              kind="bare"
              onClick={() => {
                last.value = null;
                now.undo?.();
              }}
            >
              {t("do.undo")}
            </Button>
          )}
          <IconButton icon={X} label={t("do.close")} onClick={forgetToast} />
        </div>
      )}
    </div>
  );
}
