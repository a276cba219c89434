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

describe("the hash of an event is as the vectors say", () => {
  test.each(hashes.map((one) => [one.name, one] as const))("%s", async (_, { event, hash }) => {
    const bytes = new TextEncoder().encode(canonical(event));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 16);
    expect([...digest].map((one) => one.toString(16).padStart(2, "0")).join("")).toBe(hash);
  });
});
