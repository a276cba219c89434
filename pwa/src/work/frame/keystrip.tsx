/** The keys of this screen, at the bottom; `?` lists them all. */

import { Check } from "../../ui/choice";
import { KeyCap } from "../../ui/keycap";
import { Sheet } from "../../ui/sheet";
import { t } from "../../words/t";
import { allKeys, type Key, lettersOff, shownKeys, switchLetters } from "./keys";
import css from "./keystrip.module.css";

const open = () => {
  allKeys.value = true;
};
const shut = () => {
  allKeys.value = false;
};

/** One cap for each key that is pressed. */
function Caps({ of }: { of: Key }) {
  return (
    <span class={css.caps}>
      {of.keys.split(" ").map((cap) => (
        <KeyCap key={cap}>{cap}</KeyCap>
      ))}
    </span>
  );
}

export function KeyStrip() {
  const keys = shownKeys.value.filter((key) => !key.silent);
  return (
    <>
      <footer class={css.strip}>
        <ul class={css.keys}>
          {keys
            .filter((key) => !key.quiet)
            .map((key) => (
              <li key={key.keys}>
                <Caps of={key} /> {key.words}
              </li>
            ))}
        </ul>
        <button type="button" class={css.all} onClick={open}>
          <KeyCap>?</KeyCap> {t("keys.title")}
        </button>
      </footer>
      {allKeys.value && (
        <Sheet title={t("keys.title")} onClose={shut}>
          <dl class={css.list}>
            {keys.map((key) => (
              <div key={key.keys}>
                <dt>
                  <Caps of={key} />
                </dt>
                <dd>{key.words}</dd>
              </div>
            ))}
          </dl>
          <Check
            words={t("keys.letters")}
            hint={t("keys.letters.why")}
            checked={!lettersOff.value}
            onChange={(on) => switchLetters(!on)}
          />
        </Sheet>
      )}
    </>
  );
}
