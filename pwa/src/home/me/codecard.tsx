/** A code to be typed or scanned on another phone. */

import { t } from "../../words/t";
import css from "./me.module.css";

interface Props {
  code: string;
  /** Until when it works, in words. */
  until: string;
  /** The code as a square, SVG text. It is shown as a picture, never as markup. */
  qr?: string;
  what: string;
}

export function CodeCard({ code, until, qr, what }: Props) {
  return (
    <div class={css.code} role="status">
      {qr && (
        <img
          class={css.square}
          src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
          alt={t("me.square")}
          width="200"
          height="200"
        />
      )}
      <p class={css.letters} dir="ltr">
        <span class="hidden-words">{t("code.spoken", { code: [...code].join(" ") })}</span>
        <span aria-hidden="true">
          {code.slice(0, 4)} {code.slice(4)}
        </span>
      </p>
      <p class={css.soft}>{what}</p>
      <p class={css.soft}>{until}</p>
    </div>
  );
}
