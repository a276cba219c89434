/** In reach of the thumb: Done. Once something stands, what it is, its Undo, and what comes next. */

import { Check, Hash, MessageCircleHeart, Timer, Undo2 } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { yesterdayOf } from "../../domain/day";
import { paceOf } from "../../domain/pace";
import { syncWord } from "../../state/sync";
import { type SlotView, tick, today, undo } from "../../state/today";
import { Button } from "../../ui/button";
import { saySlot } from "../../ui/dayslot";
import { Mark } from "../../ui/mark";
import { focus } from "../../ui/page";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { addressOf } from "./address";
import { askHow, askOnceKept } from "./after/asked";
import { isEager, stay } from "./eager";
import css from "./foot.module.css";
import { nextAfter } from "./next";
import { cameFrom } from "./play/came";
import { sayWhich } from "./which";

export function Foot({ slot }: { slot: SlotView }) {
  const ticked = useRef(Number.NEGATIVE_INFINITY);
  const { mark, day, waiting, value } = slot;
  const mayTick = day === today.value || day === yesterdayOf(today.value);
  const mayUndo = mayTick && slot.undoes.length > 0;
  const which = sayWhich(day);
  const main = useRef<HTMLSpanElement>(null);
  const took = useRef(false);
  const takeBack = () => {
    took.current = true;
    void undo(slot);
  };
  // Undo goes with the mark, and had the focus
  useEffect(() => {
    if (took.current && !mayUndo) focus(main.current?.firstElementChild);
    took.current = false;
  }, [mayUndo]);
  const done = () => {
    ticked.current = performance.now();
    void askOnceKept(slot.key, tick(slot));
  };
  // so many of all, and nothing in the way: the rest may be counted too
  const some = mark === "partly" && !!value.count && !value.reason;
  return (
    <HomeBar>
      <div class={css.foot}>
        <div class={css.said} role="status">
          {syncWord.value === "storage_full" && <p>{t("exercise.full")}</p>}
          {which && <p class={css.which}>{which}</p>}
          {mark && (
            <>
              <Mark mark={mark} waiting={waiting} pressed={slot.pressed} />
              <p class={css.words}>{saySlot(slot)}</p>
              {mayUndo && (
                <Button icon={Undo2} flip onClick={takeBack}>
                  {t("do.undo")}
                </Button>
              )}
            </>
          )}
        </div>
        <div class={css.does}>
          {mayTick && (slot.open || some) && <ToPlay slot={slot} />}
          {mayTick && mark && mark !== "skip" && !slot.open && (
            <Button icon={MessageCircleHeart} onClick={() => askHow(slot.key)}>
              {t("after.title")}
            </Button>
          )}
          <span class={css.main} ref={main}>
            {mayTick && slot.open ? (
              <Button kind="main" wide icon={Check} onClick={done}>
                {t("exercise.done")}
              </Button>
            ) : (
              <Next slot={slot} since={ticked} />
            )}
          </span>
        </div>
      </div>
    </HomeBar>
  );
}

/** Its timer, or where repeats are counted; nothing for what has neither, or nothing left to do. */
function ToPlay({ slot }: { slot: SlotView }) {
  const pace = paceOf(slot.item, slot);
  const address = addressOf(slot);
  if (!pace) return null;
  const counts = pace.kind === "count";
  return (
    <Button icon={counts ? Hash : Timer} href={`${address}/play`} onClick={() => cameFrom(address)}>
      {t(counts ? "play.counter" : "play.timer")}
    </Button>
  );
}

function Next({ slot, since }: { slot: SlotView; since: { current: number } }) {
  const { href, words } = nextAfter(slot);
  return (
    <Button kind="main" wide href={href} onClick={(event) => isEager(since.current) && stay(event)}>
      {words}
    </Button>
  );
}
