/** Not today is fine: some of it, or none; what got in the way is asked once, and may stay unsaid. */

import { Minus, Plus } from "lucide";
import { useState } from "preact/hooks";
import { ofSide, type Some, someOf, within } from "../../domain/some";
import type { Reason, Value } from "../../domain/types";
import { child } from "../../state/session";
import { partly, type SlotView, skip } from "../../state/today";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Dots } from "../../ui/dots";
import { Area } from "../../ui/field";
import { IconButton } from "../../ui/iconbutton";
import { Inked } from "../../ui/inked";
import { Mark } from "../../ui/mark";
import { Sheet } from "../../ui/sheet";
import { sayList } from "../../words/say";
import { t } from "../../words/t";
import css from "./nottoday.module.css";
import { typed } from "./typed";

const REASONS: readonly Reason[] = ["tired", "unwell", "no_time", "not_want", "too_hard", "hurt"];
const MOST_WORDS = 500;

interface Props {
  slot: SlotView;
  /** What was typed, with its setter: a sheet that was closed by mistake has it still. */
  why: [string | null, (words: string | null) => void];
  /** `kept`: some of it was done; whether that stands on the phone. */
  onClose: (kept?: Promise<boolean>) => void;
}

export function NotToday({ slot, why, onClose }: Props) {
  // what was asked when it opened is answered, whatever plan comes meanwhile
  const [all] = useState(() => askedOf(slot));
  const [some, setSome] = useState<Some>(() => knownOf(slot, all.of));
  const [words, setWords] = why;
  const did = some.side !== null || some.count > 0;

  const keep = (reason?: Reason) => {
    const said = typed(words ?? "");
    const because: Value = { ...(reason && { reason }), ...(said && { words: said }) };
    setWords(null);
    if (did) return onClose(partly(slot, { ...amountOf(some, all.of), ...because }));
    // a skip says why: nothing said is "other"
    void skip(slot, { reason: "other", ...because });
    onClose();
  };
  const saved = typed(words ?? "") ? () => keep("other") : () => keep();

  return (
    <Sheet
      title={t("nottoday.title")}
      onClose={() => onClose()}
      foot={
        <>
          {words === null && <Button onClick={() => setWords("")}>{t("reason.other")}</Button>}
          <span class={css.main}>
            <Button kind="main" wide onClick={saved}>
              {primary(some, all.of)}
            </Button>
          </span>
        </>
      }
    >
      <Part all={all} some={some} onChange={setSome} />
      <h3 class={css.why}>
        {t("nottoday.why")} <span class={css.soft}>{t("nottoday.why.free")}</span>
      </h3>
      <ul class={css.reasons}>
        {REASONS.map((reason) => (
          <li key={reason}>
            <button type="button" class={css.reason} onClick={() => keep(reason)}>
              <Inked name={reason} size="l" />
              {t(`reason.${reason}`)}
            </button>
          </li>
        ))}
      </ul>
      {words !== null && (
        <Area
          label={t("nottoday.words")}
          value={words}
          onInput={setWords}
          maxLength={MOST_WORDS}
          rows={2}
        />
      )}
      <p class={css.seen}>{whoSees()}</p>
    </Sheet>
  );
}

interface PartProps {
  all: Asked;
  some: Some;
  onChange: (some: Some) => void;
}

/** How much was done: by counting, or one of two sides. */
function Part({ all, some, onChange }: PartProps) {
  const { of, sided } = all;
  const set = (count: number) => onChange({ count: within(count, of), side: null });
  return (
    <div class={css.part}>
      <div class={css.line}>
        <Mark mark="partly" />
        <div class={css.words}>
          <p class={css.name}>{t("nottoday.some")}</p>
          {of > 1 && (
            <p class={css.count} role="status">
              {t("count.of", { n: some.count, of })} <Dots n={of} filled={some.count} />
            </p>
          )}
        </div>
        <IconButton
          icon={Minus}
          label={t("nottoday.less")}
          disabled={!some.count}
          onClick={() => set(some.count - 1)}
        />
        <IconButton
          icon={Plus}
          label={t("nottoday.more")}
          disabled={some.count >= most(of)}
          onClick={() => set(some.count + 1)}
        />
      </div>
      {sided && (
        <Choice
          legend={t("nottoday.side")}
          hideLegend
          value={some.side}
          options={[
            { value: "left", words: t("nottoday.left") },
            { value: "right", words: t("nottoday.right") },
          ]}
          onChange={(side) => onChange({ count: ofSide(of, side), side })}
        />
      )}
    </div>
  );
}

/** All of it would be done; without a count, one says that some of it was. */
const most = (of: number): number => Math.max(1, of - 1);

type Asked = ReturnType<typeof someOf>;

/** What was kept of a plan that asked for more is no part of what is asked now: it stays as it was said. */
function askedOf({ item, mark, value }: SlotView): Asked {
  const all = someOf(item);
  const { side, count = 0, of = 0 } = value;
  const more = mark === "partly" && !side && count >= all.of && of > count;
  return more ? { ...all, of } : all;
}

/** Starts from what stands already. */
function knownOf({ mark, value }: SlotView, of: number): Some {
  if (mark !== "partly") return { count: 0, side: null };
  const side = value.side === "left" || value.side === "right" ? value.side : null;
  return { count: side ? ofSide(of, side) : within(value.count ?? 1, of), side };
}

function amountOf({ count, side }: Some, of: number): Value {
  if (side) return { side };
  return of > 1 ? { count, of } : {};
}

function primary({ count, side }: Some, of: number): string {
  if (side) return t("nottoday.keep.side");
  if (!count) return t("nottoday.skip");
  return of > 1 ? t("nottoday.keep", { n: count, of }) : t("nottoday.keep.some");
}

function whoSees(): string {
  const names = child.value?.team.map((member) => member.shown_as) ?? [];
  return names.length ? t("nottoday.seen", { n: names.length, who: sayList(names) }) : "";
}
