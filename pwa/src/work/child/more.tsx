/** What is done to a child more rarely: change, leave the team, put away. */

import { Archive, ArchiveRestore, Ellipsis, LogOut, SquarePen } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../../ui/button";
import { IconButton } from "../../ui/iconbutton";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { api, asked } from "../api/client";
import { sayTrouble } from "../trouble/trouble";
import type { ChildOut } from "./known";
import css from "./more.module.css";

interface Props {
  child: ChildOut;
  edit: () => void;
  /** The child is read again. */
  again: () => Promise<void>;
}

export function More({ child, edit, again }: Props) {
  const [open, show] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    show(false);
    place.current?.querySelector("button")?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) =>
      event.target instanceof Node && !place.current?.contains(event.target) && show(false);
    // before the keys of the page hear of it
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("keydown", onEscape, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("keydown", onEscape, true);
    };
  }, [open]);
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <div ref={place} class={css.place}>
      <IconButton
        icon={Ellipsis}
        label={t("child.more")}
        kind="quiet"
        expanded={open}
        onClick={() => show(!open)}
      />
      {open && (
        <div class={css.menu}>
          <Button kind="bare" icon={SquarePen} onClick={choose(edit)}>
            {t("child.edit")}
          </Button>
          <Button kind="bare" icon={LogOut} onClick={choose(() => void leaveTeam(child, again))}>
            {t("child.leave")}
          </Button>
          <Button
            kind="bare"
            icon={child.archived ? ArchiveRestore : Archive}
            onClick={choose(() => void putAway(child, !child.archived, again))}
          >
            {t(child.archived ? "child.unarchive" : "child.archive")}
          </Button>
        </div>
      )}
    </div>
  );
}

const pathOf = (child: ChildOut) => ({ params: { path: { child_id: child.id } } });

/** Leaves at once, and can be taken back. */
export async function leaveTeam(child: ChildOut, again: () => Promise<void>): Promise<void> {
  const answer = await asked(api.DELETE("/api/v1/children/{child_id}/team/me", pathOf(child)));
  if (!answer.ok) return happened(sayTrouble(answer.problem));
  happened(t("child.left", { name: child.called }), () => void joinTeam(child).then(again));
  await again();
}

export async function joinTeam(child: ChildOut) {
  return asked(api.PUT("/api/v1/children/{child_id}/team/me", pathOf(child)));
}

/** Away from the lists or back; nothing is deleted, and the last one can be undone. */
export async function putAway(
  child: ChildOut,
  away: boolean,
  again: () => Promise<void>,
): Promise<void> {
  const path = "/api/v1/children/{child_id}/archive";
  const answer = await asked(away ? api.PUT(path, pathOf(child)) : api.DELETE(path, pathOf(child)));
  if (!answer.ok) return happened(sayTrouble(answer.problem));
  const words = t(away ? "child.archived" : "child.unarchived", { name: child.called });
  happened(words, () => void putAway(child, !away, again));
  await again();
}
