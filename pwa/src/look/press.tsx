/** Parts that are pressed: buttons, choices, folds. */

import { ChevronRight, Heart, Plus, Trash2, Undo2 } from "lucide";
import { useState } from "preact/hooks";
import { Button } from "../ui/button";
import { Check, Choice, Toggles } from "../ui/choice";
import { Fold } from "../ui/fold";
import { IconButton } from "../ui/iconbutton";
import { KeyCap } from "../ui/keycap";
import { Stepper } from "../ui/stepper";
import css from "./look.module.css";

const KINDS = ["main", "quiet", "line", "bare"] as const;
const LONG = "Words that are much longer than anybody thought when the button was drawn";
const nothing = () => {};

function Buttons() {
  return (
    <>
      {KINDS.map((kind) => (
        <div key={kind} class={css.row}>
          <Button kind={kind}>{kind}</Button>
          <Button kind={kind} icon={Plus} keys="N">
            New
          </Button>
          <Button kind={kind} busy>
            Busy
          </Button>
          <Button kind={kind} disabled>
            Off
          </Button>
          <Button kind={kind} href="#button">
            Link
          </Button>
        </div>
      ))}
      <Button kind="main" wide icon={ChevronRight} flip>
        Wide
      </Button>
      <Button kind="line">{LONG}</Button>
    </>
  );
}

function IconButtons() {
  return (
    <div class={css.row}>
      {(["bare", "quiet", "plate"] as const).map((kind) => (
        <IconButton key={kind} kind={kind} icon={Heart} label={kind} />
      ))}
      <IconButton icon={Undo2} flip label="Undo" disabled />
      <IconButton icon={Heart} label="Pressed" pressed />
      <IconButton icon={Trash2} label="Link" href="#iconbutton" />
    </div>
  );
}

const KeyCaps = () => (
  <div class={css.row}>
    <KeyCap>/</KeyCap>
    <KeyCap>Enter</KeyCap>
  </div>
);

const FEW = [
  { value: "mother", words: "Mother" },
  { value: "aide", words: "School aide", icon: Heart },
  { value: "other", words: "Somebody else", disabled: true },
];
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map((words, index) => ({
  value: index + 1,
  words,
}));

function Choices() {
  const [who, setWho] = useState("mother");
  const [days, setDays] = useState([1, 3]);
  const [yes, setYes] = useState(true);
  return (
    <>
      <Choice legend="Pills" options={FEW} value={who} onChange={setWho} />
      <Choice legend="Segments" look="segments" options={FEW} value={who} onChange={setWho} />
      <Choice
        legend="Wrong"
        options={FEW}
        value={null}
        onChange={setWho}
        error="Say who you are."
      />
      <Toggles legend="Days" options={DAYS} values={days} onChange={setDays} />
      <Check words="One yes or no" checked={yes} onChange={setYes} />
      <Check words={LONG} hint="With a hint." checked={false} onChange={nothing} />
    </>
  );
}

function Steppers() {
  const [n, setN] = useState(3);
  return (
    <div class={css.row}>
      <Stepper label="Rounds" value={n} min={1} max={5} onChange={setN} />
      <Stepper label="At its least" value={1} min={1} max={5} onChange={nothing} />
      <Stepper label="At its most" value={300} min={1} max={300} unit="s" onChange={nothing} />
    </div>
  );
}

function Folds() {
  return (
    <div>
      <Fold title="Stop signs" kind="care" icon={Heart} open>
        <p>Stop if it hurts.</p>
      </Fold>
      <Fold title="Closed">
        <p>Inside.</p>
      </Fold>
      <Fold title={LONG} icon={Heart} open>
        <p>Inside.</p>
      </Fold>
    </div>
  );
}

export const PRESS = {
  button: Buttons,
  iconbutton: IconButtons,
  keycap: KeyCaps,
  choice: Choices,
  stepper: Steppers,
  fold: Folds,
};
