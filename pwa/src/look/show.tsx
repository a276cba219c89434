/** Parts that are looked at: marks, dots, plates, icons, notices, the list of a day. */

import { CircleCheck, Heart, OctagonAlert, TriangleAlert, WifiOff } from "lucide";
import { Button } from "../ui/button";
import { DayList, type DaySlot } from "../ui/daylist";
import { DisciplineMark } from "../ui/discipline";
import { Dots } from "../ui/dots";
import { Head } from "../ui/head";
import { Icon } from "../ui/icon";
import { Inked } from "../ui/inked";
import Lost from "../ui/lost";
import { Mark, type MarkName } from "../ui/mark";
import { Notice } from "../ui/notice";
import { Plate } from "../ui/plate";
import css from "./look.module.css";

const MARKS: readonly MarkName[] = ["done", "partly", "skip", "none", "off"];
const WHOSE = ["OT", "PT", "SLP", "both"] as const;
const INKS = [
  "wake-up",
  "breakfast",
  "way-to-school",
  "after-school",
  "play",
  "bath",
  "bedtime",
  "any-time",
  "tired",
  "unwell",
  "no_time",
  "not_want",
  "too_hard",
  "hurt",
  "other",
];

function Marks() {
  return (
    <>
      {(["xs", "s", "m", "l"] as const).map((size) => (
        <div key={size} class={css.row}>
          {MARKS.map((mark) => (
            <Mark key={mark} mark={mark} size={size} />
          ))}
          {MARKS.slice(0, 3).map((mark) => (
            <Mark key={mark} mark={mark} size={size} waiting />
          ))}
        </div>
      ))}
    </>
  );
}

function AllDots() {
  return (
    <>
      <Dots n={1} />
      <Dots n={10} />
      <Dots n={8} filled={3} />
      <Dots n={10} kind="seconds" />
      <Dots n={5} filled={2} kind="seconds" />
    </>
  );
}

function Disciplines() {
  return (
    <div class={css.row}>
      {WHOSE.map((each) => (
        <DisciplineMark key={each} of={each} />
      ))}
      {WHOSE.map((each) => (
        <DisciplineMark key={each} of={each} words={each} />
      ))}
    </div>
  );
}

function Plates() {
  return (
    <>
      {(["mini", "row", "thumb"] as const).map((size) => (
        <div key={size} class={css.row}>
          {WHOSE.map((each) => (
            <Plate key={each} discipline={each} icon="hand" size={size} />
          ))}
        </div>
      ))}
      <div class={css.row}>
        <div class={css.tile}>
          <Plate discipline="OT" icon="scissors" size="tile" />
        </div>
        <div class={css.tile}>
          <Plate discipline="PT" icon="footprints" size="tile" />
        </div>
        <div class={css.page}>
          <Plate discipline="PT" icon="footprints" size="page" label="Footprints" />
        </div>
      </div>
    </>
  );
}

function Icons() {
  return (
    <div class={css.row}>
      <Icon of={Heart} size="s" />
      <Icon of={Heart} />
      <Icon of={Heart} size="l" />
      <Icon of={Heart} size="l" solid />
      <Icon of={WifiOff} size="l" flip />
    </div>
  );
}

function Inks() {
  return (
    <>
      <div class={css.row}>
        {INKS.map((name) => (
          <Inked key={name} name={name} />
        ))}
      </div>
      <div class={css.row}>
        {INKS.map((name) => (
          <Inked key={name} name={name} size="l" />
        ))}
      </div>
    </>
  );
}

function Heads() {
  return (
    <div class={css.row}>
      {[28, 34, 48, 64].map((size, n) => (
        <Head key={size} size={size} name={["Asha", "éva", "يوسف", "👩‍👩‍👧 family"][n] ?? ""} />
      ))}
      {[28, 34, 48, 64].map((size) => (
        <Head key={`face ${size}`} size={size} name="Asha" look="s6.afro.sun" />
      ))}
    </div>
  );
}

function Notices() {
  return (
    <>
      <Notice>Words alone.</Notice>
      <Notice icon={WifiOff} title="No connection" action={<Button kind="line">Try again</Button>}>
        Nothing is lost. Two ticks wait on this phone.
      </Notice>
      <Notice kind="done" icon={CircleCheck} title="All done for today" />
      <Notice kind="amber" icon={TriangleAlert} title="Seven exercises a day">
        Families manage three.
      </Notice>
      <Notice kind="care" icon={OctagonAlert} title="Stop if it hurts">
        Call the clinic.
      </Notice>
    </>
  );
}

function slot(key: string, title: string, said: Partial<DaySlot> = {}): DaySlot {
  const blocks = [{ kind: "count", n: 6, rounds: 2, side: "both" }];
  const item = {
    id: key,
    title,
    discipline: "OT" as const,
    icon: "hand",
    picture: null,
    dose: { side: "both" },
    words: { dose: "6 beads, 2 rounds" },
    blocks,
  };
  const nothing = { mark: null, value: {}, by: [], byMe: false, at: null, waiting: false };
  return { key, item, ...nothing, undoes: [], open: !said.mark, ...said };
}

const LONG = "An exercise with a name that nobody could say in one breath, and that wraps twice";

function Day() {
  const mine = { byMe: true, by: ["Asha"], undoes: ["e"] };
  const first = [
    slot("a", "Done", { ...mine, mark: "done" }),
    slot("b", "Half", { ...mine, mark: "partly", value: { count: 3, of: 6 }, waiting: true }),
    slot("c", "By another", { mark: "skip", value: { reason: "tired" }, by: ["Grandpa"] }),
  ];
  return (
    <DayList
      moments={[
        { moment: "breakfast", slots: first, finished: false },
        {
          moment: "play",
          slots: [slot("d", "Thread the beads"), slot("e", LONG)],
          finished: false,
        },
        { moment: "bedtime", slots: first.slice(0, 1), finished: true },
      ]}
      onTick={() => {}}
      onUndo={() => {}}
    />
  );
}

export const SHOW = {
  mark: Marks,
  dots: AllDots,
  discipline: Disciplines,
  head: Heads,
  plate: Plates,
  icon: Icons,
  inked: Inks,
  notice: Notices,
  daylist: Day,
  lost: Lost,
};
