/** Every screen and every lazy edge. Addresses hold ids and days only: no name, no health word. */

import lazy from "preact-iso/lazy";
import { later } from "./home/frame/later";
import Today from "./home/today/today";

/** What a family sees. */
export const HOME = {
  // the first list comes with the entry: one file, however bad the network
  "/": Today,
  "/join": later(() => import("./home/join/join")),
  "/code": later(() => import("./home/join/code")),
  "/exercise/:item/:day/:slot": later(() => import("./home/exercise/exercise")),
  "/day/:day": later(() => import("./home/day/day")),
  "/week": later(() => import("./home/week/week")),
  "/new": later(() => import("./home/news/news")),
  "/waiting": later(() => import("./home/trouble/waiting")),
  "/me": later(() => import("./home/me/me")),
};

/** What the staff see. */
export const WORK = {
  "/work": lazy(() => import("./work/children/children")),
  "/work/join": lazy(() => import("./work/join/join")),
  "/work/children/:child": lazy(() => import("./work/child/child")),
  "/work/children/:child/plan": lazy(() => import("./work/builder/builder")),
  "/work/library": lazy(() => import("./work/library/library")),
  "/work/library/:exercise": lazy(() => import("./work/exercise/exercise")),
  "/work/clinic": lazy(() => import("./work/clinic/clinic")),
  "/work/me": lazy(() => import("./work/me/me")),
};

export const HomeFrame = lazy(() => import("./home/frame/frame"));
export const WorkFrame = lazy(() => import("./work/frame/frame"));
export const Lost = lazy(() => import("./ui/lost"));

/** Development only: every part in every state. */
export const look = __LOOK__ ? () => import("./look/look") : null;
