/** In reach of the thumb: Done. Once something stands, what it is, its Undo, and what comes next. */

import { Check, Undo2 } from "lucide";
import { useRef } from "preact/hooks";
import { yesterdayOf } from "../../domain/day";
import { syncWord } from "../../state/sync";
import { dayView, momentNow, type SlotView, tick, today, undo } from "../../state/today";
import { Button } from "../../ui/button";
import { inOrder, nextOf } from "../../ui/dayshape";
import { saySlot } from "../../ui/dayslot";
import { Mark } from "../../ui/mark";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { addressOf } from "./address";
import css from "./foot.module.css";

/** A second tap of an eager thumb is not meant for what took the place of Done. */
const EAGER_MS = 600;

export function Foot({ slot }: { slot: SlotView }) {
  const ticked = useRef(Number.NEGATIVE_INFINITY);
  const { mark, day, waiting } = slot;
  const mayTick = day === today.value || day === yesterdayOf(today.value);
  const done = () => {
    ticked.current = performance.now();
    void tick(slot);
  };
  const eager = (event: Event) => {
    if (performance.now() - ticked.current < EAGER_MS) event.preventDefault();
  };
  return (
    <HomeBar>
      <div class={css.foot}>
        <div class={css.said} role="status">
          {syncWord.value === "storage_full" && <p>{t("exercise.full")}</p>}
          {mark && (
            <>
              <Mark mark={mark} waiting={waiting} />
              <p class={css.words}>{saySlot(slot)}</p>
              {mayTick && slot.undoes.length > 0 && (
                <Button icon={Undo2} flip onClick={() => void undo(slot)}>
                  {t("do.undo")}
                </Button>
              )}
            </>
          )}
        </div>
        {mayTick && slot.open ? (
          <Button kind="main" wide icon={Check} onClick={done}>
            {t("exercise.done")}
          </Button>
        ) : (
          <Next slot={slot} onClick={eager} />
        )}
      </div>
    </HomeBar>
  );
}

function Next({ slot, onClick }: { slot: SlotView; onClick: (event: Event) => void }) {
  const now = slot.day === today.value;
  const moment = now ? momentNow.value : slot.moment;
  const view = dayView(slot.day);
  const next = now && !view.allDone ? nextOf(inOrder(view.moments, moment), moment) : undefined;
  const back = now ? "/" : `/day/${slot.day}`;
  return (
    <Button kind="main" wide href={next ? addressOf(next) : back} onClick={onClick}>
      {next
        ? t("today.next.what", { what: next.item.title })
        : t(now ? "exercise.back" : "exercise.back.day")}
    </Button>
  );
}
