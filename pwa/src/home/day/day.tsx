/** One of the last days. Yesterday can still be ticked; an older day says who, when and why. */

import { plusDays, yesterdayOf } from "../../domain/day";
import { child } from "../../state/session";
import { dayView, tick, today, undo } from "../../state/today";
import { Button } from "../../ui/button";
import { DayList } from "../../ui/daylist";
import { usePage } from "../../ui/page";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { addressOf } from "../exercise/address";
import { HomeBar } from "../frame/bar";
import { isDay } from "../frame/isday";
import { HomeTop } from "../frame/top";
import css from "./day.module.css";

/** What a phone surely knows: it begins with 35 days. */
const DAYS_BACK = 34;
const OPEN = { folded: [], hero: null };

export default function Day({ day = "" }: { day?: string }) {
  const known = isDay(day) && day <= today.value && day >= plusDays(today.value, -DAYS_BACK);
  const yesterday = day === yesterdayOf(today.value);
  const title = yesterday ? t("today.yesterday") : known ? sayDay(day) : t("day.unknown");
  usePage(title);
  if (!child.value) return null;
  return (
    <>
      <HomeTop title={title} />
      <main class={css.main}>
        {known ? <Known day={day} /> : <p class={css.note}>{t("day.unknown.what")}</p>}
      </main>
      <HomeBar>
        <Button wide href="/">
          {t("exercise.back")}
        </Button>
      </HomeBar>
    </>
  );
}

function Known({ day }: { day: string }) {
  const { moments } = dayView(day);
  const open = day >= yesterdayOf(today.value);
  if (!moments.length) return <p class={css.note}>{t("day.nothing")}</p>;
  return (
    <>
      <p class={css.note}>{open ? sayDay(day) : t("day.past")}</p>
      <DayList
        moments={moments}
        shape={OPEN}
        hrefOf={open ? addressOf : undefined}
        onTick={open ? (slot) => void tick(slot) : undefined}
        onUndo={open ? (slot) => void undo(slot) : undefined}
      />
    </>
  );
}
