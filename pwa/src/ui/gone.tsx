/** A part of the app that could not be loaded: what is on the screen stays, and one may try again. */

import { render } from "preact";
import { t } from "../words/t";
import { Button } from "./button";
import css from "./gone.module.css";

let place: HTMLElement | null = null;

/** Say so below the page. Without a network there is nothing to load: it comes when that is back. */
export function sayGone(): void {
  place ??= document.body.appendChild(document.createElement("div"));
  render(<Gone offline={navigator.onLine === false} />, place);
}

function close(): void {
  if (place) render(null, place);
}

export function Gone({ offline }: { offline: boolean }) {
  return (
    <div class={css.gone} role="alert">
      <p>{t(offline ? "gone.offline" : "gone.what")}</p>
      {offline ? (
        <Button onClick={close}>{t("do.close")}</Button>
      ) : (
        <Button onClick={() => location.reload()}>{t("gone.again")}</Button>
      )}
    </div>
  );
}
