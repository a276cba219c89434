/** What every screen does when it opens: a title for the tab, and the heading gets the focus. */

import { useEffect } from "preact/hooks";
import { t } from "../words/t";

let first = true;

/** Focus it, or the heading of the page: without a scroll. */
export const focus = (on: Element | null = document.querySelector("h1")): void =>
  (on as HTMLElement | null)?.focus({ preventScroll: true });

/** A page that was loaded anew shows no sheet, and Back would close one that is not there. */
export const dropSheet = (): void => {
  if (history.state?.sheet) history.back();
};

/** Call it once in a screen. The browser's own start is left alone: nothing has moved yet. */
export function usePage(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${t("app.name")}` : t("app.name");
  }, [title]);
  useEffect(() => {
    if (first) first = false;
    else focus();
  }, []);
}
