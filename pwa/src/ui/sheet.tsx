/**
 * A sheet over the page: from below on the phone, in the middle for the staff.
 *
 * Closed by its X, the scrim, Esc or Back; focus goes in when it opens and home when it closes.
 */

import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../words/t";
import { IconButton } from "./iconbutton";
import { focus } from "./page";
import css from "./sheet.module.css";

/** How many are here, or on their way out of the history: its step may be another page's. */
let here = 0;

/** Does it once a sheet that is being closed has left the browser's history too. */
export function afterSheet(then: () => void): void {
  if (here && history.state?.sheet) window.addEventListener("popstate", then, { once: true });
  else then();
}

interface Props {
  title: string;
  onClose: () => void;
  /** Stays in view under what scrolls: the one thing to do. */
  foot?: ComponentChildren;
  /** Before the title, and beside it. */
  lead?: ComponentChildren;
  head?: ComponentChildren;
  wide?: boolean;
  children: ComponentChildren;
}

export function Sheet({ title, onClose, foot, lead, head, wide, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (!element?.open) element?.showModal?.();
    // Back closes the sheet and stays on the page
    history.pushState({ sheet: id }, "");
    here++;
    const back = () => close.current();
    window.addEventListener("popstate", back);
    return () => {
      window.removeEventListener("popstate", back);
      const gone = () => void here--;
      if (history.state?.sheet === id) {
        window.addEventListener("popstate", gone, { once: true });
        history.back();
      } else gone();
      element?.close?.();
      // the dialog has left the page by now, and its focus is lost with it
      focus(opener?.isConnected && opener !== document.body ? opener : undefined);
    };
  }, [id]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same, by the browser's cancel
    <dialog
      ref={dialog}
      class={wide ? `${css.sheet} ${css.wide}` : css.sheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class={css.inside}>
        <div class={css.head}>
          {lead}
          <h2 id={id} class={css.title} tabIndex={-1}>
            {title}
          </h2>
          {head}
          <IconButton icon={X} label={t("do.close")} onClick={onClose} />
        </div>
        <div class={css.body}>{children}</div>
        {foot && <div class={css.foot}>{foot}</div>}
      </div>
    </dialog>
  );
}
