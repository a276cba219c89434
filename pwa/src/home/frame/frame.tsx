/** Around every family screen: what this phone may show decides first. */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { child, standing } from "../../state/session";
import { Look } from "../../ui/picture";
import { t } from "../../words/t";
import css from "./frame.module.css";
import { later } from "./later";

const Code = later(() => import("../join/code"));
const Ended = later(() => import("../trouble/ended"));

/** Screens that a phone without a plan may open. */
const OPEN = new Set(["/join", "/code"]);

export default function Frame({ children }: { children: ComponentChildren }) {
  const { path } = useLocation();
  useEffect(() => window.scrollTo(0, 0), [path]);
  return (
    <div class={css.frame}>
      <Look.Provider value={child.value?.look ?? ""}>
        <Allowed path={path}>{children}</Allowed>
      </Look.Provider>
    </div>
  );
}

function Allowed({ path, children }: { path: string; children: ComponentChildren }) {
  if (OPEN.has(path)) return <>{children}</>;
  if (standing.value === "starting") return <h1 class={css.starting}>{t("today.starting")}</h1>;
  if (standing.value === "ended") return <Ended />;
  if (standing.value === "stranger") return <Code />;
  return <>{children}</>;
}
