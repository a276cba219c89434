/** A few words for the team. Kept when the field is left, the sheet is closed or the page is hidden. */

import { PencilLine } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { saidOf, write } from "../../../state/said";
import type { SlotView } from "../../../state/today";
import { Button } from "../../../ui/button";
import { Area } from "../../../ui/field";
import { t } from "../../../words/t";
import { typed } from "../typed";
import css from "./after.module.css";

export const MOST_LETTERS = 500;
/** Above it one need not count. */
const SAY_LEFT = 100;

export function Note({ slot }: { slot: SlotView }) {
  const [words, setWords] = useState(() => saidOf(slot).words);
  const [open, setOpen] = useState(words !== "");
  const keep = useKept(slot, words);
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) field.current?.focus();
  }, [open]);
  const begin = () => {
    asked.current = true;
    setOpen(true);
  };
  if (!open) {
    return (
      <Button kind="bare" icon={PencilLine} onClick={begin}>
        {t("after.note")}
      </Button>
    );
  }
  const left = MOST_LETTERS - words.length;
  return (
    <div class={css.note} onFocusOut={keep}>
      <Area
        inputRef={field}
        label={t("after.note.label")}
        value={words}
        onInput={setWords}
        maxLength={MOST_LETTERS}
        rows={2}
      />
      <p class={css.left} role="status">
        {left <= SAY_LEFT && t("after.note.left", { n: left })}
      </p>
    </div>
  );
}

function useKept(slot: SlotView, words: string): () => void {
  const now = useRef({ slot, words });
  now.current = { slot, words };
  const keep = () => void write(now.current.slot, typed(now.current.words));
  useEffect(() => {
    const hidden = () => document.visibilityState === "hidden" && keep();
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      keep();
    };
  }, []);
  return keep;
}
