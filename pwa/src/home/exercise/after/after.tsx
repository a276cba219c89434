/** After a mark: it is saved already. How it was may be said, changed, or left unsaid. */

import { ChevronRight, Undo2 } from "lucide";
import { useRef } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { answer, saidOf } from "../../../state/said";
import { child } from "../../../state/session";
import { type SlotView, undo } from "../../../state/today";
import { Button } from "../../../ui/button";
import { saySlot, sideOf } from "../../../ui/dayslot";
import { Icon } from "../../../ui/icon";
import { Mark } from "../../../ui/mark";
import { Plate } from "../../../ui/plate";
import { Sheet } from "../../../ui/sheet";
import { sayList, sayTime } from "../../../words/say";
import { t } from "../../../words/t";
import { isEager, stay } from "../eager";
import { nextAfter } from "../next";
import css from "./after.module.css";
import { Hurt } from "./hurt";
import { Note } from "./note";
import { Asked, EFFORT, JOY, PAIN } from "./questions";

interface Props {
  slot: SlotView;
  onClose: () => void;
}

export function After({ slot, onClose }: Props) {
  const said = saidOf(slot);
  const on = child.value;
  return (
    <Sheet
      title={slot.mark ? t(`said.${slot.mark}`) : t("after.title")}
      onClose={onClose}
      lead={slot.mark && <Mark mark={slot.mark} waiting={slot.waiting} size="l" />}
      foot={<Onward slot={slot} onClose={onClose} />}
    >
      <div class={css.said}>
        <p>{slot.mark === "done" && slot.byMe && slot.at ? sayTime(slot.at) : saySlot(slot)}</p>
        {slot.undoes.length > 0 && <TakeBack slot={slot} onClose={onClose} />}
      </div>
      <Asked
        question="effort"
        words={t("after.title")}
        choices={EFFORT}
        said={said}
        large
        onAnswer={(value) => void answer(slot, "effort", value)}
      />
      <Asked
        question="pain"
        words={t("after.pain")}
        choices={PAIN}
        said={said}
        onAnswer={(value) => void answer(slot, "pain", value)}
      />
      <Hurt pain={said.pain} item={slot.item} phone={on?.clinic.phone ?? ""} />
      <Asked
        question="joy"
        words={
          on?.relation === "self" ? t("after.joy.own") : t("after.joy", { child: on?.called ?? "" })
        }
        choices={JOY}
        said={said}
        onAnswer={(value) => void answer(slot, "joy", value)}
      />
      <Note slot={slot} />
      <p class={css.free}>
        {t("after.free")} {whoSees()}
      </p>
    </Sheet>
  );
}

function TakeBack({ slot, onClose }: Props) {
  return (
    <Button
      icon={Undo2}
      flip
      onClick={() => {
        void undo(slot);
        onClose();
      }}
    >
      {t("do.undo")}
    </Button>
  );
}

/** The next exercise, or the way back. It lies where Done was. */
function Onward({ slot, onClose }: Props) {
  const { route } = useLocation();
  const opened = useRef(performance.now());
  const { next, href, words } = nextAfter(slot);
  return (
    <a
      class={css.next}
      href={href}
      onClick={(event) => {
        // in place of the sheet: Back leads to the exercise, once
        stay(event);
        if (isEager(opened.current)) return;
        if (next?.key === slot.key) onClose();
        else route(href, true);
      }}
    >
      {next && (
        <Plate
          size="mini"
          discipline={next.item.discipline}
          icon={next.item.icon}
          picture={next.item.picture}
          side={sideOf(next)}
        />
      )}
      <span class={css.words}>{words}</span>
      <Icon of={ChevronRight} size="s" flip />
    </a>
  );
}

function whoSees(): string {
  const names = child.value?.team.map((member) => member.shown_as) ?? [];
  return names.length ? t("after.seen", { n: names.length, who: sayList(names) }) : "";
}
