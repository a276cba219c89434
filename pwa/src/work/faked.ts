/** For tests: a server that answers what it is told, and remembers what it was asked. */

import { speak } from "../words/t";
import { lostAt } from "./api/reach";
import type { Me } from "./session";
import { me, meTag, ranOut, standing } from "./session";

interface Asked {
  call: string;
  body: unknown;
  query: URLSearchParams;
  headers: Headers;
}

/** A status with its body; the network is gone when it is "gone". */
export type Answer = [status: number, body?: unknown] | "gone";
type Answers = Record<string, Answer | ((asked: Asked) => Answer)>;

export const ME: Me = {
  side: "work",
  device: { id: "d1", name: "Chrome on Linux" },
  children: [],
  staff: {
    person_id: "p1",
    name: "Dana Ruiz",
    shown_as: "Ms Ruiz",
    email: "dana@demo.example",
    therapist: true,
    admin: true,
    discipline: "OT",
  },
  clinic: {
    id: 1,
    name: "Willow Street",
    phone: "555",
    hours: "8 to 17",
    zone: "UTC",
    language: "en",
    demo: false,
    library_version: 1,
  },
};

/** Sign somebody in, without asking. */
export function signedIn(staff: Partial<NonNullable<Me["staff"]>> = {}): void {
  const own = ME.staff && { ...ME.staff, ...staff };
  me.value = { ...ME, staff: own };
  meTag.value = '"m1"';
  standing.value = "in";
}

export function signedOutNow(): void {
  me.value = null;
  standing.value = "out";
  ranOut.value = false;
  lostAt.value = null;
}

/** `{"GET /children": [200, {...}]}`, paths without /api/v1; what is not there is 404. */
export async function serve(answers: Answers): Promise<Asked[]> {
  await speak("en", ["ui", "work"]);
  const asked: Asked[] = [];
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const url = new URL(request.url);
    const call = `${request.method} ${url.pathname.replace("/api/v1", "")}`;
    const text = await request.text();
    const body: unknown = text ? JSON.parse(text) : null;
    const one = { call, body, query: url.searchParams, headers: request.headers };
    asked.push(one);
    const found = answers[call] ?? [404, problem("not-found")];
    const answer = typeof found === "function" ? found(one) : found;
    if (answer === "gone") throw new TypeError("Failed to fetch");
    const [status, said = null] = answer;
    const empty = status === 204;
    return new Response(empty ? null : JSON.stringify(said), {
      status,
      headers: { "Content-Type": "application/json", ETag: '"e1"' },
    });
  };
  return asked;
}

export function problem(type: string, more: object = {}): object {
  return { type, title: `The title of ${type}`, detail: "", ...more };
}
