/** Timer or counter of one exercise of a day. A mark made here says what was counted. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { type Pace, paceOf, valueFor } from "../../../domain/pace";
import type { Value } from "../../../domain/types";
import { countingOf } from "../../../state/counted";
import { hold } from "../../../state/hold";
import { partly, type SlotView, tick } from "../../../state/today";
import { usePage } from "../../../ui/page";
import { afterSheet } from "../../../ui/sheet";
import { addressOf } from "../address";
import { askOnceKept } from "../after/asked";
import { arrived, backTo } from "./came";
import { Counter } from "./counter";
import { useGuard } from "./guard";
import { type Did, isAll, isNothing, Leave } from "./leave";
import { Timer } from "./timer";

/** What was counted of one pace fits no other. Short: it is written with each that is counted. */
function signOf({ kind, sets, reps, before, of, units, phases }: Pace): string {
  const seconds = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  return [kind, sets, reps, before, of, units.length, seconds].join(" ");
}

export default function Play({ slot }: { slot: SlotView }) {
  usePage(slot.item.title);
  useEffect(() => hold(), []);
  const { route } = useLocation();
  // what was done before it opened stays done, whatever comes from other phones meanwhile
  const [pace] = useState(() => paceOf(slot.item, slot));
  const [leaving, setLeaving] = useState<Did | null>(null);
  useEffect(() => arrived(addressOf(slot)), []);
  const sign = pace ? signOf(pace) : "";
  const [counting] = useState(() => countingOf(slot, sign));
  const guard = useGuard(sign, counting);
  const left = useRef(false);
  const back = () => backTo(addressOf(slot), route);
  const nothing = !pace;
  useEffect(() => {
    if (nothing) route(addressOf(slot), true);
  }, [nothing]);
  if (!pace) return null;

  const leave = () => {
    left.current = true;
    setLeaving(null);
    afterSheet(() => guard.past(back));
  };
  const keep = (mark: typeof partly, value: Value) => {
    // a thumb taps twice while the browser goes back
    if (left.current) return;
    void askOnceKept(slot.key, mark(slot, value));
    leave();
  };
  const close = (did: Did) => {
    if (left.current) return;
    if (isNothing(did)) leave();
    else setLeaving(did);
  };
  const goOn = () => {
    setLeaving(null);
    afterSheet(guard.put);
  };
  const done = (did: Did) => {
    if (isAll(pace, did)) keep(tick, valueFor(pace, did.done, did.seconds));
    // nothing was counted: the person says so all the same
    else if (isNothing(did)) keep(tick, {});
    else setLeaving(did);
  };
  const Body = pace.kind === "count" ? Counter : Timer;
  return (
    <>
      <Body slot={slot} pace={pace} guard={guard} onClose={close} onDone={done} />
      {leaving && (
        <Leave
          pace={pace}
          did={leaving}
          onDone={(value) => keep(tick, value)}
          onPartly={(value) => keep(partly, value)}
          onNothing={leave}
          onClose={goOn}
        />
      )}
    </>
  );
}
