/** The typed code: eight letters and numbers from the paper, with no account and no password. */

import { ChevronLeft } from "lucide";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { standing } from "../../state/session";
import { Button } from "../../ui/button";
import { Wrong } from "../../ui/field";
import { IconButton } from "../../ui/iconbutton";
import { usePage } from "../../ui/page";
import { t } from "../../words/t";
import css from "./code.module.css";
import { hold, sayWrong } from "./invitation";
import joinCss from "./join.module.css";

const LENGTH = 8;
const CELLS = Array.from({ length: LENGTH }, (_, place) => place);

/** What was typed as the code is written: capitals, O as 0, I and L as 1, no signs between. */
export function cleaned(typed: string): string {
  const capitals = typed.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  return capitals.replace(/[^0-9A-Z]/g, "").slice(0, LENGTH);
}

export default function CodeScreen() {
  usePage(t("code.title"));
  const { route } = useLocation();
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);

  const look = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (code.length < LENGTH) {
      setWrong(t("code.short"));
      return;
    }
    setBusy(true);
    const problem = await hold({ code });
    setBusy(false);
    if (problem) setWrong(sayWrong(problem));
    else route("/join");
  };

  return (
    <form class={joinCss.form} onSubmit={look} noValidate>
      <header class={css.top}>
        {standing.value === "joined" && (
          <IconButton icon={ChevronLeft} flip label={t("do.back")} href="/" />
        )}
      </header>
      <main class={css.main}>
        <h1 tabIndex={-1}>{t("code.title")}</h1>
        <p class={joinCss.soft}>{t("code.where")}</p>
        <Paper />
        <label class={css.label}>
          <span class="hidden-words">{t("code.label")}</span>
          <input
            class={css.input}
            value={code}
            onInput={(event) => {
              const typed = cleaned(event.currentTarget.value);
              event.currentTarget.value = typed;
              setCode(typed);
              setWrong("");
            }}
            autocapitalize="characters"
            autocomplete="one-time-code"
            autocorrect="off"
            spellcheck={false}
            aria-invalid={wrong ? "true" : undefined}
            aria-describedby="code-wrong"
          />
          <span class={css.cells} dir="ltr" aria-hidden="true">
            {CELLS.map((place) => (
              <span key={place} class={css.cell} data-now={place === code.length || undefined}>
                {code[place]}
              </span>
            ))}
          </span>
        </label>
        <Wrong id="code-wrong" words={wrong} />
        <p class={joinCss.small}>{t("code.none")}</p>
        {standing.value !== "joined" && (
          <Button kind="bare" href="/work">
            {t("code.staff")}
          </Button>
        )}
      </main>
      <footer class={joinCss.bar}>
        <Button kind="main" type="submit" wide busy={busy}>
          {t("code.join")}
        </Button>
      </footer>
    </form>
  );
}

/** The sheet from the clinic, with the place of the code. */
function Paper() {
  return (
    <div class={css.plate} aria-hidden="true">
      <div class={css.paper}>
        <svg class={css.square} viewBox="0 0 7 7" aria-hidden="true">
          <path d="M0 0h3v3H0zM4 0h3v3H4zM0 4h3v3H0zM1 1v1h1V1zM5 1v1h1V1zM1 5v1h1V5zM4 4h1v1H4zM6 4h1v2H6zM5 5h1v2H5zM4 6h1v1H4z" />
        </svg>
        <span class={css.sample}>K7MP 4RTD</span>
      </div>
    </div>
  );
}
