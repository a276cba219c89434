/** The plan: my exercises first, then what colleagues have given; any of them opens in place. */

import { RotateCcw } from "lucide";
import type { Ref } from "preact";
import { Button } from "../../../ui/button";
import { happened } from "../../../ui/toast";
import { t } from "../../../words/t";
import { type Bench, ownerOf } from "../bench";
import { type Desk, loadOf } from "../draft";
import type { DraftItem } from "../items";
import { hasChanged } from "../keep";
import { OpenItem } from "./item";
import css from "./plan.module.css";
import { Row } from "./row";

interface Props {
  bench: Bench;
  desk: Desk;
  me: string;
  rootRef: Ref<HTMLDivElement>;
  /** Where the cursor goes when an item has gone. */
  onGone: () => void;
}

export function PlanList({ bench, desk, me, rootRef, onGone }: Props) {
  const { items } = desk.now;
  const mine = items.filter((item) => item.owner === me);
  const others = items.filter((item) => item.owner !== me);
  const load = loadOf(mine);
  const name = bench.child?.called ?? "";
  const shared = { bench, desk, onGone };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt keys of the fields inside
    <div ref={rootRef} class={css.plan} onKeyDown={(event) => keyed(event, shared)}>
      <div class={css.part}>
        <h2>
          {t("builder.mine")}{" "}
          <span class={css.soft}>
            {mine.length > 0 &&
              t("builder.load", {
                exercises: t("builder.exercises", { n: mine.length }),
                n: load.minutes,
              })}
          </span>
        </h2>
        {hasChanged(desk) && (
          <Button kind="bare" icon={RotateCcw} onClick={() => again(shared)}>
            {t("builder.again")}
          </Button>
        )}
      </div>
      {mine.length ? (
        <Items of={mine} {...shared} />
      ) : (
        <p class={css.empty}>{t("builder.empty", { name })}</p>
      )}
      {others.length > 0 && (
        <>
          <h2 class={css.part}>
            {t("builder.others", { name })}{" "}
            <span class={css.soft}>{t("builder.minutes", { n: loadOf(others).minutes })}</span>
          </h2>
          <Items of={others} {...shared} theirs />
        </>
      )}
    </div>
  );
}

interface Shared {
  bench: Bench;
  desk: Desk;
  onGone: () => void;
}

function Items({
  of,
  bench,
  desk,
  onGone,
  theirs,
}: Shared & { of: DraftItem[]; theirs?: boolean }) {
  const before = new Set(desk.base.items.map((item) => item.id));
  const owner = (item: DraftItem) => {
    if (!theirs || !bench.child) return null;
    return ownerOf(bench.child, item.owner)?.shown_as ?? t("builder.former");
  };
  return (
    <ul>
      {of.map((item, place) => {
        const faults = bench.faults[item.id] ?? {};
        if (desk.open !== item.id)
          return (
            <Row
              key={item.id}
              item={item}
              isNew={!before.has(item.id)}
              owner={owner(item)}
              fault={Object.values(faults)[0]}
              onOpen={() => open(item.id, bench)}
            />
          );
        return (
          <OpenItem
            key={item.id}
            item={item}
            faults={faults}
            act={bench.act}
            name={bench.child?.called ?? ""}
            flags={bench.flags}
            owner={owner(item)}
            first={place === 0}
            last={place === of.length - 1}
            aim={bench.aim}
            onAimed={() => bench.setAim(null)}
            onRemove={() => remove(item, { bench, desk, onGone })}
          />
        );
      })}
    </ul>
  );
}

function open(id: string, bench: Bench): void {
  bench.act({ do: "open", id });
  bench.setAim({ id, field: "dose" });
}

function again({ bench, desk }: Shared): void {
  const draft = desk.now;
  bench.act({ do: "again" });
  happened(t("builder.again.done"), () => bench.act({ do: "bring", draft }));
}

function remove(item: DraftItem, { bench, desk, onGone }: Shared): void {
  const place = desk.now.items.findIndex((each) => each.id === item.id);
  bench.act({ do: "remove", id: item.id });
  happened(t("builder.removed", { title: item.card.title }), () =>
    bench.act({ do: "put", item, place }),
  );
  onGone();
}

/** Alt and an arrow moves the exercise that has the cursor, Alt Delete takes it out. */
function keyed(event: KeyboardEvent, shared: Shared): void {
  if (!event.altKey || event.ctrlKey || !(event.target instanceof Element)) return;
  const id = event.target.closest<HTMLElement>("[data-item]")?.dataset.item;
  const item = shared.desk.now.items.find((each) => each.id === id);
  const by = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
  if (!item || (!by && event.key !== "Delete")) return;
  event.preventDefault();
  if (by) shared.bench.act({ do: "move", id: item.id, by });
  else remove(item, shared);
}
