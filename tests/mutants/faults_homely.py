"""Faults of the family's screens: values, the phone's Back, the focus, and signing a phone out."""

from tests.mutants.fault import Fault

NOT_TODAY = "pwa/src/home/exercise/nottoday.tsx"
VALUES = "pwa/src/home/exercise/values.test.tsx"
PLAY = "pwa/src/home/exercise/play"
GUARD = f"{PLAY}/guard.test.tsx"
EXERCISE = "pwa/src/home/exercise/exercise.test.tsx"
ME = "pwa/src/home/me"
PHONES = f"{ME}/phones.test.tsx"

FAULTS = (
    Fault(
        "one side in turn of an odd number is half a repeat",
        "pwa/src/domain/some.ts",
        'side === "left" ? Math.ceil(of / 2) : Math.floor(of / 2)',
        "of / (side ? 2 : 1)",
        (f"{VALUES} -t in turn",),
        also=(("pwa/src/domain/some.ts", "Math.floor(count)", "count"),),
    ),
    Fault(
        "half a repeat that an older app kept is kept again",
        "pwa/src/domain/some.ts",
        "Math.max(0, Math.floor(count))",
        "Math.max(0, count)",
        (f"{VALUES} -t says nothing that the server would refuse",),
    ),
    Fault(
        "one side that stands is read as one repeat",
        NOT_TODAY,
        "count: side ? ofSide(of, side) : within(value.count ?? 1, of)",
        "count: within(value.count ?? 1, of)",
        (f"{VALUES} -t one more than a side in turn",),
    ),
    Fault(
        "a timer that was forgotten for two days says what the server refuses",
        "pwa/src/domain/pace.ts",
        "seconds: Math.min(MOST_S, seconds)",
        "seconds",
        (f"{VALUES} -t say nothing that the server would refuse",),
    ),
    Fault(
        "half a character is sent, and the words are refused",
        "pwa/src/home/exercise/typed.ts",
        r'words.replace(BROKEN, "").trim()',
        'words.trim() + (BROKEN ? "" : "")',
        (f"{VALUES} -t words are sent without",),
    ),
    Fault(
        "Back drops what was counted without asking",
        f"{PLAY}/around.tsx",
        "if (begun) guard.put();",
        "if (begun && !guard) return;",
        (f"{GUARD} -t Back asks as the X does",),
    ),
    Fault(
        "who went on after Back is not asked a second time",
        f"{PLAY}/play.tsx",
        "    afterSheet(guard.put);\n",
        "",
        (f"{GUARD} -t is asked again at the next Back",),
    ),
    Fault(
        "the step of Back stays in the history: the next Back is dead",
        f"{PLAY}/play.tsx",
        "afterSheet(() => guard.past(back));",
        "afterSheet(back);",
        (f"{GUARD} -t none is dead",),
    ),
    Fault(
        "a second tap on Done leads two steps back",
        f"{PLAY}/play.tsx",
        "    left.current = true;\n",
        "",
        (f"{GUARD} -t a second tap",),
    ),
    Fault(
        "what is counted is dropped when the plan has it no more",
        "pwa/src/home/exercise/exercise.tsx",
        "if (now || !counts) last.current = now;",
        "if (now || counts !== null) last.current = now;",
        (f"{EXERCISE} -t counted to its end",),
    ),
    Fault(
        "words half typed go with the sheet",
        "pwa/src/home/exercise/nottoday.tsx",
        "const [words, setWords] = why;",
        "const [words, setWords] = useState(why[0]);",
        (f"{EXERCISE} -t words half typed",),
    ),
    Fault(
        "a sheet whose button has gone leaves the focus nowhere",
        "pwa/src/ui/sheet.tsx",
        "opener?.isConnected && opener !== document.body ? opener : undefined",
        "opener",
        ("pwa/src/ui/over.test.tsx -t has gone meanwhile",),
    ),
    Fault(
        "Undo in a row takes the focus with it",
        "pwa/src/ui/dayrow.tsx",
        '      focus((event.currentTarget as Element).closest("li")?.lastElementChild);\n',
        "",
        ("pwa/src/ui/daylist.test.tsx -t gives the focus of an Undo",),
    ),
    Fault(
        "Undo under an exercise takes the focus with it",
        "pwa/src/home/exercise/foot.tsx",
        "if (took.current && !mayUndo)",
        "if (took.current && mayUndo)",
        (f"{EXERCISE} -t Undo, which goes with the mark",),
    ),
    Fault(
        "what is asked in place of a button is not found by who cannot see",
        f"{ME}/inplace.ts",
        "  useEffect(() => focus(place.current), [shown]);\n",
        "",
        (f"{PHONES} -t what is asked in place",),
    ),
    Fault(
        "a lost phone that is still signed in is said to be out",
        f"{ME}/phones.tsx",
        "if (answer.ok || answer.problem.status === 404) again();",
        "if (answer) again();",
        (f"{PHONES} -t a lost phone that could not",),
    ),
    Fault(
        "a fault of the list stands there when it is read",
        f"{ME}/phones.tsx",
        'return;\n    setWrong(answer.ok ? "" : sayWrong(answer.problem));',
        "return;\n    if (!answer.ok) setWrong(sayWrong(answer.problem));",
        (f"{PHONES} -t a list that could not be read once",),
    ),
    Fault(
        "an instant is said by the day of UTC",
        "pwa/src/home/frame/instant.ts",
        'new Date(at).toLocaleDateString("sv-SE")',
        "new Date(at).toISOString().slice(0, 10)",
        (f"{PHONES} -t a phone was last used on this phone's day",),
    ),
)
