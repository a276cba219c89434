/** Joining a child's team, and taking a child out of the archive; both can be undone at once. */

import type { Result } from "../../domain/problem";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { api, asked } from "../api/client";
import { sayTrouble } from "../trouble/trouble";
import type { Line } from "./lines";

const pathOf = (line: Line) => ({ params: { path: { child_id: line.id } } });

const join = (line: Line) => asked(api.PUT("/api/v1/children/{child_id}/team/me", pathOf(line)));
const leave = (line: Line) =>
  asked(api.DELETE("/api/v1/children/{child_id}/team/me", pathOf(line)));
const putAway = (line: Line) => asked(api.PUT("/api/v1/children/{child_id}/archive", pathOf(line)));
const takeOut = (line: Line) =>
  asked(api.DELETE("/api/v1/children/{child_id}/archive", pathOf(line)));

type Act = (line: Line) => Promise<Result<unknown>>;

/** Do it, say it with its undo, and read the list again. */
async function act(
  line: Line,
  [run, undo]: [Act, Act],
  words: string,
  again: () => Promise<void>,
): Promise<void> {
  const answer = await run(line);
  if (answer.ok) {
    happened(words, async () => {
      const undone = await undo(line);
      if (!undone.ok) happened(sayTrouble(undone.problem));
      await again();
    });
  } else {
    happened(sayTrouble(answer.problem));
  }
  await again();
}

export const joinTeam = (line: Line, again: () => Promise<void>): Promise<void> =>
  act(line, [join, leave], t("children.joined", { name: line.name }), again);

export const takeBack = (line: Line, again: () => Promise<void>): Promise<void> =>
  act(line, [takeOut, putAway], t("children.backAgain", { name: line.name }), again);
