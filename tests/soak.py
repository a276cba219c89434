"""What takes hours: 100,000 runs of the machine, 20,000 schedules of the phone's own code, a
hundred kills, 200 rounds of a real phone, and every planted fault.

python -m tests.soak [PART…]     (`make soak`); HANDSTEPS_SEED and HANDSTEPS_RUNS choose, as
tests/ticks/test_machine.py says. Each run draws a seed of its own, which it prints. What each
part says stands in build/soak/ while it runs, and after it.
"""

import os
import sys
import time

from tests import run_all
from tests.checks import BROWSER, MACHINES, POSTGRES, ROOT, Check, python, tests
from tests.run_all import Result, Stop, fetch_missing, results, show

# Long ones first, so that the lanes end together
PARTS = {
    "machine-postgres": MACHINES[0],
    "machine-sqlite": MACHINES[1],
    "rounds": tests("rounds in Chromium", "-s", "tests/browser/test_rounds.py"),
    "killed": tests("tests that kill servers", "-s", "tests/killed"),
    "phone": Check("the phone's own code", ("npx", "vitest", "run", "src/proof"), ROOT / "pwa"),
    "mutants": python("planted faults", "tests.mutants"),
}
LONGEST_S = 48 * 3600
SAID = ROOT / "build" / "soak"


def chosen(names: list[str]) -> list[Check]:
    """Raises Stop for a part that does not exist."""
    unknown = set(names) - PARTS.keys()
    if unknown:
        raise Stop(f"There is no {', '.join(sorted(unknown))}. Parts: {', '.join(PARTS)}.")
    return [check for name, check in PARTS.items() if name in (names or PARTS)]


def tell(result: Result) -> None:
    """One line as in `make test`, and the figures that the machine printed last."""
    show(result)
    figures = [line for line in result.said.splitlines() if line.startswith("machine: ")]
    if figures:
        print(f"          {figures[-1]}", flush=True)


def main(names: list[str]) -> int:
    checks, began = chosen(names), time.monotonic()
    run_all.LONGEST_S = LONGEST_S
    os.environ["HANDSTEPS_SOAK"] = "1"
    fetch_missing((*checks, POSTGRES, BROWSER))
    SAID.mkdir(parents=True, exist_ok=True)
    print(f"What each part says: {SAID}", flush=True)
    failed = 0
    for result in results(checks, SAID):
        tell(result)
        failed += result.failed
    print(f"{failed} failed in {time.monotonic() - began:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Stop as why:
        sys.exit(str(why))
    except KeyboardInterrupt:
        print("\nStopped.")
        sys.exit(130)
