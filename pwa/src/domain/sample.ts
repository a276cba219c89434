/** A family for the tests: Maya, her mother Noor and her aide, and a plan of three items. */

import type { SlotView } from "./dayview";
import type { Event, HomeChild, HomeMe, Plan, PlanItem, Schedule } from "./types";

export const MAYA = "01a216b9-60f5-7653-95f4-ece403bade04";
export const NOOR = "01a216b9-6154-7169-a34d-b4633d992c5d";
export const AIDE = "01a216b9-6154-7169-a34d-b4633d99aaaa";
export const DANA = "01a216b9-60f4-7a34-80a1-78bc0115effe";

export const daily = (...moments: Schedule["moments"]): Schedule => ({
  rule: "daily",
  days: null,
  days_a_week: null,
  moments,
});

export function item(id: string, more: Partial<PlanItem> = {}): PlanItem {
  return {
    id,
    exercise_id: `${id}-exercise`,
    revision_id: `${id}-revision`,
    slug: id,
    discipline: "OT",
    owner_id: DANA,
    title: id,
    line: "",
    icon: "hand",
    picture: null,
    moving: null,
    unit: { one: "time", other: "times" },
    place: 0,
    minutes: 3,
    dose: {
      sets: 1,
      reps: null,
      hold_s: null,
      rest_s: null,
      duration_s: null,
      side: "none",
      resistance: null,
      assistance: null,
      support: null,
      note: null,
    },
    schedule: daily("breakfast"),
    starts: null,
    ends: null,
    words: { dose: "", schedule: "" },
    blocks: [],
    set_up: "",
    guard: null,
    steps: [],
    why: "",
    good: "",
    mistakes: [],
    easier: "",
    harder: "",
    games: [],
    stop: [],
    equipment: [],
    ...more,
  };
}

export function planOf(items: readonly PlanItem[], more: Partial<Plan> = {}): Plan {
  const version = more.version ?? 1;
  return {
    child_id: MAYA,
    version,
    etag: `v${version}-en-1`,
    language: "en",
    at: "2026-11-01T09:00:00Z",
    author_id: DANA,
    reason: "",
    items,
    ...more,
  };
}

export function maya(more: Partial<HomeChild> = {}): HomeChild {
  return {
    id: MAYA,
    called: "Maya",
    language: "en",
    zone: "UTC",
    look: "",
    relation: "mother",
    relation_words: "",
    sees: "all",
    person: { id: NOOR, name: "Noor Haddad" },
    clinic: { id: 1, name: "Willow Street Clinic", phone: "+49 30 1234567", hours: "" },
    team: [{ person_id: DANA, shown_as: "Dana Ruiz", discipline: "OT" }],
    caregivers: [
      { person_id: NOOR, name: "Noor", relation: "mother", me: true },
      { person_id: AIDE, name: "Ben", relation: "aide", me: false },
    ],
    ...more,
  };
}

export const meOf = (children: readonly HomeChild[] = [maya()], device = "phone-1"): HomeMe => ({
  side: "home",
  device: { id: device, name: "Noor's phone" },
  children,
});

export const eventOf = (id: string, more: Partial<Event> = {}): Event => ({
  v: 1,
  id,
  child: MAYA,
  item: "beads",
  version: 1,
  day: "2026-11-24",
  slot: 0,
  kind: "done",
  of: [],
  value: {},
  by: "me",
  at: "2026-11-24T10:31:00.000Z",
  offset: 0,
  ...more,
});

/** What a day shows of an item: due, and not yet done unless it is said. */
export const slotOf = (of: PlanItem, more: Partial<SlotView> = {}): SlotView => ({
  key: of.id,
  child: MAYA,
  item: of,
  day: "2026-11-24",
  slot: 0,
  moment: "play",
  state: "due",
  mark: null,
  value: {},
  open: !more.mark,
  by: [],
  byMe: false,
  at: null,
  waiting: false,
  undoes: [],
  extra: false,
  ...more,
});
