/** A moving picture plays twice, then rests; who asks for it again has it for as long as they like. */

import { useEffect, useState } from "preact/hooks";

const TWICE_MS = 4800;

export interface Plays {
  /** undefined: a still picture is shown in its place. */
  plays: boolean | undefined;
  turn: () => void;
  /** Show something still. */
  leave: () => void;
}

export function usePlays(moves: boolean): Plays {
  const [plays, play] = useState<boolean | undefined>(moves || undefined);
  const [asked, ask] = useState(false);
  useEffect(() => {
    if (asked) return;
    const rest = setTimeout(() => play((now) => now && false), TWICE_MS);
    return () => clearTimeout(rest);
  }, [asked]);
  const turn = () => {
    ask(true);
    play(!plays);
  };
  return { plays, turn, leave: () => play(undefined) };
}
