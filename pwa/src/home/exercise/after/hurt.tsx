/** When it hurt: when to stop, and whom to call. Said calmly, in place. */

import { OctagonX, Phone } from "lucide";
import type { PlanItem, Value } from "../../../domain/types";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { t } from "../../../words/t";
import css from "./after.module.css";

interface Props {
  pain: Value["pain"];
  item: PlanItem;
  phone: string;
}

export function Hurt({ pain, item, phone }: Props) {
  const hurt = pain === "lot" || pain === "some";
  return (
    <div role="status">
      {hurt && (
        <div class={css.hurt}>
          <p class={css.advice}>
            <Icon of={OctagonX} />
            <b>{t(pain === "lot" ? "after.hurt.lot" : "after.hurt.some")}</b>
          </p>
          {item.stop.length > 0 && (
            <ul class={css.stop}>
              {item.stop.map((sign) => (
                <li key={sign}>{sign}</li>
              ))}
            </ul>
          )}
          {phone && (
            <Button wide icon={Phone} href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
              {t("call.clinic")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
