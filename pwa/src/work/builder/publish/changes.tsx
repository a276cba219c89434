/** What this version changes, a row each: new, changed with the old struck through, dropped. */

import { ArrowUpDown, Minus, Pencil, Plus } from "lucide";
import { Icon, type IconShape } from "../../../ui/icon";
import { Plate } from "../../../ui/plate";
import { sayList } from "../../../words/say";
import { t } from "../../../words/t";
import { type Child, ownerOf } from "../bench";
import type { Changes } from "../compare";
import type { DraftItem } from "../items";
import { scheduleWords } from "../words";
import { doseOf, type Line, linesOf } from "./lines";
import css from "./publish.module.css";

/** `1 new, 2 changed and 1 dropped`; empty when nothing is. */
export function sayChanges({ added, changed, dropped, moved }: Changes): string {
  const counts = [
    added.length && t("publish.count.new", { n: added.length }),
    changed.length && t("publish.count.changed", { n: changed.length }),
    dropped.length && t("publish.count.dropped", { n: dropped.length }),
    moved && t("publish.count.moved"),
  ].filter((words) => typeof words === "string");
  return sayList(counts);
}

interface Props {
  changes: Changes;
  child: Child;
  me: string;
}

export function ChangeList({ changes, child, me }: Props) {
  const { added, changed, dropped, moved } = changes;
  const whose = (item: DraftItem) => {
    if (item.owner === me) return "";
    const owner = ownerOf(child, item.owner)?.shown_as ?? t("builder.former");
    return t("publish.whose", { owner });
  };
  return (
    <ul>
      {added.map((item) => (
        <Change
          key={item.id}
          kind="new"
          item={item}
          whose=""
          lines={[{ before: null, after: doseOf(item) }]}
          days={scheduleWords(item.schedule)}
        />
      ))}
      {changed.map(({ before, after, parts }) => (
        <Change
          key={after.id}
          kind="changed"
          item={after}
          whose={whose(after)}
          lines={linesOf(before, after, parts)}
        />
      ))}
      {dropped.map((item) => (
        <Change
          key={item.id}
          kind="dropped"
          item={item}
          whose={whose(item)}
          lines={[{ before: doseOf(item), after: null }]}
          days={scheduleWords(item.schedule)}
        />
      ))}
      {moved && (
        <li class={css.change}>
          <Kind kind="moved" />
          <span class={css.order}>{t("publish.moved")}</span>
        </li>
      )}
    </ul>
  );
}

const KINDS = {
  new: Plus,
  changed: Pencil,
  dropped: Minus,
  moved: ArrowUpDown,
} as const satisfies Record<string, IconShape>;
type Kinds = keyof typeof KINDS;

const Kind = ({ kind }: { kind: Kinds }) => (
  <span class={`${css.kind} ${css[kind]}`}>
    <Icon of={KINDS[kind]} size="s" />
    {t(`publish.kind.${kind}`)}
  </span>
);

interface ChangeProps {
  kind: Kinds;
  item: DraftItem;
  whose: string;
  lines: readonly Line[];
  days?: string;
}

function Change({ kind, item, whose, lines, days }: ChangeProps) {
  return (
    <li class={css.change}>
      <Kind kind={kind} />
      <Plate
        size="row"
        discipline={item.discipline}
        icon={item.card.icon}
        picture={item.card.picture}
        side={item.dose.side}
      />
      <span class={css.what}>
        <b>{item.card.title}</b>
        {whose && <small>{whose}</small>}
      </span>
      <span class={css.lines}>
        {lines.map(({ before, after }, index) => (
          <span key={index} class={css.line}>
            {before &&
              (kind === "dropped" ? (
                <span class={css.gone}>{before}</span>
              ) : (
                <Old words={before} />
              ))}
            {after ? <b>{after}</b> : kind !== "dropped" && <b>{t("publish.nothing")}</b>}
          </span>
        ))}
        {days && <small>{days}</small>}
      </span>
    </li>
  );
}

const Old = ({ words }: { words: string }) => (
  <del class={css.old}>
    <span class="hidden-words">{t("publish.before")}</span> {words}
  </del>
);
