/** Under today: the week, the one thing to do, and the people. */

import { CalendarDays, Users } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon, type IconShape } from "../../ui/icon";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import css from "./bar.module.css";

export function Bar({ children }: { children?: ComponentChildren }) {
  return (
    <HomeBar>
      <div class={css.bar}>
        <Place href="/week" icon={CalendarDays} words={t("today.week")} />
        {children}
        <Place href="/me" icon={Users} words={t("today.people")} />
      </div>
    </HomeBar>
  );
}

function Place({ href, icon, words }: { href: string; icon: IconShape; words: string }) {
  return (
    <a class={css.place} href={href}>
      <Icon of={icon} />
      {words}
    </a>
  );
}
