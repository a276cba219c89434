/** No children yet: three steps with their keys, and what the list will look like. */

import { Plus, QrCode, UserRound } from "lucide";
import { Button } from "../../ui/button";
import { Head } from "../../ui/head";
import { Icon } from "../../ui/icon";
import { KeyCap } from "../../ui/keycap";
import { Mark, type MarkName } from "../../ui/mark";
import { Plate } from "../../ui/plate";
import { type Key, t } from "../../words/t";
import css from "./empty.module.css";
import { Strip } from "./strip";
import { view } from "./view";

const SHOWN: MarkName[] = (
  "done done done done done off off done done done partly done skip none" as const
).split(" ") as MarkName[];

const WORDS: readonly [MarkName, Key, Key][] = [
  ["done", "strip.done", "empty.done"],
  ["partly", "strip.partly", "empty.partly"],
  ["skip", "strip.skip", "empty.skip"],
  ["none", "strip.none", "empty.none"],
];

export function Empty({ onAdd }: { onAdd: () => void }) {
  return (
    <div class={css.page}>
      <div class={css.inside}>
        <div>
          <h1 class={css.title} tabIndex={-1}>
            {t("empty.title")}
          </h1>
          <p class={css.what}>{t("empty.what")}</p>
          <Steps />
          <div class={css.buttons}>
            <Button kind="main" icon={Plus} keys="N" onClick={onAdd}>
              {t("children.new")}
            </Button>
            <Button
              kind="line"
              onClick={() => {
                view.value = "clinic";
              }}
            >
              {t("empty.clinic")}
            </Button>
          </div>
        </div>
        <Example />
      </div>
    </div>
  );
}

function Steps() {
  return (
    <ol class={css.steps}>
      <li>
        <span class={css.round}>
          <Icon of={UserRound} />
        </span>
        <Step title={t("empty.add")} what={t("empty.add.what")} />
        <KeyCap>N</KeyCap>
      </li>
      <li>
        <Plate discipline="OT" icon="circle-dot-dashed" size="mini" />
        <Step title={t("empty.pick")} what={t("empty.pick.what")} />
        <KeyCap>B</KeyCap>
      </li>
      <li>
        <span class={css.square}>
          <Icon of={QrCode} />
        </span>
        <Step title={t("empty.invite")} what={t("empty.invite.what")} />
        <KeyCap>I</KeyCap>
      </li>
    </ol>
  );
}

function Step({ title, what }: { title: string; what: string }) {
  return (
    <span class={css.step}>
      <b>{title}</b>
      <span class={css.note}>{what}</span>
    </span>
  );
}

function Example() {
  return (
    <figure class={css.example}>
      <figcaption class={css.note}>{t("empty.look")}</figcaption>
      <div class={css.card}>
        <p class={css.row}>
          <Head name="Zoë" size={32} />
          <b>Zoë</b>
          <Strip marks={SHOWN} />
        </p>
        <ul class={css.legend}>
          {WORDS.map(([mark, title, what]) => (
            <li key={mark}>
              <Mark mark={mark} size="s" />
              <Step title={t(title)} what={t(what)} />
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
