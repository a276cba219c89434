/** Parts that are filled in. */

import { Eye } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { Area, Field } from "../ui/field";
import { IconButton } from "../ui/iconbutton";
import { LOOKS } from "../ui/looks.sample";
import { Select } from "../ui/select";
import { Wardrobe } from "../ui/wardrobe";
import { language, speak } from "../words/t";

const nothing = () => {};

function Fields() {
  const [words, setWords] = useState("");
  return (
    <>
      <Field label="Empty" value={words} onInput={setWords} placeholder="A few words" />
      <Field label="Filled, if you like" optional value="Asha" onInput={nothing} />
      <Field label="With a hint" hint="Only the team sees it." value="" onInput={nothing} />
      <Field
        label="Wrong"
        value="not an address"
        type="email"
        onInput={nothing}
        error="Write the whole address, such as dana@clinic.example."
      />
      <Field label="With a button" type="password" value="secret" onInput={nothing}>
        <IconButton icon={Eye} label="Show" />
      </Field>
      <Field label="A day" type="date" value="2020-03-14" onInput={nothing} />
      <Field label="Hidden label" hideLabel value="The label is read aloud" onInput={nothing} />
      <Area label="Several lines" value={"One.\nTwo."} onInput={nothing} />
      <Area label="Wrong" value="" onInput={nothing} error="Say why, in a few words." />
    </>
  );
}

const ZONES = [
  { value: "kolkata", words: "Kolkata" },
  { value: "long", words: "A zone whose name is far longer than the field that shows it" },
];

function Selects() {
  const [zone, setZone] = useState("kolkata");
  return (
    <>
      <Select label="Time zone" value={zone} options={ZONES} onChange={setZone} />
      <Select
        label="With a hint"
        hint="Where the family lives."
        value="long"
        options={ZONES}
        onChange={nothing}
      />
    </>
  );
}

function Wardrobes() {
  const [look, wear] = useState("s6.gl");
  useEffect(() => void speak(language.value, ["look"]), []);
  const portrait = __PORTRAIT__ || null;
  return (
    <>
      <Wardrobe looks={{ ...LOOKS, portrait }} look={look} onLook={wear} />
      <Wardrobe looks={{ ...LOOKS, portrait: null }} look="afro" onLook={nothing} />
    </>
  );
}

export const FILL = { field: Fields, select: Selects, wardrobe: Wardrobes };
