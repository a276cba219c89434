/** Who follows the plan and on which phones; ending it says what happens, and asks once in place. */

import { UserPlus } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Problem, Result } from "../../../domain/problem";
import { Button } from "../../../ui/button";
import { Head } from "../../../ui/head";
import { happened } from "../../../ui/toast";
import { sayDay } from "../../../words/say";
import { t } from "../../../words/t";
import { api, asked, type Schemas } from "../../api/client";
import { sayRelation } from "../../relation";
import { Trouble } from "../../trouble/trouble";
import { dateOf, sayLast } from "../../when";
import { useFocused } from "../focused";
import type { ChildOut } from "../known";
import { type People, usePeople } from "../read";
import css from "../side.module.css";

interface Props {
  child: ChildOut;
  people?: People;
  invite: () => void;
  children?: ComponentChildren;
}

export function Family(props: Props) {
  return props.people ? <Known {...props} people={props.people} /> : <Unknown {...props} />;
}

/** Where the page has not read them itself. */
function Unknown(props: Props) {
  return <Known {...props} people={usePeople(props.child.id)} />;
}

function Known({ child, people, invite, children }: Props & { people: People }) {
  const all = people.caregivers.value?.items;
  const here = all?.filter((each) => !each.ended_at) ?? [];
  const gone = all?.filter((each) => each.ended_at) ?? [];
  return (
    <section class={css.part}>
      <div class={css.top}>
        <h2 class={css.title}>{t("child.family")}</h2>
        <Button kind="bare" icon={UserPlus} onClick={invite}>
          {t("child.invite")}
        </Button>
      </div>
      <Trouble problem={people.caregivers.problem} again={() => void people.caregivers.again()} />
      {all && here.length === 0 && <p class={css.text}>{t("child.family.none")}</p>}
      <ul>
        {here.map((each) => (
          <Caregiver key={each.person_id} child={child} caregiver={each} again={people.again} />
        ))}
      </ul>
      {children}
      {gone.length > 0 && (
        <p class={css.note}>
          {t("child.family.gone", { names: gone.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </section>
  );
}

interface CaregiverProps {
  child: ChildOut;
  caregiver: Schemas["CaregiverOut"];
  again: () => Promise<void>;
}

function Caregiver({ child, caregiver, again }: CaregiverProps) {
  const { person_id, name, sees, joined } = caregiver;
  const path = { child_id: child.id, caregiver_id: person_id };
  const phones = caregiver.devices.filter((phone) => !phone.revoked);
  return (
    <li>
      <Ending
        words={t("child.end")}
        label={t("child.end.label", { name })}
        what={t("child.end.what", { name, child: child.called })}
        yes={t("child.end.do", { name })}
        done={t("child.end.done", { name, child: child.called })}
        call={() =>
          asked(
            api.DELETE("/api/v1/children/{child_id}/caregivers/{caregiver_id}", {
              params: { path },
            }),
          )
        }
        again={again}
      >
        <span class={css.head}>
          <Head name={name} size={28} />
        </span>
        <span class={css.words}>
          <span class={css.name}>{t("child.person", { name, who: sayRelation(caregiver) })}</span>
          <span class={css.note}>
            {t("child.joined", {
              sees: t(`sees.${sees}`),
              day: sayDay(dateOf(joined, child.zone), "short"),
            })}
          </span>
        </span>
      </Ending>
      <ul class={css.under} aria-label={t("child.phones", { name })}>
        {phones.length === 0 && <li class={css.note}>{t("child.phones.none")}</li>}
        {phones.map((phone) => (
          <Phone key={phone.id} child={child} phone={phone} name={name} again={again} />
        ))}
      </ul>
    </li>
  );
}

interface PhoneProps {
  child: ChildOut;
  phone: Schemas["PhoneOut"];
  name: string;
  again: () => Promise<void>;
}

function Phone({ child, phone, name, again }: PhoneProps) {
  const called = phone.name || t("child.phone");
  const path = { child_id: child.id, phone_id: phone.id };
  return (
    <li>
      <Ending
        words={t("child.revoke")}
        label={t("child.revoke.label", { phone: called })}
        what={t("child.revoke.what", { name })}
        yes={t("child.revoke.do")}
        done={t("child.revoke.done", { phone: called })}
        call={() =>
          asked(api.DELETE("/api/v1/children/{child_id}/devices/{phone_id}", { params: { path } }))
        }
        again={again}
      >
        <span class={css.words}>
          <span class={css.name}>{called}</span>
          <span class={css.note}>
            {t("child.used", { when: sayLast(phone.last_used, child.zone) })}
          </span>
        </span>
      </Ending>
    </li>
  );
}

interface EndingProps {
  words: string;
  label: string;
  /** What happens then, plainly. */
  what: string;
  yes: string;
  done: string;
  call: () => Promise<Result<unknown>>;
  again: () => Promise<void>;
  children: ComponentChildren;
}

/** It cannot be taken back, so it is asked, once, where it stands. */
function Ending({ words, label, what, yes, done, call, again, children }: EndingProps) {
  const [asking, ask] = useState(false);
  const [busy, work] = useState(false);
  const [problem, fail] = useState<Problem | null>(null);
  const question = useFocused(asking);
  const end = async () => {
    work(true);
    const answer = await call();
    work(false);
    if (!answer.ok) return fail(answer.problem);
    ask(false);
    happened(done);
    await again();
  };
  return (
    <>
      <div class={css.row}>
        {children}
        {!asking && (
          <Button kind="bare" label={label} onClick={() => ask(true)}>
            {words}
          </Button>
        )}
      </div>
      {asking && (
        <fieldset ref={question} class={css.ask} tabIndex={-1} aria-label={label}>
          <p role="status">{what}</p>
          <Trouble problem={problem} />
          <div class={css.buttons}>
            <Button kind="line" busy={busy} onClick={() => void end()}>
              {yes}
            </Button>
            <Button kind="bare" onClick={() => ask(false)}>
              {t("child.keep")}
            </Button>
          </div>
        </fieldset>
      )}
    </>
  );
}
