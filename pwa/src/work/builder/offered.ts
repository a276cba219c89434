/** An exercise that the library sends along: `?add=` in the address. Once taken it leaves it. */

import { useEffect } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { happened } from "../../ui/toast";
import { t } from "../../words/t";
import { api, asked, type Schemas } from "../api/client";
import type { Card } from "./items";

export function useOffered(ready: boolean, take: (card: Card) => void, taken: () => void): void {
  const { query } = useRoute();
  const id = query.add;
  useEffect(() => {
    if (!id || !ready) return;
    const path = { exercise_id: id };
    void asked(api.GET("/api/v1/exercises/{exercise_id}", { params: { path } })).then((answer) => {
      if (answer.ok && answer.value.clinic_only)
        happened(t("builder.clinicOnly.what", { title: answer.value.title }));
      else if (answer.ok) take(cardOf(answer.value));
      taken();
    });
  }, [id, ready]);
}

const cardOf = (exercise: Schemas["ExerciseOut"]): Card => ({
  ...exercise,
  equipment: exercise.equipment.map((thing) => thing.title),
});
