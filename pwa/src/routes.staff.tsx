/** Every screen of the staff, and every lazy edge. Addresses hold ids only. */

import lazy from "preact-iso/lazy";

export const screens = {
  "/work": lazy(() => import("./work/children/children")),
  "/work/join": lazy(() => import("./work/join/join")),
  "/work/children/:child": lazy(() => import("./work/child/child")),
  "/work/children/:child/plan": lazy(() => import("./work/builder/builder")),
  "/work/children/:child/print": lazy(() => import("./work/handout/handout")),
  "/work/library": lazy(() => import("./work/library/library")),
  "/work/library/:exercise": lazy(() => import("./work/exercise/exercise")),
  "/work/clinic": lazy(() => import("./work/clinic/clinic")),
  "/work/me": lazy(() => import("./work/me/me")),
};

export const Frame = lazy(() => import("./work/frame/frame"));
