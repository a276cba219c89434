/** The code to point at or to type, until when it works, and whether somebody is in. */

import { CircleCheck, Clock } from "lucide";
import { Button } from "../../../ui/button";
import { Icon } from "../../../ui/icon";
import { Mark } from "../../../ui/mark";
import { Notice } from "../../../ui/notice";
import { rich, t } from "../../../words/t";
import type { Schemas } from "../../api/client";
import { placeOf, square } from "../../invitation/code";
import { CodeWords } from "../../invitation/spoken";
import { sayRelation } from "../../relation";
import { sayInstant } from "../../when";
import { sayFor } from "../family/open";
import type { Made } from "./invite";
import css from "./invite.module.css";

interface Props {
  made: Made;
  joined: Schemas["CaregiverOut"] | null;
  /** Back to the choice; the code is taken back. */
  change: () => void;
}

export function Code({ made, joined, change }: Props) {
  const sees = made.sees ?? "all";
  return (
    <>
      <p class={css.for}>
        {t("invite.for", { who: sayFor(made), sees: t(`sees.${sees}`) })}
        <Button kind="bare" onClick={change}>
          {t("invite.change")}
        </Button>
      </p>
      <div class={css.both}>
        <div class={css.white}>
          <img class={css.square} src={square(made.qr)} alt={t("invite.square")} />
        </div>
        <div class={css.right}>
          <ol class={css.steps}>
            <li>{t("invite.point")}</li>
            <li>{rich("invite.type", { place: <b class={css.link}>{placeOf(made.link)}</b> })}</li>
          </ol>
          <CodeWords code={made.code} look={css.code} />
          <p class={css.until}>
            <Icon of={Clock} size="s" />
            <span>{rich("invite.until", { when: <b>{sayInstant(made.expires)}</b> })}</span>
          </p>
          <p class={css.note}>{t(`invite.after.${sees}`)}</p>
          <p class={css.note}>
            {t("invite.link")} <span class={css.link}>{made.link}</span>
          </p>
          <div role="status">
            {joined ? (
              <Notice kind="done" icon={CircleCheck} title={t("invite.in", { name: joined.name })}>
                <p>
                  {t("invite.in.what", {
                    who: sayRelation(joined),
                    sees: t(`sees.${joined.sees}`),
                  })}
                </p>
              </Notice>
            ) : (
              <p class={css.waiting}>
                <Mark mark="none" size="s" /> {t("invite.waiting")}
              </p>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
