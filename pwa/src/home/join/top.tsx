/** The picture over joining: hands and steps, with the clinic's name. */

import css from "./top.module.css";

export function JoinTop({ clinic }: { clinic?: string | undefined }) {
  return (
    <header class={css.top}>
      {clinic && <p class={css.clinic}>{clinic}</p>}
      <img class={css.picture} src="/plates/hand.svg" alt="" width="120" height="120" />
      <img class={css.picture} src="/plates/footprints.svg" alt="" width="120" height="120" />
    </header>
  );
}
