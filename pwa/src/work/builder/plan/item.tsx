/** The exercise that is being written: all of it in three lines, with its dose in words above. */

import { ArrowDown, ArrowUp, ChevronUp, RefreshCw, Trash2 } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../../ui/button";
import { DisciplineMark } from "../../../ui/discipline";
import { IconButton } from "../../../ui/iconbutton";
import { Plate } from "../../../ui/plate";
import { t } from "../../../words/t";
import type { Aim } from "../bench";
import { doseWords, scheduleWords } from "../words";
import { DoseLine } from "./dose";
import type { Editing } from "./editing";
import { HelpLine, hasMore, More } from "./help";
import css from "./plan.module.css";
import { SafetyLine } from "./safety";
import { WhenLine } from "./when";

interface Props extends Editing {
  name: string;
  flags: ReadonlySet<string>;
  /** Whose it is, when it is not mine. */
  owner: string | null;
  first: boolean;
  last: boolean;
  aim: Aim | null;
  onAimed: () => void;
  onRemove: () => void;
}

export function OpenItem(props: Props) {
  const { item, faults, act, name, flags, owner, aim } = props;
  const box = useRef<HTMLLIElement>(null);
  const [asked, showMore] = useState(hasMore(item));
  const more = asked || !!(faults.starts || faults.ends);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  useEffect(() => {
    if (aim?.id !== item.id) return;
    box.current?.querySelector<HTMLElement>(fieldIn(aim.field))?.focus();
    props.onAimed();
  }, [aim]);
  return (
    <li ref={box} class={css.open} data-item={item.id} data-open>
      <div class={css.head}>
        <Plate
          size="row"
          discipline={item.discipline}
          icon={item.card.icon}
          picture={item.card.picture}
          side={item.dose.side}
        />
        <div class={css.titles}>
          <h3 class={css.title}>
            <DisciplineMark of={item.discipline} /> {item.card.title}
          </h3>
          <p class={css.dose} aria-live="polite">
            <bdi>{doseWords(item.dose, item.card.unit, item.discipline)}</bdi>
          </p>
          <p class={css.note}>
            {owner
              ? t("builder.whose", { words: scheduleWords(item.schedule), owner })
              : scheduleWords(item.schedule)}
          </p>
        </div>
        <Order {...props} />
      </div>
      <SafetyLine item={item} faults={faults} act={act} name={name} flags={flags} />
      {faults[""] && <p role="alert">{faults[""]}</p>}
      <div class={css.lines}>
        <DoseLine item={item} faults={faults} act={act} />
        <WhenLine item={item} faults={faults} act={act} />
        <HelpLine item={item} faults={faults} act={act} />
        {more && <More item={item} faults={faults} act={act} />}
      </div>
      <div class={css.end}>
        {!more && (
          <Button kind="bare" onClick={() => showMore(true)}>
            {t("builder.more")}
          </Button>
        )}
        {item.newer && (
          <Button kind="bare" icon={RefreshCw} onClick={() => act({ do: "newest", id: item.id })}>
            {t("builder.newest")}
          </Button>
        )}
        <Button kind="bare" icon={Trash2} keys="Alt Del" onClick={props.onRemove}>
          {t("builder.remove")}
        </Button>
      </div>
    </li>
  );
}

const fieldIn = (field: string) => `[data-field^="${field}"] :is(input, select, textarea)`;

function Order({ item, act, first, last }: Props) {
  const title = item.card.title;
  return (
    <div class={css.order}>
      <IconButton
        icon={ArrowUp}
        label={t("builder.up", { title })}
        disabled={first}
        onClick={() => act({ do: "move", id: item.id, by: -1 })}
      />
      <IconButton
        icon={ArrowDown}
        label={t("builder.down", { title })}
        disabled={last}
        onClick={() => act({ do: "move", id: item.id, by: 1 })}
      />
      <IconButton
        icon={ChevronUp}
        label={t("builder.close", { title })}
        expanded
        onClick={() => act({ do: "open", id: null })}
      />
    </div>
  );
}
