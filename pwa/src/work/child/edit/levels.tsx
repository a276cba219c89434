/** Levels of the usual scales: rated by a person, kept with who and when, never computed. */

import { Choice } from "../../../ui/choice";
import { t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { SCALES, sayLevel, sayRated, sayScale } from "../head";
import type { ChildOut } from "../known";
import css from "./edit.module.css";

type Level = Schemas["LevelIn"];
type Scale = Level["scale"];
/** What was rated in this sheet and not yet saved. */
export type Rated = Partial<Record<Scale, Level>>;

const LEVELS: readonly Level["level"][] = ["I", "II", "III", "IV", "V"];

interface Props {
  child: ChildOut;
  rated: Rated;
  onRate: (rated: Rated) => void;
}

export function Levels({ child, rated, onRate }: Props) {
  const stored = child.care?.levels ?? [];
  return (
    <section class={css.part}>
      <h3 class={css.title}>{t("edit.levels")}</h3>
      <div class={css.levels}>
        {SCALES.map((scale) => {
          const before = stored.find((each) => each.scale === scale);
          const level =
            rated[scale]?.level ?? LEVELS.find((each) => each === before?.level) ?? null;
          return (
            <div key={scale}>
              <Choice
                legend={`${sayScale(scale)} · ${t(`edit.scale.${scale}`)}`}
                look="segments"
                value={level}
                options={LEVELS.map((value) => ({ value, words: value }))}
                onChange={(next) => onRate({ ...rated, [scale]: { scale, level: next } })}
              />
              {before && (
                <p class={css.note}>
                  {t("edit.level.now", {
                    level: sayLevel(before),
                    rated: sayRated(before, child.team, child.zone),
                  })}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
