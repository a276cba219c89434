/** The keys of this screen, at the bottom; `?` lists them all. */

import { useState } from "preact/hooks";
import { Check } from "../../ui/choice";
import { Sheet } from "../../ui/sheet";
import { t } from "../../words/t";
import { lettersOff, shownKeys, switchLetters } from "./keys";
import css from "./keystrip.module.css";

export function KeyStrip() {
  const [all, showAll] = useState(false);
  const keys = shownKeys.value;
  return (
    <footer class={css.strip}>
      <ul class={css.keys}>
        {keys
          .filter((key) => !key.quiet)
          .map((key) => (
            <li key={key.keys}>
              <kbd>{key.keys}</kbd> {key.words}
            </li>
          ))}
      </ul>
      <button type="button" class={css.all} onClick={() => showAll(true)}>
        {t("keys.title")}
      </button>
      {all && (
        <Sheet title={t("keys.title")} onClose={() => showAll(false)}>
          <dl class={css.list}>
            {keys.map((key) => (
              <div key={key.keys}>
                <dt>
                  <kbd>{key.keys}</kbd>
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
    </footer>
  );
}
