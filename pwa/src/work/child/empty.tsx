/** Before the first plan: what to do, in order. */

import { Pencil, UserPlus } from "lucide";
import { Button } from "../../ui/button";
import { Mark, type MarkName, sayMark } from "../../ui/mark";
import { t } from "../../words/t";
import css from "./empty.module.css";
import type { ChildOut } from "./known";
import type { People } from "./read";

interface Props {
  child: ChildOut;
  href: string;
  people: People;
  invite: () => void;
}

const MARKS: readonly MarkName[] = ["done", "partly", "skip", "none"];

export function Empty({ child, href, people, invite }: Props) {
  const nobody = people.caregivers.value?.items.every((each) => each.ended_at) ?? false;
  return (
    <div class={css.empty}>
      <h2 class={css.title}>{t("child.empty", { name: child.called })}</h2>
      <ol class={css.steps}>
        <li class={css.step}>
          <p>{t("child.empty.choose")}</p>
          <Button kind="line" icon={Pencil} keys="B" href={href}>
            {t("child.plan.first")}
          </Button>
        </li>
        <li class={css.step}>
          <p>{t(nobody ? "child.empty.invite" : "child.empty.invited")}</p>
          {nobody && (
            <Button kind="line" icon={UserPlus} keys="I" onClick={invite}>
              {t("child.empty.invite.do")}
            </Button>
          )}
        </li>
        <li class={css.step}>
          <p>{t("child.empty.see")}</p>
          <ul class={css.marks}>
            {MARKS.map((mark) => (
              <li key={mark} class={css.mark}>
                <Mark mark={mark} size="s" /> {sayMark(mark)}
              </li>
            ))}
          </ul>
        </li>
      </ol>
    </div>
  );
}
