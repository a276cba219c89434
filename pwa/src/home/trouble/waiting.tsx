/** Where ticks are between this phone and the clinic: safe, and what to do, for each of the words. */

import { ArrowUp, RotateCw } from "lucide";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { syncNow } from "../../state/asking";
import { child } from "../../state/session";
import {
  leaveOut,
  needsYou,
  oldQueue,
  settleQueue,
  type WaitingEvent,
  waiting,
} from "../../state/settling";
import { type SyncWord, syncWord } from "../../state/sync";
import { Button } from "../../ui/button";
import { Mark, type MarkName } from "../../ui/mark";
import { usePage } from "../../ui/page";
import { Plate } from "../../ui/plate";
import { sayDay, sayTime } from "../../words/say";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { HomeTop } from "../frame/top";
import css from "./waiting.module.css";

export default function Waiting() {
  const word = syncWord.value;
  usePage(t(`sync.${word}.title`));
  const onTheWay = waiting.value.filter((one) => !one.refused);
  return (
    <>
      <HomeTop title={t("waiting.title")} />
      <main class={css.main}>
        <h2 class={css.head}>{t(`sync.${word}.title`)}</h2>
        <p class={css.soft}>{t(`sync.${word}.what`)}</p>
        <OldQueue />
        <ul class={css.list}>
          {onTheWay.map((one) => (
            <Row key={one.event.id} one={one} />
          ))}
        </ul>
        {needsYou.value.length > 0 && <h2 class={css.head}>{t("waiting.you")}</h2>}
        {needsYou.value.map((one) => (
          <Refused key={one.event.id} one={one} />
        ))}
      </main>
      <Act word={word} />
    </>
  );
}

function Act({ word }: { word: SyncWord }) {
  const [said, say] = useState("");
  const { route } = useLocation();
  const send = async () => {
    say(t("waiting.trying"));
    say(t(`waiting.${await syncNow()}`));
  };
  if (word === "saved") {
    return (
      <HomeBar>
        <Button kind="main" wide href="/">
          {t("do.today")}
        </Button>
      </HomeBar>
    );
  }
  if (word === "signed_out") {
    return (
      <HomeBar>
        <Button kind="main" wide onClick={() => route("/code")}>
          {t("ended.code")}
        </Button>
      </HomeBar>
    );
  }
  if (word === "update_needed") {
    return (
      <HomeBar>
        <Button kind="main" wide icon={RotateCw} onClick={() => location.reload()}>
          {t("waiting.update")}
        </Button>
      </HomeBar>
    );
  }
  return (
    <HomeBar>
      <div class={css.act}>
        <p class={css.said} role="status">
          {said}
        </p>
        <Button kind="main" wide icon={ArrowUp} onClick={() => void send()}>
          {t("waiting.now")}
        </Button>
      </div>
    </HomeBar>
  );
}

/** Ticks made here before this phone joined anew: whose they are is asked once. */
function OldQueue() {
  const n = oldQueue.value;
  if (!n) return null;
  return (
    <section class={css.card}>
      <p class={css.name}>{t("waiting.old", { n })}</p>
      <div class={css.answers}>
        <Button onClick={() => void settleQueue(false)}>{t("waiting.old.no")}</Button>
        <Button onClick={() => void settleQueue(true)}>{t("waiting.old.yes")}</Button>
      </div>
    </section>
  );
}

const MARKS: Record<string, MarkName> = { done: "done", partly: "partly", skip: "skip" };

function Row({ one: { event, item } }: { one: WaitingEvent }) {
  return (
    <li class={css.row}>
      {item && (
        <Plate
          size="mini"
          discipline={item.discipline}
          icon={item.icon}
          picture={item.picture}
          side={item.dose.side}
        />
      )}
      <div class={css.words}>
        <p class={css.name}>{item?.title ?? t("waiting.gone")}</p>
        <p class={css.soft}>
          {t(`event.${event.kind}`)} · {sayDay(event.day, "short")}, {sayTime(event.at)}
        </p>
      </div>
      <Mark mark={MARKS[event.kind] ?? "none"} waiting />
    </li>
  );
}

function Refused({ one: { event, item, refused } }: { one: WaitingEvent }) {
  const phone = child.value?.clinic.phone.replace(/[^+\d]/g, "");
  return (
    <section class={css.card}>
      <p class={css.name}>{item?.title ?? t("waiting.gone")}</p>
      <p class={css.soft}>
        {t(`event.${event.kind}`)} · {sayDay(event.day, "short")}.{" "}
        {refused && t(`refused.${refused}`)}
      </p>
      <div class={css.answers}>
        <Button onClick={() => void leaveOut(event.id)}>{t("waiting.leave")}</Button>
        {phone && <Button href={`tel:${phone}`}>{t("call.clinic")}</Button>}
      </div>
    </section>
  );
}
