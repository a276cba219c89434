/** An exercise of the plan in one line; press to write on it. */

import { ChevronDown } from "lucide";
import { DisciplineMark } from "../../../ui/discipline";
import { Icon } from "../../../ui/icon";
import { Inked } from "../../../ui/inked";
import { Plate } from "../../../ui/plate";
import { t } from "../../../words/t";
import type { DraftItem } from "../items";
import { doseWords, scheduleWords } from "../words";
import css from "./plan.module.css";

interface Props {
  item: DraftItem;
  isNew: boolean;
  owner: string | null;
  fault: string | undefined;
  onOpen: () => void;
}

export function Row({ item, isNew, owner, fault, onOpen }: Props) {
  const [moment] = item.schedule.moments;
  return (
    <li data-item={item.id}>
      <button type="button" class={css.row} aria-expanded={false} onClick={onOpen}>
        <Plate
          size="mini"
          discipline={item.discipline}
          icon={item.card.icon}
          picture={item.card.picture}
          side={item.dose.side}
        />
        <span class={css.what}>
          <span class={css.title}>
            <DisciplineMark of={item.discipline} /> {item.card.title}
            {isNew && <span class={css.new}>{t("builder.new")}</span>}
          </span>
          <bdi class={css.dose}>{doseWords(item.dose, item.card.unit, item.discipline)}</bdi>
          {owner && <span class={css.note}>{owner}</span>}
          {fault && <span class={css.fault}>{fault}</span>}
        </span>
        <span class={css.when}>
          {moment && <Inked name={moment} />}
          <bdi>{scheduleWords(item.schedule)}</bdi>
        </span>
        <Icon of={ChevronDown} size="s" />
      </button>
    </li>
  );
}
