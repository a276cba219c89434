"""Small edges of the phone: a plan that shrank, a page left open, answers that overtake."""

from tests.mutants.fault import Fault

CHANGED = ("pwa/src/home/exercise/changed.test.tsx",)
NOT_TODAY = "pwa/src/home/exercise/nottoday.tsx"
PHONES = "pwa/src/home/me/phones.tsx"
PHONES_TEST = ("pwa/src/home/me/phones.test.tsx",)
AGAIN = ("pwa/src/home/exercise/play/again.test.tsx",)
GUARD = "pwa/src/home/exercise/play/guard.ts"
COUNTED = "pwa/src/state/counted.ts"
NEWER = ("pwa/src/home/newer.test.tsx",)
ELSEWHERE = ("pwa/src/state/elsewhere.test.ts",)

FAULTS = (
    Fault(
        "6 of 8 becomes 6 of 6 when the plan shrank",
        NOT_TODAY,
        "return more ? { ...all, of } : all;",
        "return more ? all : all;",
        CHANGED,
    ),
    Fault(
        "a plan that comes while some of it is being said changes the question",
        NOT_TODAY,
        "const [all] = useState(() => askedOf(slot));",
        "const all = askedOf(slot);",
        CHANGED,
    ),
    Fault(
        "what was done of a longer plan is counted anew from nothing",
        "pwa/src/domain/pace.ts",
        "  if (!units.length) return null;\n",
        "  if (!units.length) units.push(...all);\n",
        CHANGED,
    ),
    Fault(
        "a step that the new plan has no more is read as nothing",
        "pwa/src/home/exercise/showing.ts",
        "Math.max(0, Math.min(read, steps.length - 1))",
        "read",
        CHANGED,
    ),
    Fault(
        "yesterday's exercise does not say whose day Done is",
        "pwa/src/home/exercise/which.ts",
        '  if (day === today.value) return "";',
        '  if (day <= today.value) return "";',
        CHANGED,
    ),
    Fault(
        "an older list of phones comes after a newer one",
        PHONES,
        "    if (mine !== asked.current) return;\n",
        "",
        PHONES_TEST,
    ),
    Fault(
        "two taps make two codes for another phone",
        PHONES,
        "    setBusy(true);\n",
        "",
        PHONES_TEST,
    ),
    Fault(
        "who starts the app by its icon counts from nothing",
        GUARD,
        ": phone.found,",
        ": null,",
        AGAIN,
    ),
    Fault(
        "what was given up at Back lies on the phone",
        GUARD,
        "    phone.keep(null);\n",
        "",
        AGAIN,
    ),
    Fault(
        "what was counted yesterday is gone on with today",
        COUNTED,
        "there?.day === day && ",
        "there && ",
        AGAIN,
    ),
    Fault(
        "what somebody has marked by now is counted once more",
        COUNTED,
        ", slot.mark, slot.value]",
        "]",
        AGAIN,
    ),
    Fault(
        "one person's count goes on as another's",
        COUNTED,
        "child.value?.person.id",
        '""',
        AGAIN,
    ),
    Fault(
        "what is over is found again in what was read before",
        COUNTED,
        "    if (!now) await reload();\n",
        "",
        AGAIN,
    ),
    Fault(
        "a count comes back to a phone that was wiped",
        "pwa/src/store/choice.ts",
        '    if (!(await tx.objectStore("children").getKey(child))) return;\n',
        "",
        AGAIN,
    ),
    Fault(
        "a count stays when its child has left the phone",
        "pwa/src/store/wipe.ts",
        "    counted: {},\n",
        "",
        AGAIN,
    ),
    Fault(
        "a moment that a newer server knows takes its exercise off the list",
        "pwa/src/domain/dayview.ts",
        'MOMENTS.find((one) => one === moment) ?? "any-time"',
        'moment ?? "any-time"',
        NEWER,
    ),
    Fault(
        "a discipline that a newer server knows blanks the page",
        "pwa/src/ui/discipline.tsx",
        '{shape && <Icon of={shape} size="s" />}',
        '<Icon of={shape as IconShape} size="s" />',
        NEWER,
    ),
    Fault(
        "a part of a dose that a newer server knows blanks the page",
        "pwa/src/home/exercise/dose.tsx",
        "{shape && <Icon of={shape} />}",
        "<Icon of={shape as IconShape} />",
        NEWER,
    ),
    Fault(
        "a discipline that a newer server knows has no column in the week",
        "pwa/src/home/week/week.tsx",
        ", ...items.map((item) => item.discipline)]",
        "]",
        NEWER,
    ),
    Fault(
        "a page that slept shows as waiting what the worker has sent",
        "pwa/src/state/asking.ts",
        "    void reload().catch(() => {});\n  } else",
        "  } else",
        ELSEWHERE,
    ),
    Fault(
        "a plan of a clinic where it is tomorrow already leaves today bare",
        "pwa/src/domain/dayview.ts",
        "seen.today && told > seen.today ? seen.today : told",
        "told",
        ELSEWHERE,
    ),
    Fault(
        "a full phone whose session was lost says nothing of it",
        "pwa/src/state/account.ts",
        "    await fail(answer).catch(noRoom);\n    await reload",
        "    await fail(answer);\n    await reload",
        ("pwa/src/state/full.test.ts -t whose session was lost",),
    ),
    Fault(
        "an address with a day that is none blanks the page",
        "pwa/src/home/exercise/exercise.tsx",
        "isDay(day) ? slotView(item, day, Number(slot)) : null",
        "slotView(item, day, Number(slot)) && isDay ? slotView(item, day, Number(slot)) : null",
        CHANGED,
    ),
)
