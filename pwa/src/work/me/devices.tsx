/** The browsers one is signed in on; any other one can be signed out from here. */

import { Button } from "../../ui/button";
import { happened } from "../../ui/toast";
import { sayDay } from "../../words/say";
import { t } from "../../words/t";
import { useAsked } from "../api/asked";
import { api, asked, type Schemas } from "../api/client";
import look from "../settings.module.css";
import { sayTrouble, Trouble } from "../trouble/trouble";
import { dateOf } from "../when";

type Device = Schemas["DeviceOut"];

export function Devices() {
  const devices = useAsked(() => asked(api.GET("/api/v1/devices")), []);

  async function out({ id, name }: Device) {
    const path = { device_id: id };
    const answer = await asked(api.DELETE("/api/v1/devices/{device_id}", { params: { path } }));
    happened(answer.ok ? t("mine.device.gone", { name }) : sayTrouble(answer.problem));
    await devices.again();
  }

  if (devices.problem && !devices.value)
    return <Trouble problem={devices.problem} again={() => void devices.again()} />;
  return (
    <ul>
      {devices.value?.items.map((one) => (
        <li key={one.id} class={look.row}>
          <span class={look.words}>
            <b>
              <bdi>{one.name || t("device.unknown")}</bdi>
            </b>
            <span class={look.under}>
              {one.this
                ? t("mine.device.this")
                : t("mine.device.used", { day: sayDay(dateOf(one.last_used), "short") })}
            </span>
          </span>
          {!one.this && (
            <Button
              kind="line"
              label={t("mine.device.outOf", { name: one.name })}
              onClick={() => void out(one)}
            >
              {t("mine.device.out")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
