/** A list with no line in it: nobody is called so, or nobody is here. */

import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { t } from "../../words/t";
import css from "./children.module.css";
import { query, view } from "./view";

export function Nothing({ archived }: { archived: boolean }) {
  const asked = query.value.trim();
  return (
    <div class={css.told}>
      {asked ? (
        <Notice
          title={t("children.nobody", { query: asked })}
          action={
            <Button
              kind="line"
              onClick={() => {
                query.value = "";
              }}
            >
              {t("children.all")}
            </Button>
          }
        >
          <p>{t(view.value === "mine" ? "children.nobody.mine" : "children.nobody.what")}</p>
        </Notice>
      ) : (
        <p class={css.soft}>{t(archived ? "children.noneArchived" : "children.none")}</p>
      )}
    </div>
  );
}
