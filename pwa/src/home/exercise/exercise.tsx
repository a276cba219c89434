/** One exercise of a day: its picture, one step at a time, how much, and what to do when it is hard. */

import { useEffect, useRef, useState } from "preact/hooks";
import { hold } from "../../state/hold";
import { child } from "../../state/session";
import { plan, type SlotView, slotView } from "../../state/today";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { afterSheet } from "../../ui/sheet";
import { t } from "../../words/t";
import { isDay } from "../frame/isday";
import { later } from "../frame/later";
import { After } from "./after/after";
import { asked, askHow, askOnceKept } from "./after/asked";
import { Doses } from "./dose";
import css from "./exercise.module.css";
import { Foot } from "./foot";
import { Gone } from "./gone";
import { More } from "./more";
import { NotToday } from "./nottoday";
import { Pictured } from "./pictured";
import { ReadAloud } from "./readaloud";
import { useShowing } from "./showing";
import { Steps } from "./steps";

interface Props {
  item?: string;
  day?: string;
  slot?: string;
  /** `play`: its timer, or the counter of its repeats. */
  play?: string;
}

const Play = later(() => import("./play/play"));

export default function Exercise({ item = "", day = "", slot = "", play }: Props) {
  const now = isDay(day) ? slotView(item, day, Number(slot)) : null;
  const last = useRef(now);
  // what is being counted is counted to its end, though a new plan of the child has it no more
  const counts = play && plan.value && last.current?.child === child.value?.id;
  if (now || !counts) last.current = now;
  const found = last.current;
  if (!child.value) return null;
  // another exercise is another page: its steps begin at the first
  if (!found) return <Gone />;
  return play ? <Play key={found.key} slot={found} /> : <Page key={found.key} slot={found} />;
}

function Page({ slot }: { slot: SlotView }) {
  usePage(slot.item.title);
  useEffect(() => hold(), []);
  // who left while it was asked is not asked again
  useEffect(() => () => askHow(null), []);
  const [asking, setAsking] = useState(false);
  const why = useState<string | null>(null);
  const { item } = slot;
  const showing = useShowing(slot);
  const team = child.value?.team ?? [];
  const owner = team.find((member) => member.person_id === item.owner_id) ?? null;
  const note = item.dose.note;
  return (
    <>
      <Pictured slot={slot} owner={owner} showing={showing} />
      <main class={css.main}>
        <Steps
          steps={item.steps}
          showing={showing}
          beside={<ReadAloud step={item.steps[showing.at]} dose={item.words.dose} />}
        />
        <Doses slot={slot} />
        {note && (
          <Notice title={owner ? t("exercise.note", { who: owner.shown_as }) : undefined}>
            <p>{note}</p>
          </Notice>
        )}
        <More
          item={item}
          phone={child.value?.clinic.phone ?? ""}
          onNotToday={() => setAsking(true)}
        />
      </main>
      <Foot slot={slot} />
      {asking && (
        <NotToday
          slot={slot}
          why={why}
          onClose={(kept) => {
            setAsking(false);
            if (kept) afterSheet(() => void askOnceKept(slot.key, kept));
          }}
        />
      )}
      {asked.value === slot.key && slot.mark && <After slot={slot} onClose={() => askHow(null)} />}
    </>
  );
}
