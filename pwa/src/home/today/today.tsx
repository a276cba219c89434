/** Today: the few things this day asks, and the mark of each. What it shows lies on the phone. */

import { useEffect, useState } from "preact/hooks";
import { child } from "../../state/session";
import { dayView, plan, planState, today } from "../../state/today";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { Header } from "./header";
import { OpenDay } from "./openday";
import { Quiet } from "./quiet";

export default function Today() {
  usePage(t("today.title"));
  const opened = useOpened();
  if (!child.value) return null;
  if (planState.value === "open" && plan.value) {
    const day = today.value;
    const key = [child.value.id, day, plan.value.version, opened].join();
    return <OpenDay key={key} view={dayView(day)} />;
  }
  return (
    <>
      <Header />
      <Quiet show={({ NoPlan }) => <NoPlan />} />
    </>
  );
}

/** Away for so long, the page counts as opened anew: finished moments fold, the hero moves on. */
const AWAY_MS = 5 * 60_000;

function useOpened(): number {
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    let left = Date.now();
    const turn = () => {
      if (document.visibilityState === "hidden") left = Date.now();
      else if (Date.now() - left > AWAY_MS) setOpened((n) => n + 1);
    };
    document.addEventListener("visibilitychange", turn);
    return () => document.removeEventListener("visibilitychange", turn);
  }, []);
  return opened;
}
