/** Every screen and every lazy edge. Addresses hold ids and days only: no name, no health word. */

import lazy from "preact-iso/lazy";
import Frame from "./home/frame/frame";
import { later } from "./home/frame/later";
import Today from "./home/today/today";

/** What a family sees. */
const screens = {
  // the first list comes with the entry: one file, however bad the network
  "/": Today,
  "/join": later(() => import("./home/join/join")),
  "/code": later(() => import("./home/join/code")),
  "/exercise/:item/:day/:slot/:play?": later(() => import("./home/exercise/exercise")),
  "/day/:day": later(() => import("./home/day/day")),
  "/week": later(() => import("./home/week/week")),
  "/new": later(() => import("./home/news/news")),
  "/waiting": later(() => import("./home/trouble/waiting")),
  "/me": later(() => import("./home/me/me")),
  "/me/look/:child": later(() => import("./home/me/look"), "look"),
};

export const family = { screens, Frame };

/** What the staff see: a family never loads its table. */
export const staff = () => import("./routes.staff");

export const Lost = lazy(() => import("./ui/lost"));

/** Development only: every part in every state. */
export const look = __LOOK__ ? () => import("./look/look") : null;
