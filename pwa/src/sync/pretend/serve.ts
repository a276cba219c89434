/** For tests: the calls that a family's phone makes, answered by a house. */

import { maya, meOf } from "../../domain/sample";
import type { HomeChild } from "../../domain/types";
import { planReply } from "../pretend";
import type { House } from "./house";
import { type Reply, synced } from "./protocol";

export interface Called {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
  cookie: string | null;
}

/** What comes back, and the cookie that the browser has afterwards. */
export type Served = Reply & { cookie: string | null };

export function serve(house: House, { method, path, body, headers, cookie }: Called): Served {
  if (path === "/invitations/redeem") return redeem(house, body as { code: string }, cookie);
  const standing = cookie === null ? "signed-out" : house.standing(cookie);
  if (cookie === null || standing !== "open")
    return { status: 401, body: { type: standing }, cookie };
  if (path === "/sync") return { ...synced(house.serving(cookie), body), cookie };
  if (path === "/me") return { ...meReply(house, cookie), cookie };
  if (method === "DELETE" && path === "/session") {
    house.expire(cookie);
    return { status: 204, cookie: null };
  }
  const child = path.split("/")[2] ?? "";
  const open = house.right(cookie, child)?.state === "open";
  if (!open) return { status: 404, body: { type: "not-found" }, cookie };
  const log = house.log(child);
  if (log?.ended) return { status: 404, body: { type: "plan-ended" }, cookie };
  if (!log?.plan) return { status: 404, body: { type: "no-plan-yet" }, cookie };
  return { ...planReply(log.plan, path, headers), cookie };
}

/** A code is `child person`. */
function redeem(house: House, { code }: { code: string }, had: string | null): Served {
  const [child = "", person = "", sees = "all"] = code.split(" ");
  if (!house.log(child) || house.db.erased.has(child))
    return { status: 404, body: { type: "code-unknown" }, cookie: had };
  const cookie = house.join(had, child, person, sees === "plan" ? "plan" : "all");
  return { ...meReply(house, cookie), status: 201, cookie };
}

function meReply(house: House, cookie: string): Reply {
  const { kin } = house.db;
  const own = kin.filter((one) => house.personOf(cookie, one.child) === one.person);
  const children = own.filter((one) => house.right(cookie, one.child)?.state === "open");
  const me = meOf(
    children.map(
      ({ child, person, sees }): HomeChild =>
        maya({ id: child, called: child, sees, person: { id: person, name: person } }),
    ),
    cookie,
  );
  return { status: 200, body: me, headers: { ETag: JSON.stringify(me.children.map(brief)) } };
}

const brief = ({ id, sees, person }: HomeChild): string => `${id} ${person.id} ${sees}`;
