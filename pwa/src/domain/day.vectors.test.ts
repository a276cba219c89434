import { describe, expect, test } from "vitest";
import vectors from "../../../tests/vectors/day.json";
import { dayView, type Seen, type SlotView } from "./dayview";
import { type Fact, fold } from "./fold";
import { item, planOf } from "./sample";
import type { Asked } from "./schedule";
import { earlierOf, sinceOf } from "./since";
import type { Plan } from "./types";

interface Wanted {
  state: string;
  quota: unknown;
  slots: { slot: number; moment?: string | null; by: (string | null)[]; extra?: true }[];
  phone?: false;
}

interface Case {
  name: string;
  zone?: string;
  reader?: { person: string; sees: "all" | "plan" };
  versions: { at: string; items: Record<string, Asked> }[];
  ended?: string;
  rows: (Partial<Fact> & { id: string; child?: string })[];
  day: string;
  items: Record<string, Wanted>;
}

const CASES = vectors.cases as unknown as Case[];
const USUAL: Omit<Fact, "id"> = {
  kind: "done",
  item: "beads",
  day: "2026-11-24",
  slot: 0,
  of: [],
  value: {},
  actor: "noor",
};

/** The phone met every version when it came. */
function planned({ versions, ended }: Case): Pick<Seen, "items" | "since" | "earlier"> {
  let before: Plan | null = null;
  let since: Seen["since"] = {};
  let earlier: Seen["earlier"] = {};
  versions.forEach(({ at, items }, n) => {
    const found = Object.entries(items).map(([id, asked]) => item(id, asked));
    const plan = planOf(found, { version: n + 1, at });
    since = sinceOf(plan, before, since);
    earlier = earlierOf(plan, before, earlier);
    before = plan;
  });
  return { items: ended ? [] : ((before as Plan | null)?.items ?? []), since, earlier };
}

function seenOf(one: Case): Seen {
  const { person, sees } = one.reader ?? { person: "noor", sees: "all" };
  const rows = one.rows.filter(({ child = "maya" }) => child === "maya");
  return {
    child: "maya",
    ...planned(one),
    zone: one.zone ?? "Europe/Berlin",
    cells: fold(rows.map((row) => ({ ...USUAL, ...row }))),
    me: person,
    sees,
    names: { noor: "noor", omar: "omar", aide: "aide" },
    waiting: new Set(),
  };
}

/** A slot as the vectors write it. */
const written = ({ slot, moment, mark, by, value, undoes, extra }: SlotView) => ({
  slot,
  mark,
  by: [...by].sort(),
  value,
  undoes,
  ...(extra ? { extra } : { moment }),
});

/** What the vectors ask of a phone: nobody is "", and what has no moment is for any time. */
const asked = ({ slots }: Wanted) =>
  slots.map(({ moment, by, ...slot }) => ({
    ...slot,
    by: by.map((actor) => actor ?? "").sort(),
    ...(slot.extra ? {} : { moment: moment ?? "any-time" }),
  }));

describe("a day on the phone is as the vectors say", () => {
  test.each(CASES.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const slots = dayView(seenOf(one), one.day).moments.flatMap((moment) => moment.slots);
    const wanted = Object.entries(one.items).filter(([, found]) => found.phone !== false);
    expect([...new Set(slots.map((slot) => slot.item.id))].sort()).toEqual(
      wanted.map(([id]) => id).sort(),
    );
    for (const [id, found] of wanted) {
      const own = slots.filter((slot) => slot.item.id === id).sort((a, b) => a.slot - b.slot);
      expect(own.map(written)).toEqual(asked(found));
      for (const slot of own) expect(slot.state).toBe(slot.extra ? "not_due" : found.state);
    }
  });
});
