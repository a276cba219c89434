/** Choose what a child looks like: the child stands there and changes at each touch. */

import { Check } from "lucide";
import { useId } from "preact/hooks";
import { type Key, t } from "../words/t";
import { Icon } from "./icon";
import { Look, pictureUrl } from "./picture";
import { Plate } from "./plate";
import css from "./wardrobe.module.css";
import { COVERED, type LookOption, type LookPart, type Looks, wear, wornIn } from "./wearing";

interface Props {
  looks: Looks;
  look: string;
  onLook: (look: string) => void;
}

export function Wardrobe({ looks, look, onLook }: Props) {
  const { items, portrait } = looks;
  return (
    <div class={css.wardrobe}>
      <div class={css.mirror}>
        <Look.Provider value={look}>
          <Plate discipline="both" icon="person-standing" picture={portrait} size="page" />
        </Look.Provider>
      </div>
      <div class={css.parts}>
        {items.map((part) => (
          <Part
            key={part.part}
            part={part}
            looks={looks}
            look={look}
            onWear={(words) => onLook(wear(look, items, part.part, words))}
          />
        ))}
      </div>
    </div>
  );
}

interface PartProps {
  part: LookPart;
  looks: Looks;
  look: string;
  onWear: (words: string[]) => void;
}

/** Words that the app has no name for yet are shown as they are. */
const nameOf = (part: string, name: string): string => {
  const key: string = `look.${part}-${name}`;
  const said = t(key as Key);
  return said === key ? name : said;
};

function Part({ part, looks, look, onWear }: PartProps) {
  const name = useId();
  const worn = wornIn(look, part);
  const flip = (word: string) =>
    onWear(
      part.many
        ? worn.includes(word)
          ? worn.filter((each) => each !== word)
          : [...worn, word]
        : [word],
    );
  const drawn = part.part === "hair";
  const said = !drawn && part.options.every(({ colour }) => !colour);
  return (
    <fieldset class={css.part}>
      <legend class={css.legend}>{nameOf("part", part.part)}</legend>
      <div class={said ? css.pills : drawn ? css.heads : css.swatches}>
        {part.options.map((option) => (
          <label key={option.word} class={css.option} title={nameOf(part.part, option.name)}>
            <input
              class={css.radio}
              type={part.many ? "checkbox" : "radio"}
              name={name}
              checked={worn.includes(option.word)}
              aria-label={nameOf(part.part, option.name)}
              onChange={() => flip(option.word)}
            />
            {drawn ? (
              <HairHead option={option} looks={looks} look={look} />
            ) : option.colour ? (
              <span class={css.swatch} style={{ "--swatch": option.colour }} />
            ) : (
              <span>{nameOf(part.part, option.name)}</span>
            )}
            {!said && (
              <span class={css.chosen}>
                <Icon of={Check} size="s" />
              </span>
            )}
          </label>
        ))}
      </div>
      {part.part === "build" && <p class={css.note}>{t("look.age")}</p>}
      {part.many && <p class={css.note}>{t("look.later")}</p>}
    </fieldset>
  );
}

interface HeadProps {
  option: LookOption;
  looks: Looks;
  look: string;
}

/** The head of the child with this hair, in the child's own colours. */
function HairHead({ option, looks, look }: HeadProps) {
  const { items, portrait } = looks;
  if (!portrait) return <span class={css.word}>{nameOf("hair", option.name)}</span>;
  const kept = ["skin", "hair_colour", COVERED.has(option.word) ? "clothes" : ""];
  const head = items
    .filter(({ part }) => kept.includes(part))
    .reduce(
      (code, part) => wear(code, items, part.part, wornIn(look, part)),
      wear("", items, "hair", [option.word]),
    );
  return (
    <span class={css.head}>
      <img src={pictureUrl(portrait, "", head)} alt="" />
    </span>
  );
}
