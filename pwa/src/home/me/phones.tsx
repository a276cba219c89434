/** My phones: bring the plans to another one, and sign one out that is lost. */

import { Smartphone } from "lucide";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { DeviceCode, OwnDevice } from "../../domain/types";
import { deviceCode, devices, revokeDevice } from "../../state/account";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { Notice } from "../../ui/notice";
import { sayTime } from "../../words/say";
import { t } from "../../words/t";
import { sayDate } from "../frame/instant";
import { sayWrong } from "../join/invitation";
import { CodeCard } from "./codecard";
import css from "./me.module.css";
import { Sure } from "./sure";

export function Phones() {
  const [found, setFound] = useState<readonly OwnDevice[] | null>(null);
  const [made, setMade] = useState<DeviceCode | null>(null);
  const [wrong, setWrong] = useState("");

  const [busy, setBusy] = useState(false);
  const asked = useRef(0);

  const read = useCallback(async () => {
    const mine = ++asked.current;
    const answer = await devices();
    // one that was asked for earlier may come later: it knows less
    if (mine !== asked.current) return;
    setWrong(answer.ok ? "" : sayWrong(answer.problem));
    if (answer.ok) setFound(answer.value);
  }, []);
  useEffect(() => void read(), [read]);

  const bring = async () => {
    setBusy(true);
    const answer = await deviceCode();
    setBusy(false);
    setWrong(answer.ok ? "" : sayWrong(answer.problem));
    if (answer.ok) setMade(answer.value);
  };
  return (
    <section class={css.part}>
      <h2 class={css.name}>{t("me.phones")}</h2>
      <ul class={css.phones}>
        {found?.map((one) => (
          <Row key={one.id} one={one} again={() => void read()} />
        ))}
      </ul>
      {made ? (
        <CodeCard
          code={made.code}
          what={t("me.bring.code", { where: `${location.host}/code` })}
          until={t("me.until", { time: sayTime(made.expires) })}
        />
      ) : (
        <Button icon={Smartphone} wide busy={busy} onClick={() => void bring()}>
          {t("me.bring")}
        </Button>
      )}
      {wrong && <Notice live>{wrong}</Notice>}
    </section>
  );
}

function Row({ one, again }: { one: OwnDevice; again: () => void }) {
  const [asking, ask] = useState(false);
  const [wrong, setWrong] = useState("");
  const end = async () => {
    setWrong("");
    const answer = await revokeDevice(one.id);
    // one that somebody has signed out meanwhile is gone as well
    if (answer.ok || answer.problem.status === 404) again();
    else setWrong(sayWrong(answer.problem));
  };
  return (
    <li class={css.phone}>
      <Icon of={Smartphone} />
      <div class={css.words}>
        <p>{one.name}</p>
        <p class={css.soft}>
          {one.this ? t("me.this") : t("me.used", { day: sayDate(one.last_used, "short") })}
        </p>
      </div>
      {!one.this && !asking && (
        <Button kind="bare" label={t("me.end.of", { name: one.name })} onClick={() => ask(true)}>
          {t("me.end")}
        </Button>
      )}
      {asking && (
        <Sure
          words={t("me.end.sure", { name: one.name })}
          yes={t("me.end")}
          onYes={() => void end()}
          onNo={() => {
            setWrong("");
            ask(false);
          }}
        />
      )}
      {wrong && <Notice live>{wrong}</Notice>}
    </li>
  );
}
