/** A line over the screen while nobody answers; it asks again by itself until somebody does. */

import { WifiOff } from "lucide";
import { useEffect } from "preact/hooks";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { sayTime } from "../../words/say";
import { rich, t } from "../../words/t";
import { api, asked } from "../api/client";
import { lostAt, unheard } from "../api/reach";
import { standing, start } from "../session";
import css from "./lostline.module.css";

const EVERY_MS = 15_000;

const ask = () => void asked(api.GET("/api/v1/health"));

export function LostLine() {
  const since = lostAt.value;
  const lost = since !== null;
  useEffect(() => {
    window.addEventListener("offline", unheard);
    window.addEventListener("online", ask);
    return () => {
      window.removeEventListener("offline", unheard);
      window.removeEventListener("online", ask);
    };
  }, []);
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      clearInterval(timer);
      // somebody answers again: who I am may have changed meanwhile
      if (standing.peek() === "in" && lostAt.peek() === null) void start();
    };
  }, [lost]);
  return (
    <div role="status">
      {since && (
        <div class={css.line}>
          <Icon of={WifiOff} />
          <p class={css.words}>
            {rich("frame.lost", {
              since: <b>{t("frame.lost.since", { time: sayTime(since) })}</b>,
            })}
          </p>
          <Button kind="line" onClick={ask}>
            {t("frame.lost.try")}
          </Button>
        </div>
      )}
    </div>
  );
}
