/** The plan on paper, to take home: looked at here as it will be printed, then printed. */

import { ArrowLeft, Printer } from "lucide";
import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { IconButton } from "../../ui/iconbutton";
import { usePage } from "../../ui/page";
import { Look } from "../../ui/picture";
import { t } from "../../words/t";
import { useAsked } from "../api/asked";
import { api, asked, type Schemas } from "../api/client";
import { useKeys } from "../frame/keys";
import { Trouble } from "../trouble/trouble";
import css from "./handout.module.css";
import { Sheet } from "./sheet";

export default function Handout() {
  const id = useRoute().params.child ?? "";
  const path = { params: { path: { child_id: id } } };
  const child = useAsked(() => asked(api.GET("/api/v1/children/{child_id}", path)), [id]);
  const plan = useAsked(() => asked(api.GET("/api/v1/children/{child_id}/plan", path)), [id]);
  const problem = child.problem ?? plan.problem;
  const again = () => void Promise.all([child.again(), plan.again()]);
  if (child.value && plan.value) return <Ready child={child.value} plan={plan.value} />;
  return (
    <div class={css.page}>
      <h1 class={css.title} tabIndex={-1}>
        {t("handout.title")}
      </h1>
      {problem ? <Trouble problem={problem} again={again} /> : <p>{t("child.loading")}</p>}
      {problem && (
        <Button kind="line" icon={ArrowLeft} flip href={`/work/children/${id}`}>
          {t("handout.back")}
        </Button>
      )}
    </div>
  );
}

interface Props {
  child: Schemas["ChildOut"];
  plan: Schemas["PlanOut"];
}

function Ready({ child, plan }: Props) {
  const [name, call] = useState(child.given_name);
  usePage(t("handout.title"));
  useKeys([{ keys: "P", words: t("handout.keys.print"), run: () => void printed() }]);
  return (
    <div class={css.page}>
      <header class={css.bar}>
        <IconButton
          icon={ArrowLeft}
          flip
          href={`/work/children/${child.id}`}
          label={t("handout.back")}
        />
        <h1 class={css.title} tabIndex={-1}>
          {t("handout.title")}
        </h1>
        <Field
          label={t("handout.name")}
          hint={t("handout.name.hint")}
          value={name}
          maxLength={80}
          onInput={call}
        />
        <Button kind="main" icon={Printer} keys="P" onClick={() => void printed()}>
          {t("child.print")}
        </Button>
      </header>
      <Look.Provider value={child.look}>
        <Sheet plan={plan} name={name.trim()} zone={child.zone} />
      </Look.Provider>
    </div>
  );
}

/** Once every picture is there: a browser prints what it has. */
async function printed(): Promise<void> {
  const images = document.querySelectorAll<HTMLImageElement>("[data-paper] img");
  await Promise.allSettled(Array.from(images, (image) => image.decode()));
  window.print();
}
