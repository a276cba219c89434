"""Faults that a reading of the phone found: full phones, the keyboard, two calls at once."""

from tests.mutants.fault import Fault

PLAY = "pwa/src/home/exercise/play"
FULL = "pwa/src/state/full.test.ts"

FAULTS = (
    Fault(
        "a call that comes later takes another one's wish away, to ask for whom it is",
        "pwa/src/sync/loop.ts",
        "me: !!(wishes.me || wish.me)",
        "me: !!wish.me",
        ("pwa/src/sync/loop.test.ts -t stands for",),
    ),
    Fault(
        "who signs out on a full phone hears nothing",
        "pwa/src/state/account.ts",
        "await rounds().catch(foundFull)",
        "await rounds()",
        (f"{FULL} -t signed out", f"{FULL} -t would be lost"),
    ),
    Fault(
        "a full phone leaves though its ticks would be lost",
        "pwa/src/state/account.ts",
        "  full: FULL,\n",
        "",
        (f"{FULL} -t would be lost",),
    ),
    Fault(
        "a form waits for ever when a full phone cannot keep who stands here",
        "pwa/src/state/account.ts",
        "await fetchMe().catch(notKept)",
        "await fetchMe()",
        (f"{FULL} -t mended",),
    ),
    Fault(
        "two whom this phone cannot name are somebody else and somebody else",
        "pwa/src/ui/dayslot.ts",
        """[...new Set(slot.by.map((name) => name || t("said.other")))]""",
        """slot.by.map((name) => name || t("said.other"))""",
        ("pwa/src/ui/daylist.test.tsx -t cannot name",),
    ),
    Fault(
        "the focus is lost with a toast that is closed",
        "pwa/src/ui/toast.tsx",
        "if (place.current?.contains(document.activeElement))",
        "if (!place.current)",
        ("pwa/src/ui/over.test.tsx -t with what happened",),
    ),
    Fault(
        "a toast takes the focus away from what somebody types in",
        "pwa/src/ui/toast.tsx",
        "if (place.current?.contains(document.activeElement))",
        "if (place.current)",
        ("pwa/src/ui/over.test.tsx -t moves none",),
    ),
    Fault(
        "the focus is lost with an answer about ticks that wait",
        "pwa/src/home/trouble/waiting.tsx",
        "void act().then(() => focus())",
        "void act()",
        ("pwa/src/home/trouble/waiting.test.tsx -t its answer",),
    ),
    Fault(
        "a count goes with a page that the phone kills",
        f"{PLAY}/counter.tsx",
        "useState((guard.found as Tally | null) ?? [])",
        "useState<Tally>([])",
        (f"{PLAY}/guard.test.tsx -t outlives",),
    ),
    Fault(
        "Back in the frame after a count takes what was counted",
        f"{PLAY}/around.tsx",
        "if (begun) guard.put();",
        "if (begun) requestAnimationFrame(guard.put);",
        (f"{PLAY}/guard.test.tsx -t before any frame",),
    ),
    Fault(
        "Back in the first frame of a page that was loaded anew is dead",
        f"{PLAY}/guard.ts",
        'window.addEventListener("popstate", moved);\n',
        'requestAnimationFrame(() => window.addEventListener("popstate", moved));\n',
        (f"{PLAY}/guard.test.tsx -t before any frame",),
    ),
    Fault(
        "what was kept is counted again after the browser's Forward",
        f"{PLAY}/guard.ts",
        "    keep(null);\n",
        "",
        (f"{PLAY}/guard.test.tsx -t Forward",),
    ),
    Fault(
        "what stands by now is counted again by a page that was loaded anew",
        f"{PLAY}/guard.ts",
        "history.state?.fits === fits ? history.state.counted : phone.found",
        "history.state?.counted ?? phone.found",
        (f"{PLAY}/guard.test.tsx -t stands by now",),
    ),
    Fault(
        "a timer runs on while its page is dead",
        f"{PLAY}/userun.ts",
        "keep(pause(pace, run, Date.now()))",
        "keep(run)",
        (f"{PLAY}/play.test.tsx -t kills",),
    ),
    Fault(
        "a timer that the phone kills stands where it was started",
        f"{PLAY}/userun.ts",
        'document.addEventListener("visibilitychange", kept);',
        "",
        (f"{PLAY}/play.test.tsx -t kills",),
    ),
    Fault(
        "what happened at night is said by the day before",
        "pwa/src/home/frame/instant.ts",
        "new Date(at).toLocaleDateString",
        "new Date(new Date(at).getTime() - 4 * 36e5).toLocaleDateString",
        ("pwa/src/home/trouble/words.test.tsx -t at night",),
    ),
    Fault(
        "why a phone could not be signed out stands there when it is asked anew",
        "pwa/src/home/me/me.tsx",
        """          onNo={() => {
            setWrong("");
""",
        """          onNo={() => {
""",
        ("pwa/src/home/me/leaving.test.tsx -t could not be left",),
    ),
    Fault(
        "why a plan could not be left stands there when it is asked anew",
        "pwa/src/home/me/planof.tsx",
        """  const close = () => {
    setWrong("");
""",
        """  const close = () => {
""",
        ("pwa/src/home/me/leaving.test.tsx -t could not be left",),
    ),
    Fault(
        "on a full phone the voice is not turned on",
        "pwa/src/state/voice.ts",
        "() => unkept.value ?? snap",
        "() => snap",
        (f"{FULL} -t counts aloud",),
    ),
    Fault(
        "a voice that a full phone did not keep outlives the next choice",
        "pwa/src/state/voice.ts",
        "unkept.value = (await kept(() => keepVoice(on))) ? null : on;",
        "if (!(await kept(() => keepVoice(on)))) unkept.value = on;",
        (f"{FULL} -t counts aloud",),
    ),
    Fault(
        "the X of the timer is dead after a page that went with a sheet open",
        "pwa/src/ui/sheet.tsx",
        "if (here && history.state?.sheet)",
        "if (history.state?.sheet)",
        (f"{PLAY}/guard.test.tsx -t the X leads out",),
    ),
    Fault(
        "a sheet of a page that went leaves a dead Back",
        "pwa/src/ui/page.tsx",
        "if (history.state?.sheet) history.back();",
        "",
        (f"{PLAY}/guard.test.tsx -t question whether to stop",),
    ),
    Fault(
        "all of a long exercise is written into the history with each that is counted",
        f"{PLAY}/play.tsx",
        "pace ? signOf(pace)",
        "pace ? JSON.stringify(pace)",
        (f"{PLAY}/guard.test.tsx -t is small",),
    ),
    Fault(
        "what was counted of another plan is counted of this one",
        f"{PLAY}/play.tsx",
        "reps, before, of, units.length, seconds].join",
        "before].join",
        (f"{PLAY}/guard.test.tsx -t changed meanwhile",),
    ),
    Fault(
        "a browser that takes no more steps for now ends the counting",
        f"{PLAY}/guard.ts",
        "    write(step());\n    phone.keep(now);",
        '    history.replaceState(step(), "");\n    phone.keep(now);',
        (f"{PLAY}/guard.test.tsx -t takes no more steps",),
    ),
    Fault(
        "a timer that was loaded anew leaves a dead Back behind",
        f"{PLAY}/came.ts",
        "if (came === address && !history.state)",
        "if (!came && !history.state)",
        (f"{PLAY}/guard.test.tsx -t Back asks for it",),
    ),
)
