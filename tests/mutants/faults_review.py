"""Faults that a second look found: what was another child's, what a copy revives, who waits."""

from tests.mutants.fault import Fault

ENDS = "exercises_app/people/ends.py"
ENDED = "tests/people/test_ends.py::test_"
REVIVED = ENDED + "a_restored_copy_revives_"

FAULTS = (
    Fault(
        "what was begun on one child goes into the log of the one that is shown now",
        "pwa/src/state/today.ts",
        "  if (one?.id !== whose || !plan.value) return null;",
        "  if (!one || !whose || !plan.value) return null;",
        ("pwa/src/state/said.test.ts",),
    ),
    Fault(
        "the network that is back ends the exercise that is open",
        "pwa/src/update.ts",
        "  if (!keepOpen.peek()) {",
        "  if (keepOpen) {",
        ("pwa/src/update.test.ts",),
    ),
    Fault(
        "an update takes the page away while a tap is being saved",
        "pwa/src/state/phone.ts",
        "  const saved = hold();\n",
        "  const saved = () => {};\n",
        ("pwa/src/state/today.test.ts",),
    ),
    Fault(
        "who asks while another round waits its turn is not heard",
        "pwa/src/sync/loop.ts",
        "  wishes = { ...wishes, ...wish };\n",
        "  if (!next) wishes = wish;\n",
        ("pwa/src/state/asking.test.ts",),
    ),
    Fault(
        "all is sent, it says, though ticks wait",
        "pwa/src/home/trouble/waiting.tsx",
        'is === "sent" && waitingCount.value ? "waiting.left" : ',
        "",
        ("pwa/src/home/trouble/waiting.test.tsx",),
    ),
    Fault(
        "what another child's ticks ask is not told",
        "pwa/src/home/trouble/waiting.tsx",
        "{elsewhere.value.map(",
        "{elsewhere.value.slice(0, 0).map(",
        ("pwa/src/home/trouble/waiting.test.tsx",),
    ),
    Fault(
        "ready for offline, it says, though a plan is not there",
        "pwa/src/state/ready.ts",
        "  const of = shown.length + plans + 1;\n",
        "  const of = shown.length + 0 * plans + 1;\n",
        ("pwa/src/home/ready/ready.test.ts",),
    ),
    Fault(
        "what children look like stays on a desk that was signed out",
        "pwa/src/store/desk.ts",
        '  if (!(await reading(phoneIn)).me) (await import("./drawn")).forgetDrawn();\n',
        "",
        ("pwa/src/store/desk.test.ts",),
    ),
    Fault(
        "a copy that is put back lets former staff in",
        ENDS,
        '    note("end", member.clinic_id, staff_id=member.person_id)\n',
        "    pass\n",
        (REVIVED + "nobody_who_worked_here",),
    ),
    Fault(
        "staff who came back are ended at each start",
        "exercises_app/people/redeem.py",
        '        ends.note("again", row.clinic_id, staff_id=known.person_id)\n',
        "",
        (ENDED + "who_worked_here_and_came_back_stays",),
    ),
    Fault(
        "a copy that is put back knows nothing of a code that was taken back",
        "exercises_app/people/invitations.py",
        '        ends.note("take-back", invitation.clinic_id, invitation_id=invitation.id)\n',
        "",
        (REVIVED + "no_code_that_was_taken_back",),
    ),
)
