/** How much help, and a note for the family; behind More whatever this exercise rarely needs. */

import { Field } from "../../../ui/field";
import { Select } from "../../../ui/select";
import { t } from "../../../words/t";
import type { Dose, DraftItem } from "../items";
import { hasSide, OtherNumbers, SideChoice } from "./dose";
import type { Editing } from "./editing";
import css from "./fields.module.css";

const LEVELS = ["7", "6", "5", "4", "3", "2", "1", "0"] as const;
type Level = (typeof LEVELS)[number] | "";

export function HelpLine({ item, faults, act }: Editing) {
  const set = (change: Partial<Dose>) => act({ do: "dose", id: item.id, change });
  const level = item.dose.assistance;
  return (
    <div class={css.line}>
      <div class={css.help} data-field="dose.assistance">
        <Select<Level>
          label={t("builder.help")}
          value={level === null ? "" : (LEVELS[7 - level] ?? "")}
          options={[
            { value: "", words: t("builder.help.open") },
            ...LEVELS.map((value) => ({ value, words: t(`builder.help.${value}`) })),
          ]}
          onChange={(value) => set({ assistance: value === "" ? null : Number(value) })}
        />
      </div>
      <div class={css.grow} data-field="dose.note">
        <Field
          label={t("builder.note")}
          value={item.dose.note ?? ""}
          maxLength={500}
          error={faults["dose.note"]}
          onInput={(note) => set({ note: note || null })}
        />
      </div>
    </div>
  );
}

export const hasMore = ({ dose, starts, ends }: DraftItem): boolean =>
  !!(dose.resistance || dose.support || starts || ends);

export function More(editing: Editing) {
  const { item, faults, act } = editing;
  const { resistance, support } = item.dose;
  const set = (change: Partial<Dose>) => act({ do: "dose", id: item.id, change });
  const day = (change: Partial<Pick<DraftItem, "starts" | "ends">>) =>
    act({ do: "facts", id: item.id, change });
  const early = item.starts && item.ends && item.ends < item.starts;
  return (
    <>
      <div class={css.line}>
        <div data-field="starts">
          <Field
            type="date"
            label={t("builder.starts")}
            value={item.starts ?? ""}
            error={faults.starts}
            onInput={(starts) => day({ starts: starts || null })}
          />
        </div>
        <div data-field="ends">
          <Field
            type="date"
            label={t("builder.ends")}
            value={item.ends ?? ""}
            error={early ? t("builder.ends.early") : faults.ends}
            onInput={(ends) => day({ ends: ends || null })}
          />
        </div>
        <div class={css.grow} data-field="dose.support">
          <Field
            label={t("builder.support")}
            value={support ?? ""}
            maxLength={60}
            error={faults["dose.support"]}
            onInput={(support) => set({ support: support || null })}
          />
        </div>
      </div>
      <OtherNumbers {...editing} />
      <div class={css.line}>
        <div class={css.grow} data-field="dose.resistance">
          <Field
            label={t("builder.resistance")}
            value={resistance ?? ""}
            maxLength={60}
            error={faults["dose.resistance"]}
            onInput={(resistance) => set({ resistance: resistance || null })}
          />
        </div>
        {!hasSide(item) && <SideChoice {...editing} />}
      </div>
    </>
  );
}
