/** What the library finds for the words typed so far; without any, what fits the child's age. */

import { useEffect, useRef, useState } from "preact/hooks";
import { api, asked } from "../../api/client";
import type { Card } from "../items";

const QUIET_MS = 120;
const MOST = 20;

export interface Found {
  /** The words that these were found for. */
  q: string;
  cards: readonly Card[];
  total: number;
}

export interface Finding {
  found: Found | null;
  failed: boolean;
  /** The nearest for some words, asked at once: an Enter may come before its answer. */
  first: (typed: string) => Promise<Card | null>;
}

const wordsIn = (typed: string): string => typed.trim().slice(0, 100);

export function useFound(typed: string, age: number | null): Finding {
  const q = wordsIn(typed);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const known = useRef(new Map<string, Promise<Found | null>>());

  const ask = (words: string): Promise<Found | null> => {
    const before = known.current.get(words);
    if (before) return before;
    const answer = search(words, age ?? 0);
    known.current.set(words, answer);
    // what failed is asked again the next time
    void answer.then((found) => found ?? known.current.delete(words));
    return answer;
  };

  useEffect(() => {
    if (!q && age === null) return;
    let current = true;
    const show = async () => {
      const answer = await ask(q);
      if (!current) return;
      setFailed(!answer);
      if (answer) setFound(answer);
    };
    const quiet = found && !known.current.has(q) ? QUIET_MS : 0;
    const timer = setTimeout(() => void show(), quiet);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [q, age]);

  const first = async (typed: string) => (await ask(wordsIn(typed)))?.cards[0] ?? null;
  return { found, failed, first };
}

async function search(q: string, age: number): Promise<Found | null> {
  const query = { limit: MOST, facets: "no" as const, ...(q ? { q } : { age }) };
  const answer = await asked(api.GET("/api/v1/exercises", { params: { query } }));
  return answer.ok ? { q, cards: answer.value.items, total: answer.value.total } : null;
}

interface Piece {
  words: string;
  hit: boolean;
}

/** A title in pieces; those that begin a word as typed are hits. */
export function pieces(title: string, typed: string): Piece[] {
  const words = typed.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (!words.length) return [{ words: title, hit: false }];
  const begins = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})`, "giu");
  return title
    .split(begins)
    .map((words, index) => ({ words, hit: index % 2 === 1 }))
    .filter((piece) => piece.words);
}

// a hyphen stays as it is: with the flag u an escaped one is an error
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
