/** The one loop that talks to the server: in a page or in the worker, under one lock over all. */

import { changePhone, type Phone, phoneIn, writing, written } from "../store/db";
import { stepAside } from "../store/places";
import { childRows, MOST_EVENTS, nextRequest, thePhone } from "../store/queue";
import { tellTabs } from "../store/tabs";
import { wipeHome } from "../store/wipe";
import { type Taken, take } from "./answers";
import { fetchMe, fetchPlans } from "./fetched";
import { letGo, locked } from "./lock";
import { type Answer, call, type SyncAnswer } from "./wire";

/** How a call of `sync` ended. `busy`: not the time to ask; `failed`: the server is not well. */
export interface Outcome {
  is: "sent" | "offline" | "busy" | "failed" | "signed_out" | "ended" | "idle";
  /** In how many ms it is worth asking again. */
  wait: number;
  /** How far this phone's clock is ahead of the server's, in ms, where it was heard. */
  ahead?: number;
}

export interface Wish {
  /** A person asks, or the network is back: no back-off, but a server's own wait is kept. */
  now?: boolean;
  /** Ask who this phone stands for, too. */
  me?: boolean;
}

const LONGEST_WAIT = 300e3;
const MOST_ROUNDS = 200;
const DONE: Outcome = { is: "sent", wait: 0 };

let running: Promise<Outcome> | null = null;
let next: Promise<Outcome> | null = null;
let wishes: Wish = {};

/** Send and fetch until nothing is left. A call during a round gets the round after it. */
export function sync(wish: Wish = {}): Promise<Outcome> {
  if (!running) {
    running = locked(() => round(wish)).finally(() => {
      running = null;
    });
    return running;
  }
  // a wish that another call does not share stands
  wishes = { now: !!(wishes.now || wish.now), me: !!(wishes.me || wish.me) };
  next ??= running
    .catch(() => {})
    .then(() => {
      const all = wishes;
      next = null;
      wishes = {};
      return sync(all);
    });
  return next;
}

let going: AbortController | null = null;

/** Joining and leaving: a request on its way is cancelled, an old answer must not count. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  going?.abort();
  return locked(work).finally(tellTabs);
}

/** The page is left: what is on its way is given up, and goes again from wherever is opened next. */
export function leave(): void {
  going?.abort();
  letGo();
}

/** While nothing is on its way, from whatever page or worker. */
export const between = (work: () => unknown): Promise<void> => locked(async () => void work());

async function round(wish: Wish): Promise<Outcome> {
  const phone = await thePhone();
  const early = tooEarly(phone, wish);
  if (early) return early;
  const before = written();
  try {
    // a session that was lost may stand again, for somebody else perhaps: first ask for whom
    const failed = phone.signedOut ? await fetchMe() : null;
    return failed ? await fail(failed) : await rounds(wish);
  } finally {
    if (written() !== before) tellTabs();
  }
}

/** Why not to ask now. A pause that is longer than any of ours comes from a clock that jumped. */
function tooEarly({ me, signedOut, pause }: Phone, { now }: Wish): Outcome | null {
  if (!me) return { is: "idle", wait: 0 };
  if (signedOut && !now) return { is: "signed_out", wait: 0 };
  const wait = (pause?.until ?? 0) - Date.now();
  const holds = wait > 0 && wait <= LONGEST_WAIT && (pause?.hard || !now);
  return holds ? { is: "busy", wait } : null;
}

/** For those who hold the lock already. `again`: for somebody else than it was begun for. */
export async function rounds(wish: Wish = {}, again = false): Promise<Outcome> {
  let most = MOST_EVENTS;
  let strangers = false;
  let ahead = 0;
  for (let n = 0; n < MOST_ROUNDS; n++) {
    const { phone, cursors, events } = await nextRequest(most);
    going = new AbortController();
    const answer = await call<SyncAnswer>("POST", "/sync", {
      body: {
        client: { build: __BUILD__ },
        epoch: phone.epoch,
        cursors,
        events: events.map((entry) => entry.event),
      },
      abort: going,
    });
    if (answer.ok) {
      most = MOST_EVENTS;
      ahead = Date.now() - Date.parse(answer.value.now);
      const taken: Taken = await take(events, answer.value);
      strangers = taken.strangers;
      if (!taken.more || (events.length && !taken.settled)) break;
      continue;
    }
    if (![413, 422].includes(answer.problem.status) || !events[0]) return fail(answer);
    // a body that is refused whole is halved; one event alone steps aside
    if (events.length === 1) await stepAside(events[0].id);
    else most = Math.floor(events.length / 2);
  }
  const rest = await fetchRest(strangers || !!wish.me);
  if (rest === DONE && !again && (await unread())) return rounds({}, true);
  return { ...rest, ahead };
}

/** Whether somebody stands here who has read nothing yet: what was told to others is forgotten. */
async function unread(): Promise<boolean> {
  const { me } = await thePhone();
  const here = new Set(me?.children.map(({ id }) => id));
  return (await childRows()).some(({ id, cursor }) => cursor === null && here.has(id));
}

async function fetchRest(me: boolean): Promise<Outcome> {
  const failed = (me && (await fetchMe())) || (await fetchPlans());
  return failed ? fail(failed) : DONE;
}

export type Failed = Extract<Answer<unknown>, { ok: false }>;

/** What a refused request means to this phone. */
export async function fail({ problem, retryAfter }: Failed): Promise<Outcome> {
  if (problem.type === "device-revoked") {
    await wipeHome(new Date().toISOString());
    return { is: "ended", wait: 0 };
  }
  if (problem.type === "signed-out") {
    await writing((tx) => changePhone(tx, { signedOut: true }));
    return { is: "signed_out", wait: 0 };
  }
  const wait = await pause(retryAfter * 1000, !problem.status);
  if (!problem.status) return { is: "offline", wait };
  return { is: [429, 503].includes(problem.status) ? "busy" : "failed", wait };
}

/** 1 s, 2 s, 4 s … 5 min, each between half and one and a half, so that phones do not come at once. */
function pause(asked: number, offline: boolean): Promise<number> {
  return writing(async (tx) => {
    const tries = ((await phoneIn(tx)).pause?.tries ?? 0) + 1;
    const ours = Math.min(LONGEST_WAIT / 1.5, 1000 * 2 ** Math.min(tries - 1, 9));
    const wait = Math.min(LONGEST_WAIT, Math.max(asked, ours * (0.5 + Math.random())));
    await changePhone(tx, { pause: { until: Date.now() + wait, tries, hard: asked > 0, offline } });
    return wait;
  });
}
