/** Looks for who joined with a code while it is on the screen, and stops at the first. */

import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../../api/client";
import { readCaregivers } from "../read";
import type { Made } from "./invite";

const EVERY_MS = 5000;

/** Who joined since the code was made, by the server's clock. */
export function useJoined(child: string, made: Made | null): Schemas["CaregiverOut"] | null {
  const [joined, know] = useState<Schemas["CaregiverOut"] | null>(null);
  useEffect(() => {
    know(null);
    if (!made) return;
    let stopped = false;
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await readCaregivers(child);
      const who = answer.ok && newest(answer.value.items, made.made);
      if (!who || stopped) return;
      clearInterval(timer);
      know(who);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [child, made]);
  return joined;
}

function newest(
  people: readonly Schemas["CaregiverOut"][],
  since: string,
): Schemas["CaregiverOut"] | undefined {
  return people.find((each) => !each.ended_at && Date.parse(each.joined) >= Date.parse(since));
}
