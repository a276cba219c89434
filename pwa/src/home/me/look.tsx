/** What a child looks like in every picture: chosen at home, seen at once. */

import { useEffect, useState } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso/router";
import type { HomeChild } from "../../domain/types";
import { changeMe, looks } from "../../state/account";
import { children } from "../../state/session";
import { Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { usePage } from "../../ui/page";
import { happened } from "../../ui/toast";
import { Wardrobe } from "../../ui/wardrobe";
import type { Looks } from "../../ui/wearing";
import { t } from "../../words/t";
import { HomeBar } from "../frame/bar";
import { HomeTop } from "../frame/top";
import { sayWrong } from "../join/invitation";
import css from "./me.module.css";

export default function ChildLook() {
  const id = useRoute().params.child;
  const child = children.value.find((one) => one.id === id);
  return child ? <Choose key={id} child={child} /> : null;
}

function Choose({ child }: { child: HomeChild }) {
  const title = t("look.title", { child: child.called });
  usePage(title);
  const { route } = useLocation();
  const [found, setFound] = useState<Looks | null>(null);
  const [look, setLook] = useState(child.look);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);

  const read = async () => {
    const answer = await looks<Looks>();
    if (answer.ok) setFound(answer.value);
    setWrong(answer.ok ? "" : sayWrong(answer.problem));
  };
  useEffect(() => void read(), []);

  const save = async () => {
    setBusy(true);
    const answer = await changeMe({ child_id: child.id, look });
    setBusy(false);
    if (!answer.ok) return setWrong(sayWrong(answer.problem));
    happened(t("look.saved"));
    route("/me");
  };
  return (
    <>
      <HomeTop title={title} back="/me" />
      <main class={css.main}>
        <p class={css.soft}>{t("look.what")}</p>
        {found && <Wardrobe looks={found} look={look} onLook={setLook} />}
        {wrong && (
          <Notice
            live
            action={!found && <Button onClick={() => void read()}>{t("join.again")}</Button>}
          >
            {wrong}
          </Notice>
        )}
      </main>
      <HomeBar>
        <Button kind="main" wide busy={busy} disabled={!found} onClick={() => void save()}>
          {t("look.save")}
        </Button>
      </HomeBar>
    </>
  );
}
