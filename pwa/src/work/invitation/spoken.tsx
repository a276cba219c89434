/** A code in two halves to read, and letter by letter for whom hears it. */

import { t } from "../../words/t";
import { halves } from "./code";

export function CodeWords({ code, look }: { code: string; look: string | undefined }) {
  return (
    <>
      <p class="hidden-words">{t("code.spoken", { code: [...code].join(" ") })}</p>
      <p class={look} aria-hidden="true" dir="ltr">
        {halves(code).map((half, n) => (
          <span key={n}>{half}</span>
        ))}
      </p>
    </>
  );
}
