/** What changed in the plan, who changed it and why, in her own words. */

import { ArrowRight, Check, Minus, Plus, Repeat } from "lucide";
import { useLocation } from "preact-iso/router";
import type { PlanItem } from "../../domain/types";
import { markNewsRead } from "../../state/account";
import { news, type PlanNews } from "../../state/today";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { Icon, type IconShape } from "../../ui/icon";
import { usePage } from "../../ui/page";
import { Plate } from "../../ui/plate";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { sayDate } from "../frame/instant";
import { HomeTop } from "../frame/top";
import css from "./news.module.css";

export default function News() {
  usePage(t("news.title"));
  const { route } = useLocation();
  const now = news.value;
  const read = async () => {
    await markNewsRead();
    route("/");
  };
  return (
    <>
      <HomeTop title={t("news.title")} />
      <main class={css.main}>{now ? <Told news={now} /> : <p>{t("news.none")}</p>}</main>
      <HomeBar>
        {now ? (
          <Button kind="main" wide icon={Check} onClick={() => void read()}>
            {t("news.ok")}
          </Button>
        ) : (
          <Button kind="main" wide href="/">
            {t("do.today")}
          </Button>
        )}
      </HomeBar>
    </>
  );
}

function Told({ news: { author, at, reason, changed, added, finished } }: { news: PlanNews }) {
  return (
    <>
      <div class={css.who}>
        {author?.discipline && <DisciplineMark of={author.discipline} />}
        <div>
          <p class={css.name}>{author?.shown_as ?? t("news.team")}</p>
          <p class={css.soft}>{sayDate(at)}</p>
        </div>
      </div>
      {reason && <blockquote class={css.reason}>“{reason}”</blockquote>}
      <ul>
        {changed.map(({ before, now }) => (
          <Line key={now.id} kind="changed" icon={Repeat} item={now}>
            <span class={css.before}>{saidOf(before)}</span>
            <Icon of={ArrowRight} size="s" flip />
            <b>{saidOf(now)}</b>
          </Line>
        ))}
        {added.map((item) => (
          <Line key={item.id} kind="added" icon={Plus} item={item}>
            {item.words.dose}. {item.words.schedule}
          </Line>
        ))}
        {finished.map((item) => (
          <Line key={item.id} kind="finished" icon={Minus} item={item} />
        ))}
      </ul>
    </>
  );
}

const saidOf = (item: PlanItem) => `${item.words.dose}. ${item.words.schedule}`;

interface LineProps {
  kind: "changed" | "added" | "finished";
  icon: IconShape;
  item: PlanItem;
  children?: preact.ComponentChildren;
}

function Line({ kind, icon, item, children }: LineProps) {
  return (
    <li class={css.line}>
      <div class={css.words}>
        <p class={css.kind}>
          <Icon of={icon} size="s" /> {t(`news.${kind}`)}
        </p>
        <p class={css.name}>{item.title}</p>
        {children && <p class={css.soft}>{children}</p>}
      </div>
      <Plate
        size="mini"
        discipline={item.discipline}
        icon={item.icon}
        picture={item.picture}
        side={item.dose.side}
      />
    </li>
  );
}
