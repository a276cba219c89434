/** Three questions in faces and words: one tap answers, a second takes it back. None must be answered. */

import type { Answers, Question, Said } from "../../../state/said";
import { type Key, t } from "../../../words/t";
import css from "./after.module.css";
import { Face, type FaceName } from "./faces";

type Choices<Q extends Question> = readonly (readonly [NonNullable<Answers[Q]>, FaceName, Key])[];

export const EFFORT: Choices<"effort"> = [
  ["easy", "laughs", "after.effort.easy"],
  ["right", "smiles", "after.effort.right"],
  ["hard", "sweats", "after.effort.hard"],
];
export const PAIN: Choices<"pain"> = [
  ["no", "smiles", "after.pain.no"],
  ["some", "plain", "after.pain.some"],
  ["lot", "cries", "after.pain.lot"],
];
export const JOY: Choices<"joy"> = [
  ["yes", "heart", "after.joy.yes"],
  ["soso", "plain", "after.joy.soso"],
  ["no", "sad", "after.joy.no"],
];

interface Props<Q extends Question> {
  question: Q;
  words: string;
  choices: Choices<Q>;
  said: Said;
  large?: boolean;
  onAnswer: (said: NonNullable<Answers[Q]> | null) => void;
}

export function Asked<Q extends Question>(props: Props<Q>) {
  const { question, words, choices, said, large, onAnswer } = props;
  return (
    <fieldset class={css.question}>
      <legend class={css.legend}>{words}</legend>
      <div class={css.choices}>
        {choices.map(([value, face, key]) => {
          const on = said[question] === value;
          return (
            <button
              key={value}
              type="button"
              class={`${css.choice} ${large ? css.large : ""}`}
              aria-pressed={on}
              onClick={() => onAnswer(on ? null : value)}
            >
              <Face of={face} {...(large && { large })} />
              <span>{t(key)}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
