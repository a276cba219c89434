/** What the child looks like in the pictures. The wardrobe is fetched when it is opened. */

import { Palette } from "lucide";
import { useState } from "preact/hooks";
import type { Problem } from "../../../domain/problem";
import { Button } from "../../../ui/button";
import type { Looks } from "../../../ui/wearing";
import { language, speak, t } from "../../../words/t";
import { api, asked } from "../../api/client";
import { Trouble } from "../../trouble/trouble";
import css from "./edit.module.css";

interface Props {
  look: string;
  error: string | undefined;
  onLook: (look: string) => void;
}

type Part = typeof import("../../../ui/wardrobe");

/** The part and its words, and what there is to choose. */
async function open(): Promise<{ part: Part; looks: Looks } | { problem: Problem }> {
  const [part, answer] = await Promise.all([
    import("../../../ui/wardrobe"),
    asked(api.GET("/api/v1/looks")),
    speak(language.value, ["look"]),
  ]);
  return answer.ok ? { part, looks: answer.value } : { problem: answer.problem };
}

export function ChildLook({ look, error, onLook }: Props) {
  const [there, setThere] = useState<Awaited<ReturnType<typeof open>> | null>(null);
  const [busy, work] = useState(false);
  const show = async () => {
    work(true);
    setThere(await open());
    work(false);
  };
  return (
    <section class={css.part}>
      <h3 class={css.title}>{t("edit.look")}</h3>
      <p class={css.note}>{t("edit.look.what")}</p>
      {error && <p role="alert">{error}</p>}
      {there && "part" in there ? (
        <there.part.Wardrobe looks={there.looks} look={look} onLook={onLook} />
      ) : (
        <Button kind="line" icon={Palette} busy={busy} onClick={() => void show()}>
          {t("edit.look.choose")}
        </Button>
      )}
      {there && "problem" in there && <Trouble problem={there.problem} />}
    </section>
  );
}
