/** A day with a plan. What is folded and shown large is settled when it opens: nothing moves then. */

import { Check, Play } from "lucide";
import { useCallback, useEffect, useState } from "preact/hooks";
import { type DayView, momentNow, type SlotView, tick, undo } from "../../state/today";
import { Button } from "../../ui/button";
import { DayList, type DayMoment } from "../../ui/daylist";
import { inOrder, nextOf, shapeOf } from "../../ui/dayshape";
import type { DaySlot } from "../../ui/dayslot";
import { t } from "../../words/t";
import { addressOf } from "../exercise/address";
import { Bar } from "./bar";
import { Header } from "./header";
import { Quiet } from "./quiet";
import { Strip } from "./strip";
import css from "./today.module.css";

export function OpenDay({ view }: { view: DayView }) {
  const [now] = useState(() => momentNow.value);
  const [shape, setShape] = useState(() => shapeOf(inOrder(view.moments, now), now));
  const [scene, setScene] = useState(view.allDone);
  const [ticked, setTicked] = useState(false);
  const onTick = useCallback((slot: SlotView) => {
    setTicked(true);
    void tick(slot);
  }, []);
  const moments = inOrder(view.moments, now);
  useScrollToNow(moments, shape.hero);

  if (scene && view.allDone) {
    const change = () => {
      setShape({ folded: [], hero: null });
      setScene(false);
    };
    return <Quiet show={({ AllDone }) => <AllDone view={view} onChange={change} />} />;
  }
  const next = nextOf(moments, now);
  return (
    <>
      <Header />
      <main class={css.main}>
        <Strip />
        {moments.length ? (
          <DayList
            moments={moments}
            shape={shape}
            hrefOf={addressOf}
            onTick={onTick}
            onUndo={undo}
          />
        ) : (
          <Quiet show={({ RestDay }) => <RestDay />} />
        )}
      </main>
      <Bar>
        {view.allDone ? (
          <Button kind="main" icon={Check} onClick={() => setScene(true)}>
            {t("today.finish")}
          </Button>
        ) : (
          next && (
            <Button
              kind="main"
              icon={Play}
              solid
              flip
              href={addressOf(next)}
              label={t(ticked ? "today.next.what" : "today.go.what", { what: next.item.title })}
            >
              {t(ticked ? "today.next" : "today.go")}
            </Button>
          )
        )}
      </Bar>
    </>
  );
}

/** Its moment's name, its picture, and the bar over them. */
const HERO_PX = 400;

/** Opens at the moment of the day, when open things of earlier ones push it off the screen. */
function useScrollToNow(moments: readonly DayMoment<DaySlot>[], hero: string | null): void {
  useEffect(() => {
    const place = moments.findIndex((one) => one.slots.some((slot) => slot.key === hero));
    if (!moments.slice(0, Math.max(place, 0)).some((one) => !one.finished)) return;
    const section = document.querySelector(`[data-moment="${moments[place]?.moment}"]`);
    // after the frame has gone to the top of the new page
    const frame = requestAnimationFrame(() => {
      const below = (section?.getBoundingClientRect().top ?? 0) + HERO_PX > innerHeight;
      if (below) section?.scrollIntoView();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
