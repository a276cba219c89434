/** For the tests of the child's page: a server that answers with one made-up child. */

import { blankCell, type CellMark } from "./cells";

export const CHILD = "01a216c2-78f8-7fba-b2a5-0835df41d9b2";

/** What is not as usual. */
export interface Stub {
  version?: number;
  ended?: boolean;
  stranger?: boolean;
  /** The first PATCH comes too late. */
  stale?: boolean;
  called?: string;
  /** No caregiver has joined. */
  nobody?: boolean;
  offline?: boolean;
}

const AT = "2026-11-24T17:50:00.000Z";
const BEADS = "01a216c2-7930-7512-8ce7-d03cdb08c170";
const COUNTS = {
  planned: 2,
  done: 1,
  partly: 1,
  skipped: 0,
  skipped_why: {},
  extra: 1,
  nothing: 0,
  not_due: 12,
};

function child(stub: Stub, onTeam: boolean) {
  return {
    id: CHILD,
    given_name: "Maya",
    family_name: "Ruiz",
    called: stub.called ?? "Maya",
    born: "2020-03-14",
    age_months: 80,
    look: "",
    mine: onTeam,
    archived: false,
    team: [{ person_id: "dana", shown_as: "Dana Ruiz", discipline: "OT" }],
    zone: "Europe/Berlin",
    language: "en",
    on_team: onTeam,
    care: onTeam && {
      about: "",
      share: "careful",
      affected_side: "left",
      flags: [{ flag: "shunt", since: null, note: "head up" }],
      levels: [{ scale: "gmfcs", level: "II", at: AT, by: "dana" }],
    },
  };
}

function routine({ version = 1, ended = false }: Stub) {
  const item = {
    id: BEADS,
    exercise: { id: "beads", title: "Thread the beads", icon: "circle-dashed", minutes: 3 },
    owner_id: "dana",
    discipline: "OT",
    dose: { side: "both" },
    words: { dose: "6 beads, both hands", schedule: "Every day, after breakfast" },
  };
  return {
    child_id: CHILD,
    version,
    at: AT,
    author: { person_id: "dana", shown_as: "Dana Ruiz" },
    reason: "",
    staff_reason: "",
    ended_at: ended ? AT : null,
    end_reason: ended ? "School takes over." : "",
    items: version ? [item] : [],
  };
}

const made = (kind: CellMark["kind"], name: string, more: Partial<CellMark>): CellMark => ({
  event_id: name,
  kind,
  value: {},
  person_id: name,
  name,
  relation: "mother",
  device_name: "Galaxy",
  by: "me",
  at: AT,
  stored_at: AT,
  ...more,
});

function adherence() {
  const days = Array.from({ length: 14 }, (_, n) => `2026-11-${13 + n}`);
  const marks: Record<string, CellMark> = {
    "2026-11-23": made("done", "Noor", {}),
    "2026-11-24": made("partly", "Erik", {
      relation: "father",
      device_name: "iPhone 12",
      value: { count: 3, of: 5, reason: "hurt", words: "My knee hurt." },
    }),
  };
  const cells = days.map((day) => {
    const mark = marks[day];
    if (!mark) return blankCell(day);
    const slots = [{ slot: 0, mark: mark.kind, marks: [mark] }];
    return { ...blankCell(day), state: "due", mark: mark.kind, slots };
  });
  const people = ["Noor", "Erik"].map((name) => ({ person_id: name, name, counts: COUNTS }));
  return {
    from: days[0],
    to: days.at(-1),
    items: [
      {
        item_id: BEADS,
        title: "Thread the beads",
        discipline: "OT",
        dropped: false,
        counts: COUNTS,
        cells,
      },
    ],
    caregivers: people.map((each, n) => ({ ...each, relation: n ? "father" : "mother" })),
    counts: COUNTS,
  };
}

/** What Erik said of the beads. */
const RATED = {
  id: "rated",
  kind: "rate",
  item_id: BEADS,
  day: "2026-11-24",
  slot: 0,
  of: [],
  value: { pain: "lot" },
  actor: { person_id: "Erik", name: "Erik", relation: "father" },
};

const CAREGIVER = {
  person_id: "Noor",
  name: "Noor",
  relation: "mother",
  relation_words: "",
  sees: "all",
  joined: AT,
  ended_at: null,
  devices: [{ id: "phone", name: "Galaxy", last_used: AT, revoked: false }],
};

export const INVITATION = {
  id: "invitation",
  kind: "caregiver",
  child_id: CHILD,
  called: "",
  relation: "grandparent",
  sees: "all",
  language: "en",
  made: AT,
  made_by: null,
  expires: "2026-12-01T17:50:00.000Z",
  state: "open",
  used_at: null,
  code: "PA7KJ2YX",
  link: "http://clinic.example/join#secret",
  qr: '<svg xmlns="http://www.w3.org/2000/svg" width="41" height="41"></svg>',
};

const list = (...items: unknown[]) => ({ items, next: null });

/** The answer to a call, by `METHOD path` after the child's own address. */
export function answers(call: string, stub: Stub): Response {
  if (stub.offline) throw new TypeError("Failed to fetch");
  if (call === "PATCH " && stub.stale) {
    return Response.json({ type: "stale", title: "Too late" }, { status: 412 });
  }
  const found: Record<string, unknown> = {
    "GET ": child(stub, !stub.stranger),
    "PATCH ": child(stub, true),
    "PUT /team/me": child(stub, true),
    "GET /flags": list({ slug: "shunt", title: "Shunt", meaning: "" }),
    "GET /routine": routine(stub),
    "GET /routine/versions": list(routine(stub)),
    "GET /routine/versions/1/difference": {
      since: 0,
      version: 1,
      added: [{ id: BEADS, title: "Thread the beads" }],
      dropped: [],
      changed: [],
      moved: false,
    },
    "GET /adherence": adherence(),
    "GET /events": list(RATED),
    "GET /caregivers": stub.nobody ? list() : list(CAREGIVER),
    "GET /invitations": list(),
    "POST /invitations": INVITATION,
  };
  if (call.startsWith("DELETE")) return new Response(null, { status: 204 });
  return Response.json(found[call] ?? {}, { headers: { ETag: '"one"' } });
}
