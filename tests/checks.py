"""All checks there are, and which of them are a part: `all`, `quick`, `lint`, `screens`."""

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
APART = ("tests/house", "tests/browser", "tests/pictures", "tests/killed")
OTHERS = tuple(f"--ignore={folder}" for folder in APART)
# With files and disks of their own, so the same on either database; and too long for quick
OF_FILES = (
    "--ignore=tests/record/test_restore.py",
    "--ignore=tests/record/test_restore_refused.py",
    "--ignore=tests/start/test_builds.py",
    "--ignore=tests/trouble/test_full_disk.py",
)


@dataclass(frozen=True)
class Check:
    """One step. `reports`: its tests are counted from a JUnit report; else it counts as one."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    reports: bool = False


def python(name: str, *arguments: str) -> Check:
    return Check(name, (sys.executable, "-m", *arguments))


def npm(name: str, script: str, reports: bool = False) -> Check:
    return Check(name, ("npm", "run", "--silent", script), ROOT / "pwa", reports)


def tests(name: str, *arguments: str) -> Check:
    return Check(name, (sys.executable, *PYTEST, *arguments), reports=True)


FORM = (
    python("types of the service", "mypy"),
    npm("types of the app", "types"),
    npm("lint of the app", "lint"),
    python("lint of the service", "ruff", "check", "."),
    python("format of the service", "ruff", "format", "--check", "."),
)
HOUSE = tests("rules of the house", "tests/house")
# The matrix plays every role at every endpoint, and the fuzz tries everything: too long for quick
MATRIX = "tests/house/test_policy.py::test_each_may_do_what_the_matrix_says"
HOUSE_QUICK = tests("rules of the house", "tests/house", f"--deselect={MATRIX}")
# Thousands of runs beside a model: by itself, so that all lanes are busy to the end
MACHINE = "tests/ticks/test_machine.py"
MACHINES = (
    tests("the machine, PostgreSQL", "-s", "--database=postgres", MACHINE),
    tests("the machine on SQLite", "-s", "--database=sqlite", MACHINE),
)
SQLITE = tests("tests on SQLite", "--database=sqlite", *OTHERS, f"--ignore={MACHINE}")
# Two halves, so that all lanes are busy to the end
PLANS = ("tests/plans", "tests/ticks")
PLANS_QUICK = tests("tests on SQLite, plans", "--database=sqlite", *PLANS, f"--ignore={MACHINE}")
OTHERS_QUICK = tests(
    "tests on SQLite, others",
    "--database=sqlite",
    *OTHERS,
    "--ignore=tests/fuzz",
    *OF_FILES,
    *(f"--ignore={folder}" for folder in PLANS),
)
# They know no database, and draw for a minute or two: once, and not in quick
PICTURES = tests("tests of the pictures", "tests/pictures")
ON_POSTGRES = (*OTHERS, *OF_FILES, f"--ignore={MACHINE}")
POSTGRES = tests("tests on PostgreSQL", "--database=postgres", *ON_POSTGRES)
# They start real servers on both databases, and kill them
KILLED = tests("tests that kill servers", "tests/killed")
APP = npm("tests of the app", "test", reports=True)
# Every screen in every look takes as long as all that people do on them
LOOKS = "tests/browser/test_screens.py"
SCREENS = tests("screens in Chromium", LOOKS)
SCREENS_KEPT = tests("screens in Chromium", "--pictures", LOOKS)
BROWSER = tests("tests in Chromium", "tests/browser", f"--ignore={LOOKS}")
IN_CHROMIUM = frozenset((SCREENS, SCREENS_KEPT, BROWSER))
# The staff's client is typed from the API document, as the program makes it now
API_TYPES = Check(
    "API types of the app", ("npm", "run", "--silent", "api", "--", "--check"), ROOT / "pwa"
)

# Long ones first, so that the lanes end together
PARTS = {
    "all": (
        SCREENS,
        *MACHINES,
        BROWSER,
        PICTURES,
        POSTGRES,
        SQLITE,
        KILLED,
        APP,
        HOUSE,
        API_TYPES,
        *FORM,
    ),
    "quick": (PLANS_QUICK, OTHERS_QUICK, HOUSE_QUICK, *FORM),
    "lint": FORM,
    "screens": (SCREENS_KEPT,),
}
