/** Who this phone stands for, and the plans it has. */

import { earlierOf, sinceOf } from "../domain/since";
import type { HomeChild, HomeMe, Plan } from "../domain/types";
import {
  type ChildRow,
  changePhone,
  type PlanRow,
  phoneIn,
  rowsOf,
  type Writing,
  writing,
} from "./db";

/** Keep the answer of `/me`. Another cookie means that every child's state is to be asked anew. */
export function keepMe(me: HomeMe, meTag: string): Promise<void> {
  return writing(async (tx) => {
    const phone = await phoneIn(tx);
    const joined = phone.me?.device.id !== me.device.id;
    if (joined) await forgetStates(tx);
    for (const child of me.children) await keepChild(tx, child);
    const known = me.children.some((child) => child.id === phone.chosen);
    await changePhone(tx, {
      me,
      meTag,
      signedOut: false,
      pause: null,
      chosen: known ? phone.chosen : (me.children[0]?.id ?? null),
      ending: joined ? null : phone.ending,
    });
  });
}

async function forgetStates(tx: Writing): Promise<void> {
  for (const row of await tx.objectStore("children").getAll())
    await tx.objectStore("children").put({ ...row, state: null });
}

export const NEW_CHILD: Omit<ChildRow, "id"> = {
  state: null,
  cursor: null,
  person: null,
  sees: "all",
  clinic: null,
};

/** Another person for the same child sees another log: what was known of it is fetched again. */
async function keepChild(tx: Writing, { id, person, sees, clinic }: HomeChild): Promise<void> {
  const row = { ...NEW_CHILD, id, ...(await tx.objectStore("children").get(id)) };
  const same = row.person === person.id;
  if (!same) await tx.objectStore("known").delete(rowsOf(id));
  await tx.objectStore("children").put({
    ...row,
    sees,
    cursor: same ? row.cursor : null,
    person: person.id,
    clinic: { name: clinic.name, phone: clinic.phone },
  });
}

const NEW_PLAN: Omit<PlanRow, "child"> = {
  state: "none",
  plan: null,
  read: null,
  since: {},
};

/** Keep a plan, or that there is none. The first one that a phone gets counts as read. */
export function keepPlan(child: string, found: Plan | "none" | "ended"): Promise<void> {
  return writing(async (tx) => {
    // the child may have left this phone while its plan was on the way
    if (!(await tx.objectStore("children").get(child))) return;
    const row = (await tx.objectStore("plans").get(child)) ?? { ...NEW_PLAN, child };
    const fresh: Partial<PlanRow> =
      typeof found === "string"
        ? { state: found }
        : {
            state: "open",
            plan: found,
            read: row.read ?? found,
            since: sinceOf(found, row.plan, row.since),
            earlier: earlierOf(found, row.plan, row.earlier ?? {}),
          };
    await tx.objectStore("plans").put({ ...row, ...fresh });
  });
}

/** A restored server may give another plan the tag that we have: shown on, but fetched anew. */
export async function distrustPlan(tx: Writing, child: string): Promise<void> {
  const row = await tx.objectStore("plans").get(child);
  if (row?.plan) await tx.objectStore("plans").put({ ...row, plan: { ...row.plan, etag: "" } });
}
