/** A child, as its team sees it; for others of the clinic only what they may know. */

import { useRoute } from "preact-iso/router";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { Look } from "../../ui/picture";
import { t } from "../../words/t";
import { useAsked } from "../api/asked";
import { api, asked } from "../api/client";
import { Trouble } from "../trouble/trouble";
import { Board } from "./board";
import css from "./child.module.css";
import { Stranger } from "./stranger";

export default function Child() {
  const id = useRoute().params.child ?? "";
  const child = useAsked(
    () => asked(api.GET("/api/v1/children/{child_id}", { params: { path: { child_id: id } } })),
    [id],
  );
  if (child.value?.care) {
    return (
      <Look.Provider value={child.value.look}>
        <Board key={id} child={child.value} asked={child} />
      </Look.Provider>
    );
  }
  if (child.value) return <Stranger key={id} child={child.value} asked={child} />;
  if (child.problem?.status === 404) return <NoChild />;
  if (child.problem) {
    return (
      <div class={css.alone}>
        <h1 tabIndex={-1}>{t("child.title")}</h1>
        <Trouble problem={child.problem} again={child.again} />
      </div>
    );
  }
  return <p class={css.later}>{t("child.loading")}</p>;
}

function NoChild() {
  usePage(t("child.none"));
  return (
    <div class={css.alone}>
      <h1 tabIndex={-1}>{t("child.none")}</h1>
      <Notice>
        <p>{t("child.none.what")}</p>
      </Notice>
      <Button kind="main" href="/work">
        {t("child.none.back")}
      </Button>
    </div>
  );
}
