"""More of what an audit of issue 5 missed: the exercise, the service, and the two machines that
play thousands of lives, which must notice too what a room's own test notices."""

from tests.mutants.fault import Fault

PLAY = ("pwa/src/home/exercise/play/play.test.tsx",)
TELL = "pwa/src/home/exercise/play/tell.ts"
MACHINE = ("tests/ticks/test_machine.py",)
PROOF = ("pwa/src/proof/world.test.ts",)
JUDGE, NEWS = "exercises_app/ticks/judge.py", "exercises_app/ticks/news.py"
KEPT = "exercises_app/media/kept.py"
HALF = "test_a_computer_that_goes_down_while_a_picture_is_written_shows_no_half_of_it"

FAULTS = (
    # -- the exercise for one hand --------------------------------------------------------------
    Fault(
        "no voice counts",
        TELL,
        "    if (voice) sayAloud(sayCue(cue, discipline), voice);\n    else beep(",
        "    if (!voice) beep(",
        ("pwa/src/home/exercise/play/heard.test.tsx",),
    ),
    Fault(
        "the phone does not shake",
        TELL,
        '  if (cue.say !== "second") navigator.vibrate?.(SHAKE_MS);\n',
        "",
        PLAY,
    ),
    Fault(
        "a timer that ends marks the exercise by itself",
        "pwa/src/home/exercise/play/timer.tsx",
        "  const unit = now.phase?.unit ?? pace.units.length;\n",
        "  useEffect(() => {\n    if (run && !now.phase) stop(onDone)();\n  }, [!now.phase]);\n"
        "  const unit = now.phase?.unit ?? pace.units.length;\n",
        PLAY,
        also=(
            (
                "pwa/src/home/exercise/play/timer.tsx",
                'import { type Pace, valueFor } from "../../../domain/pace";\n',
                'import { useEffect } from "preact/hooks";\n'
                'import { type Pace, valueFor } from "../../../domain/pace";\n',
            ),
        ),
    ),
    Fault(
        "after a mark the next exercise opens by itself",
        "pwa/src/home/exercise/after/after.tsx",
        "  const { next, href, words } = nextAfter(slot);\n",
        "  const { next, href, words } = nextAfter(slot);\n"
        "  useEffect(() => route(href, true), []);\n",
        ("pwa/src/home/exercise/after/after.test.tsx",),
        also=(
            (
                "pwa/src/home/exercise/after/after.tsx",
                'import { useRef } from "preact/hooks";',
                'import { useEffect, useRef } from "preact/hooks";',
            ),
        ),
    ),
    Fault(
        "Done is out of reach until one has scrolled",
        "pwa/src/home/frame/top.module.css",
        "    position: sticky;\n    inset-block-end: 0;\n",
        "",
        ("tests/browser/test_onehand.py::test_done_is_in_reach_of_the_thumb",),
    ),
    # -- the service ----------------------------------------------------------------------------
    Fault(
        "the server: a stranger's events are taken",
        JUDGE,
        '    if known.state != "gone":\n        return "not_yours"\n',
        '    if known.state != "gone":\n        return None\n',
        ("tests/ticks/test_judge.py", "tests/ticks/test_sync.py"),
    ),
    Fault(
        "the server: an answer reads the whole log, not what is new",
        NEWS,
        "    events = [row[3:] for row in rows if row[3] is not None]\n",
        "    far = {'from_day': '1999-01-01', 'before': log.before, 'most': 10**6}\n"
        "    statements.RECENT.all(**_of(reader), **far)\n"
        "    events = [row[3:] for row in rows if row[3] is not None]\n",
        ("tests/ticks/test_sync.py::test_one_child_with_events_takes_eight_statements",),
    ),
    Fault(
        "the server: skipped beats partly",
        "exercises_app/ticks/fold.py",
        'MARKS = ("skip", "partly", "done")',
        'MARKS = ("partly", "skip", "done")',
        ("tests/ticks/test_fold.py",),
    ),
    Fault(
        "the nightly check sees no gap in a log",
        "exercises_app/ticks/ledger.py",
        '    if event.seq != number:\n        return "numbers are missing before it"\n',
        "",
        ("tests/ticks/test_ledger.py",),
        also=(("exercises_app/ticks/ledger.py", "    if last != seen:\n", "    if False:\n"),),
    ),
    Fault(
        "epochs are counted on from the copy's",
        "exercises_app/record/restore.py",
        '    session.merge(House(key="epoch", value=secrets.token_hex(8)))\n',
        '    before = session.get_one(House, "epoch").value\n'
        '    session.merge(House(key="epoch", value=f"{before}+"))\n',
        ("tests/record/test_restore.py::test_each_restore_is_another_life",),
    ),
    Fault(
        "half a picture is shown when the computer goes down",
        KEPT,
        "    half.write_bytes(content)\n    half.replace(path)\n",
        "    path.write_bytes(content[:9])\n    half.replace(path)\n",
        (f"tests/media/test_pictures.py::{HALF}",),
    ),
    Fault(
        "what was half written lies there for ever",
        KEPT,
        "    _clear(here)\n",
        "",
        (f"tests/media/test_pictures.py::{HALF}",),
    ),
    Fault(
        "a browser keeps the worker of an old build",
        "exercises_app/site.py",
        'FOR_EVER if path.startswith("assets/") else ALWAYS_ASK',
        "FOR_EVER",
        ("tests/start/test_builds.py::test_the_worker_is_asked_for_each_time",),
    ),
    # -- what the machine beside the real service must notice ------------------------------------
    Fault(
        "the machine: an event that is known already is stored once more",
        JUDGE,
        "    stored = known.hashes.get(found.key) if found.key else None\n",
        "    stored = None\n",
        MACHINE,
    ),
    Fault(
        "the machine: after the end of a relation all is taken",
        JUDGE,
        '    return None if taken else "gone"\n',
        "    return None\n",
        MACHINE,
    ),
    # -- what the phone's own code, played with a bad network, must notice -----------------------
    Fault(
        "the proof: what is sent leaves the outbox",
        "pwa/src/sync/loop.ts",
        "    going = new AbortController();\n",
        "    going = new AbortController();\n"
        "    await writing(async (tx) => {\n"
        '      for (const { id } of events) await tx.objectStore("mine").delete(id);\n'
        "    });\n",
        PROOF,
    ),
    Fault(
        "the proof: the cursor goes on before its rows are kept",
        "pwa/src/sync/answers.ts",
        "    for (const [child, one] of news) await takeChild(tx, child, one, same);\n",
        "    for (const [child, one] of news)\n"
        "      await writing(async (first) => {\n"
        '        const row = await first.objectStore("children").get(child);\n'
        "        if (row && one.cursor)\n"
        '          await first.objectStore("children").put({ ...row, cursor: one.cursor });\n'
        "      });\n"
        "    for (const [child, one] of news) await takeChild(tx, child, one, same);\n",
        PROOF,
    ),
    Fault(
        "the proof: after a restore nothing goes again",
        "pwa/src/sync/answers.ts",
        "  if (news.reset || row.cursor === null)"
        " await offerAgain(tx, child, same && !news.reset);\n",
        "",
        PROOF,
    ),
    Fault(
        "the proof: a full phone shows a tick that it could not keep",
        "pwa/src/state/phone.ts",
        ".catch((error: unknown) => error ?? true);",
        ".catch(() => null);",
        PROOF,
    ),
    Fault(
        "the proof: another person's queue is sent",
        "pwa/src/store/queue.ts",
        "takes && entry.person === row.person &&",
        "takes &&",
        PROOF,
    ),
)
