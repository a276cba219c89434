import { describe, expect, test } from "vitest";
// as text: it holds half a surrogate pair, which a bundler's JSON refuses
import text from "../../../../tests/vectors/events.json?raw";
import { canonical } from "../../domain/event";
import { judge, type Known, type Sent } from "./judge";

interface Usual {
  now: string;
  state: Known["state"];
  ended_at: string | null;
  restored_on: string | null;
  ended: boolean;
  items: string[];
  dropped: string[];
  stored?: Sent[];
}

interface Case {
  name: string;
  change: Sent;
  known: Partial<Usual>;
  is: string;
  flag?: string | null;
  without?: string;
}

interface Hashed {
  name: string;
  event: unknown;
  hash: string;
}

const { base, usual, answers, hashes } = JSON.parse(text) as {
  base: Sent;
  usual: Usual;
  answers: Case[];
  hashes: Hashed[];
};

function knownOf(more: Partial<Usual>): Known {
  const known = { ...usual, ...more };
  const stored = (known.stored ?? []).map((change) => ({ ...base, ...change }));
  const flag = known.ended ? "ended" : null;
  return {
    now: known.now,
    state: known.state,
    endedAt: known.ended_at,
    restoredOn: known.restored_on,
    items: new Map([
      ...known.items.map((id) => [id, flag] as const),
      ...known.dropped.map((id) => [id, "dropped"] as const),
    ]),
    stored: new Map(stored.map((event) => [String((event as Sent).id), canonical(event)])),
  };
}

describe("the server in memory answers what the vectors say", () => {
  test.each(answers.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const event: Sent = { ...base, ...one.change };
    if (one.without) delete event[one.without];
    const { is, why, flag } = judge(event, canonical(event), knownOf(one.known));
    expect([is, why].filter(Boolean).join(":")).toBe(one.is);
    expect(flag ?? null).toBe(one.flag ?? null);
  });
});

/** Formats that were ever released. */
const RELEASED = import.meta.glob<Release>("../../../../tests/vectors/released/*.json", {
  eager: true,
  import: "default",
});

interface Release {
  format: number;
  now: string;
  item: string;
  events: { name: string; bytes: string; is: string }[];
}

test.each(Object.values(RELEASED).map((one) => [one.format, one] as const))(
  "the server in memory takes what an app of format %i made",
  (_, { now, item, events }) => {
    const known = { ...knownOf({ now, items: [item] }), stored: new Map<string, string>() };
    const told = events.map(({ name, bytes }) => {
      const event = JSON.parse(bytes) as Sent;
      const { is, why } = judge(event, bytes, known);
      if (is === "stored") known.stored.set(String(event.id), bytes);
      return [name, [is, why].filter(Boolean).join(":")];
    });
    expect(told).toEqual(events.map(({ name, is }) => [name, is]));
  },
);

describe("the hash of an event is as the vectors say", () => {
  test.each(hashes.map((one) => [one.name, one] as const))("%s", async (_, { event, hash }) => {
    const bytes = new TextEncoder().encode(canonical(event));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 16);
    expect([...digest].map((one) => one.toString(16).padStart(2, "0")).join("")).toBe(hash);
  });
});
