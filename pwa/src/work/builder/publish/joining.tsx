/** What somebody else published meanwhile: joined by itself where it can be, a choice where not. */

import { Check } from "lucide";
import { useId } from "preact/hooks";
import { DisciplineMark } from "../../../ui/discipline";
import { Icon } from "../../../ui/icon";
import { Plate } from "../../../ui/plate";
import { t } from "../../../words/t";
import { type Child, ownerOf } from "../bench";
import type { Choice, Joined, Merge, Whose } from "../merge";
import { partWords, wholeOf } from "./lines";
import css from "./publish.module.css";

interface Props {
  merge: Merge;
  picks: Readonly<Record<string, Whose>>;
  onPick: (key: string, whose: Whose) => void;
  child: Child;
  me: string;
  /** Who published. */
  other: string;
}

export function Joining({ merge, picks, onPick, child, me, other }: Props) {
  const { choices, joined } = merge;
  return (
    <>
      {choices.length > 0 && (
        <ul class={css.choices}>
          {choices.map((choice) => (
            <Pick
              key={choice.key}
              choice={choice}
              picked={picks[choice.key] ?? choice.begins}
              onPick={(whose) => onPick(choice.key, whose)}
              whose={
                choice.base.owner === me
                  ? t("merge.ownMine")
                  : t("publish.whose", {
                      owner: ownerOf(child, choice.base.owner)?.shown_as ?? t("builder.former"),
                    })
              }
              other={other}
            />
          ))}
        </ul>
      )}
      {joined.length > 0 && (
        <>
          <h3 class={css.heading}>{t("merge.joined")}</h3>
          <ul class={css.joined}>
            {joined.map((each) => (
              <li key={`${each.key} ${each.whose}`}>
                <Icon of={Check} size="s" />
                <span>
                  {sayJoined(each)}{" "}
                  <small>{each.whose === "mine" ? t("merge.yours") : other}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function sayJoined({ item, base, what }: Joined): string {
  const title = item.card.title;
  if (what === "new" || what === "dropped") return t(`merge.joined.${what}`, { title });
  const now = partWords(item, what) ?? t("publish.nothing");
  const was = base && partWords(base, what);
  return was ? t("merge.joined.not", { title, now, was }) : t("merge.joined.now", { title, now });
}

interface PickProps {
  choice: Choice;
  picked: Whose;
  onPick: (whose: Whose) => void;
  whose: string;
  other: string;
}

function Pick({ choice, picked, onPick, whose, other }: PickProps) {
  const name = useId();
  const { base } = choice;
  const option = (side: Whose) => (
    <label class={css.option}>
      <input type="radio" name={name} checked={picked === side} onChange={() => onPick(side)} />
      <span>
        <b>{side === "mine" ? t("merge.mine") : t("merge.theirs", { who: other })}</b>
        <span class={css.said}>{sayChoice(choice, side)}</span>
      </span>
    </label>
  );
  return (
    <li>
      <fieldset class={css.choice}>
        <legend class="hidden-words">{base.card.title}</legend>
        <Plate
          size="row"
          discipline={base.discipline}
          icon={base.card.icon}
          picture={base.card.picture}
          side={base.dose.side}
        />
        <span class={css.what}>
          <b>{base.card.title}</b>
          <small>
            <DisciplineMark of={base.discipline} /> {whose}
          </small>
        </span>
        {option("mine")}
        {option("theirs")}
      </fieldset>
    </li>
  );
}

function sayChoice({ mine, theirs, part }: Choice, side: Whose): string {
  const item = side === "mine" ? mine : theirs;
  if (!item) return t("merge.dropped");
  if (!part) return t("merge.kept", { what: wholeOf(item) });
  return partWords(item, part) ?? t("publish.nothing");
}
