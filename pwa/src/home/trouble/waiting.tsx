/** Where ticks are between this phone and the clinic: safe, and what to do, for each of the words. */

import { ArrowUp, RotateCw } from "lucide";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { choose, closeEnding } from "../../state/account";
import { syncNow } from "../../state/asking";
import { loadNewest } from "../../state/newest";
import { child, ending } from "../../state/session";
import {
  elsewhere,
  leaveOut,
  leaveStrays,
  needsYou,
  oldQueue,
  settleQueue,
  strays,
  type WaitingEvent,
  waiting,
} from "../../state/settling";
import { refusedCount, type SyncWord, syncWord, waitingCount } from "../../state/sync";
import { Button } from "../../ui/button";
import { Mark, type MarkName } from "../../ui/mark";
import { focus, usePage } from "../../ui/page";
import { Plate } from "../../ui/plate";
import { sayDay, sayTime } from "../../words/say";
import { type Key, t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { sayDate } from "../frame/instant";
import { HomeTop } from "../frame/top";
import css from "./waiting.module.css";

const CALM: ReadonlySet<SyncWord> = new Set(["waiting", "offline"]);

export default function Waiting() {
  const word = syncWord.value;
  const onTheWay = waiting.value.filter((one) => !one.refused);
  // nothing but what somebody else ticked here: it waits for an answer, not for the network
  const asked = oldQueue.value + elsewhere.value.length > 0;
  const asks = CALM.has(word) && asked && oldQueue.value === onTheWay.length;
  // what is of no plan here is not sent, so not all is
  const says = word === "saved" && strays.value ? "waiting" : word;
  const title = asks ? t("waiting.old.title") : t(`sync.${says}.title`, { n: refusedCount.value });
  usePage(title);
  return (
    <>
      <HomeTop title={t("waiting.title")} />
      <main class={css.main}>
        <h2 class={css.head}>{title}</h2>
        <Left />
        {says === word && (
          <p class={css.soft}>{asks ? t("waiting.old.what") : t(`sync.${word}.what`)}</p>
        )}
        <OldQueue />
        <ul class={css.list}>
          {onTheWay.map((one) => (
            <Row key={one.event.id} one={one} />
          ))}
        </ul>
        {needsYou.value.length > 0 && word !== "refused" && (
          <h2 class={css.head}>{t("waiting.you")}</h2>
        )}
        {needsYou.value.map((one) => (
          <Refused key={one.event.id} one={one} />
        ))}
        {elsewhere.value.map(({ id, called }) => (
          <Button key={id} wide onClick={settling(() => choose(id))}>
            {t("waiting.elsewhere", { child: called })}
          </Button>
        ))}
        <Strays />
      </main>
      <Act word={asks ? "saved" : word} />
    </>
  );
}

/** The button goes with what it settled, and had the focus. */
const settling = (act: () => Promise<void>) => () => void act().then(() => focus());

/** What there is to do about a word; for the others, sending now. */
function Act({ word }: { word: SyncWord }) {
  const { route } = useLocation();
  const today = () => route("/");
  const ways: Partial<Record<SyncWord, [Key, () => unknown]>> = {
    saved: ["do.today", today],
    ended: ["news.ok", () => closeEnding().then(today)],
    signed_out: ["ended.code", () => route("/code")],
    update_needed: ["waiting.update", loadNewest],
    ...(!waitingCount.value && { refused: ["do.today", today] }),
  };
  const [words, act] = ways[word] ?? [];
  if (!words) return <Send again={word === "storage_full"} />;
  return (
    <HomeBar>
      <Button
        kind="main"
        wide
        {...(word === "update_needed" && { icon: RotateCw })}
        onClick={() => void act?.()}
      >
        {t(words)}
      </Button>
    </HomeBar>
  );
}

function Send({ again }: { again: boolean }) {
  const [said, say] = useState("");
  const send = async () => {
    say(t("waiting.trying"));
    const is = await syncNow();
    say(t(is === "sent" && waitingCount.value ? "waiting.left" : `waiting.${is}`));
  };
  return (
    <HomeBar>
      <div class={css.act}>
        <p class={css.said} role="status">
          {said}
        </p>
        <Button kind="main" wide icon={again ? RotateCw : ArrowUp} onClick={() => void send()}>
          {t(again ? "waiting.again" : "waiting.now")}
        </Button>
      </div>
    </HomeBar>
  );
}

/** The plan of one child of several is gone from here: which clinic's, and what did not reach it. */
function Left() {
  const now = syncWord.value === "ended" && ending.value;
  if (!now) return null;
  return (
    <>
      {now.clinic && <p class={css.name}>{now.clinic.name}</p>}
      <p>{t("ended.when", { day: sayDate(now.on) })}</p>
      {now.unsent > 0 && <p>{t("ended.unsent", { n: now.unsent })}</p>}
    </>
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
        <Button onClick={settling(() => settleQueue(false))}>{t("waiting.old.no")}</Button>
        <Button onClick={settling(() => settleQueue(true))}>{t("waiting.old.yes")}</Button>
      </div>
    </section>
  );
}

/** Ticks of plans that have left this phone: they neither go by themselves nor vanish. */
function Strays() {
  const n = strays.value;
  if (!n) return null;
  return (
    <section class={css.card}>
      <p class={css.name}>{t("waiting.stray", { n })}</p>
      <p class={css.soft}>{t("waiting.stray.what")}</p>
      <div class={css.answers}>
        <Button onClick={settling(leaveStrays)}>{t("waiting.old.no")}</Button>
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
        <Button onClick={settling(() => leaveOut(event.id))}>{t("waiting.leave")}</Button>
        {phone && <Button href={`tel:${phone}`}>{t("call.clinic")}</Button>}
      </div>
    </section>
  );
}
