/** Name, way back and therapist on the plate, in the flow above the picture: they push, never cover. */

import { ChevronLeft } from "lucide";
import type { TeamMember } from "../../domain/types";
import { type SlotView, today } from "../../state/today";
import { DisciplineMark } from "../../ui/discipline";
import { IconButton } from "../../ui/iconbutton";
import { Plate } from "../../ui/plate";
import { t } from "../../words/t";
import css from "./pictured.module.css";
import type { Showing } from "./showing";

const TINTS = { OT: css.hands, PT: css.steps, SLP: css.talk };

interface Props {
  slot: SlotView;
  owner: TeamMember | null;
  showing: Showing;
}

export function Pictured({ slot, owner, showing }: Props) {
  const { item, day } = slot;
  const { picture, side } = showing;
  const back = day === today.value ? "/" : `/day/${day}`;
  return (
    <header class={`${css.pictured} ${TINTS[item.discipline]}`}>
      <div class={css.top}>
        <IconButton kind="plate" icon={ChevronLeft} flip label={t("do.back")} href={back} />
        <h1 class={css.name} tabIndex={-1}>
          {item.title}
        </h1>
        <span class={css.tag}>
          <DisciplineMark
            of={item.discipline}
            words={owner?.shown_as ?? t(`discipline.${item.discipline}`)}
          />
          {owner && <span class="hidden-words">{t(`discipline.${item.discipline}`)}</span>}
        </span>
      </div>
      <div class={css.picture}>
        <Plate
          size="page"
          discipline={item.discipline}
          icon={item.icon}
          picture={picture}
          side={side}
          label={item.line}
        />
      </div>
    </header>
  );
}
