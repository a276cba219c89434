/** Over every screen that today leads to: the way back, and what this is. */

import { ChevronLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { IconButton } from "../../ui/iconbutton";
import { t } from "../../words/t";
import css from "./top.module.css";

interface Props {
  title: string;
  back?: string;
  children?: ComponentChildren;
}

export function HomeTop({ title, back = "/", children }: Props) {
  return (
    <header class={css.top}>
      <IconButton icon={ChevronLeft} flip label={t("do.back")} href={back} />
      <h1 class={css.title} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
