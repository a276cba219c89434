"""`make test` counts every test, and nothing that did not run counts as passed."""

import sys
from pathlib import Path

import pytest

from tests import run_all
from tests.checks import PARTS, PLANS, Check
from tests.run_all import Result, Stop, chosen, fetch, run, show


def reporting(suites: str, code: int = 0) -> Check:
    """A step that writes this report where it is told to."""
    script = (
        "import sys, pathlib\n"
        f"pathlib.Path(sys.argv[1].split('=')[1]).write_text({suites!r})\n"
        f"sys.exit({code})\n"
    )
    return Check("a toy", (sys.executable, "-c", script), reports=True)


def saying(words: str, code: int) -> Check:
    script = f"import sys; print({words!r}); sys.exit({code})"
    return Check("a toy", (sys.executable, "-c", script))


def suite(**counts: int) -> str:
    written = " ".join(f'{name}="{count}"' for name, count in counts.items())
    return f"<testsuites><testsuite {written}/></testsuites>"


def figures(check: Check, folder: Path) -> tuple[int, int]:
    result = run(check, folder)
    return result.passed, result.failed


def test_every_test_of_a_report_counts(tmp_path: Path) -> None:
    assert figures(reporting(suite(tests=9, failures=2, errors=1), code=1), tmp_path) == (6, 3)


def test_a_skipped_test_counts_as_failed(tmp_path: Path) -> None:
    assert figures(reporting(suite(tests=9, skipped=2)), tmp_path) == (7, 2)


def test_a_step_without_tests_fails(tmp_path: Path) -> None:
    assert figures(reporting(suite(tests=0)), tmp_path) == (0, 1)


def test_a_step_that_breaks_before_its_report_fails(tmp_path: Path) -> None:
    check = Check("a toy", (sys.executable, "-c", "raise SystemExit(3)"), reports=True)
    assert figures(check, tmp_path) == (0, 1)


def test_a_report_of_an_earlier_run_does_not_count(tmp_path: Path) -> None:
    figures(reporting(suite(tests=9)), tmp_path)
    check = Check("a toy", (sys.executable, "-c", ""), reports=True)
    assert figures(check, tmp_path) == (0, 1)


def test_a_step_that_breaks_after_its_report_fails(tmp_path: Path) -> None:
    assert figures(reporting(suite(tests=9), code=1), tmp_path) == (9, 1)


def test_a_check_without_tests_counts_as_one(tmp_path: Path) -> None:
    assert figures(saying("fine", 0), tmp_path) == (1, 0)
    assert figures(saying("not fine", 1), tmp_path) == (0, 1)


def test_what_a_step_says_stands_in_the_folder_while_it_runs(tmp_path: Path) -> None:
    script = f"print('half way'); print(open({str(tmp_path / 'a-toy.log')!r}).read())"
    result = run(Check("a toy", (sys.executable, "-c", script)), tmp_path)
    assert result.said.count("half way") == 2


def test_a_step_that_takes_too_long_is_interrupted_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_all, "LONGEST_S", 0.5)
    result = run(
        Check("a toy", (sys.executable, "-c", "import threading; threading.Event().wait()")),
        tmp_path,
    )
    assert result.failed == 1
    assert "Stopped: it took more than 0.5 s." in result.said


def test_a_failing_step_is_shown_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    show(Result(saying("", 1), 0, 1, 2.5, "line one\nline two\n"))
    said = capsys.readouterr().out
    assert "FAILED" in said
    assert "line one\nline two\n" in said


def test_a_step_that_is_fine_takes_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    show(Result(saying("", 0), 1, 0, 2.5, "much to say\n"))
    assert capsys.readouterr().out.count("\n") == 1


def test_everything_holds_every_part() -> None:
    names = tuple(check.name for check in PARTS["all"])
    assert all(check.name.startswith(names) for part in PARTS.values() for check in part)


def test_the_halves_of_the_quick_tests_leave_no_room_out() -> None:
    halves = [check for check in PARTS["quick"] if check.name.startswith("tests on SQLite")]
    assert all(f"--ignore={folder}" in halves[1].command for folder in PLANS)
    assert set(PLANS) < set(halves[0].command)


def test_an_unknown_part_says_which_there_are() -> None:
    with pytest.raises(Stop, match="quick"):
        chosen("slow")


def test_what_is_missing_is_fetched_by_the_first_way_that_brings_it(tmp_path: Path) -> None:
    brought = tmp_path / "there"
    make = (sys.executable, "-c", f"open({str(brought)!r}, 'w').close()")
    ways = [(sys.executable, "-c", "raise SystemExit(1)"), make, ("not-a-command",)]
    fetch("a thing", ways, lambda: not brought.exists(), "install it")
    assert brought.exists()


def test_what_no_way_brings_is_said_in_one_sentence_with_what_was_tried() -> None:
    ways = [(sys.executable, "-c", "raise SystemExit('no network')")]
    with pytest.raises(Stop, match=r"no network\n+install it"):
        fetch("a thing", ways, lambda: True, "install it")
