/** Faces beside the words of an answer, in ink with one flat fill. */

import css from "./faces.module.css";

export type FaceName = "laughs" | "smiles" | "sweats" | "plain" | "cries" | "sad" | "heart";

const EYES = "M15.500 17.500v2.200M28.500 17.500v2.200";
const SMILE = "M14 27c2.200 2.800 4.900 4 8 4s5.800-1.200 8-4";
const FROWN = "M15 31.500c1.800-2.700 4.200-4 7-4s5.200 1.300 7 4";

const MOUTHS: Record<Exclude<FaceName, "heart">, string> = {
  laughs: "M12.500 25.500c2 5.400 5.400 7.600 9.500 7.600s7.500-2.200 9.500-7.600z",
  smiles: SMILE,
  sweats: "M14.500 30c1.800-2 3.300-2 5 0s3.300 2 5 0 3.300-2 5 0",
  plain: "M15 29h14",
  cries: FROWN,
  sad: FROWN,
};

const DROPS: Partial<Record<FaceName, string>> = {
  sweats:
    "M37 5.500c2.400 3 3.600 4.900 3.600 6.400a3.600 3.600 0 0 1-7.200 0c0-1.500 1.200-3.400 3.600-6.400z",
  cries:
    "M30.500 22.500c1.900 2.300 2.700 3.700 2.700 4.900a2.700 2.700 0 0 1-5.400 0c0-1.200.8-2.600 2.700-4.900z",
};

const HEART =
  "M4 17.500a10 10 0 0 1 17.300-6.700 1 1 0 0 0 1.400 0A10 10 0 0 1 40 17.500c0 4-2.700 7-5.500 9.800L24.500 37a3.500 3.500 0 0 1-5 0l-10-9.700C6.700 24.500 4 21.500 4 17.500";

export function Face({ of, large }: { of: FaceName; large?: boolean }) {
  return (
    <svg class={`${css.face} ${large ? css.large : ""}`} viewBox="0 0 44 44" aria-hidden="true">
      {of === "heart" ? (
        <path class={css.heart} d={HEART} />
      ) : (
        <>
          <circle class={css[of]} cx="22" cy="22" r="19" />
          <path class={css.eyes} d={EYES} />
          <path class={of === "laughs" ? css.teeth : ""} d={MOUTHS[of]} />
          {DROPS[of] && <path class={css.drop} d={DROPS[of]} />}
        </>
      )}
    </svg>
  );
}
