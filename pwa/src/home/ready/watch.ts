/** When the pictures are looked for: at the start, when a plan or a look changes, with the network. */

import { effect } from "@preact/signals";
import { snap } from "../../state/phone";
import { look as lookHere, prepare } from "../../state/ready";
import { wanted } from "./wanted";

const EVERY = 60_000;

const now = (): void =>
  void wanted()
    .then(prepare)
    .catch(() => {});

const seen = () => document.visibilityState === "visible";

export function watchPictures(): () => void {
  const look = () => void (seen() && now());
  // whom the phone stands for (their looks too) and the plan on the screen
  const stop = effect(() => {
    const { phone, plan } = snap.value ?? {};
    if (!phone) return;
    const looks = phone.me?.children.map(({ id, look }) => id + look);
    changed([looks, phone.chosen, plan?.state, plan?.plan?.etag].join());
  });
  document.addEventListener("visibilitychange", look);
  addEventListener("online", now);
  // the first worker of a phone is there after the first pictures
  void navigator.serviceWorker?.ready.then(lookHere).catch(() => {});
  // plans of other children, what was not drawn yet, a server that was busy
  const every = setInterval(look, EVERY);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", look);
    removeEventListener("online", now);
    clearInterval(every);
  };
}

let last = "";

function changed(to: string): void {
  if (last === to) return;
  last = to;
  now();
}
