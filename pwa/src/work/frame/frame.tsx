/** Around every staff screen: who I am and where to go above, the keys of the screen below. */

import { Building2, CircleUser, Hand, Library, LogIn, Users, WifiOff } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { Button } from "../../ui/button";
import { DisciplineMark } from "../../ui/discipline";
import { Icon, type IconShape } from "../../ui/icon";
import { forgetToast, last, Toast } from "../../ui/toast";
import { t } from "../../words/t";
import { me, standing, start } from "../session";
import SignIn from "../signin/signin";
import css from "./frame.module.css";
import { pressed } from "./keys";
import { KeyStrip } from "./keystrip";
import { LostLine } from "./lostline";

const READ_MS = 8000;

export default function Frame({ children }: { children: ComponentChildren }) {
  useEffect(() => {
    void start();
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  const { path } = useLocation();
  const open = path === "/work/join";
  if (standing.value === "starting" && !open) return null;
  if (standing.value === "offline" && !open) return <Offline />;
  if (standing.value !== "in" && !open) return <SignIn />;
  return (
    <div class={css.frame}>
      {standing.value === "in" && <Top path={path} />}
      <LostLine />
      <main class={css.main}>{children}</main>
      {standing.value === "in" && !open && <KeyStrip />}
      <Told />
    </div>
  );
}

/** What can be undone stays; what only tells goes by itself, as it lies over the page. */
function Told() {
  const now = last.value;
  useEffect(() => {
    if (!now || now.undo) return;
    const timer = setTimeout(forgetToast, READ_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return <Toast />;
}

function Top({ path }: { path: string }) {
  const inChildren = path === "/work" || path.startsWith("/work/children");
  return (
    <header class={css.top}>
      <div class={css.bar}>
        <a class={css.brand} href="/work">
          <span class={css.badge}>
            <Icon of={Hand} />
          </span>
          <span class={css.word}>{t("app.name")}</span>
        </a>
        <nav class={css.nav} aria-label={t("frame.places")}>
          <Place href="/work" icon={Users} words={t("frame.children")} here={inChildren} />
          <Place
            href="/work/library"
            icon={Library}
            words={t("frame.library")}
            here={path.startsWith("/work/library")}
          />
          <Place
            href="/work/clinic"
            icon={Building2}
            words={t("frame.clinic")}
            here={path === "/work/clinic"}
          />
        </nav>
        <Myself here={path === "/work/me"} />
      </div>
    </header>
  );
}

function Myself({ here }: { here: boolean }) {
  const who = me.value?.staff;
  return (
    <a class={css.me} href="/work/me" aria-current={here ? "page" : undefined}>
      {who?.discipline ? <DisciplineMark of={who.discipline} /> : <Icon of={CircleUser} size="s" />}
      <span class={css.name} title={who?.shown_as}>
        {who?.shown_as}
      </span>
    </a>
  );
}

interface PlaceProps {
  href: string;
  icon: IconShape;
  words: string;
  here: boolean;
}

function Place({ href, icon, words, here }: PlaceProps) {
  return (
    <a class={css.place} href={href} aria-current={here ? "page" : undefined}>
      <Icon of={icon} size="s" />
      {words}
    </a>
  );
}

function Offline() {
  return (
    <main class={css.offline}>
      <Icon of={WifiOff} size="l" />
      <h1 tabIndex={-1}>{t("frame.offline")}</h1>
      <p>{t("frame.offline.what")}</p>
      <Button kind="main" icon={LogIn} onClick={() => void start()}>
        {t("frame.again")}
      </Button>
    </main>
  );
}
