/** One exercise of a day: its picture, one step at a time, how much, and what to do when it is hard. */

import { useEffect, useState } from "preact/hooks";
import { hold } from "../../state/hold";
import { child } from "../../state/session";
import { plan, type SlotView, slotView } from "../../state/today";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import { HomeTop } from "../frame/top";
import { Doses } from "./dose";
import css from "./exercise.module.css";
import { Foot } from "./foot";
import { More } from "./more";
import { NotToday } from "./nottoday";
import { Pictured } from "./pictured";
import { useShowing } from "./showing";
import { Steps } from "./steps";

interface Props {
  item?: string;
  day?: string;
  slot?: string;
}

export default function Exercise({ item = "", day = "", slot = "" }: Props) {
  const found = slotView(item, day, Number(slot));
  if (!child.value) return null;
  // another exercise is another page: its steps begin at the first
  return found ? <Page key={found.key} slot={found} /> : <Gone />;
}

function Page({ slot }: { slot: SlotView }) {
  usePage(slot.item.title);
  useEffect(() => hold(), []);
  const [asking, setAsking] = useState(false);
  const { item } = slot;
  const showing = useShowing(slot);
  const team = child.value?.team ?? [];
  const owner = team.find((member) => member.person_id === item.owner_id) ?? null;
  const note = item.dose.note;
  return (
    <>
      <Pictured slot={slot} owner={owner} showing={showing} />
      <main class={css.main}>
        <Steps steps={item.steps} showing={showing} />
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
      {asking && <NotToday slot={slot} onClose={() => setAsking(false)} />}
    </>
  );
}

/** The plan changed meanwhile, or the address is an old one. */
function Gone() {
  usePage(t("exercise.gone"));
  const known = plan.value !== null;
  return (
    <>
      <HomeTop title={t("exercise.gone")} />
      <main class={css.main}>
        <p>{t(known ? "exercise.gone.what" : "exercise.gone.plan")}</p>
        <p class={css.back}>
          <Button kind="main" wide href="/">
            {t("exercise.back")}
          </Button>
        </p>
      </main>
    </>
  );
}
