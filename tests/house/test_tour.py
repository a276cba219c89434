"""docs/tour.md names every file that a tick really goes through, and counts its statements."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.builders import ClinicBox, statements
from tests.ticks.phones import family

ROOT = Path(__file__).parents[2]
TOUR = (ROOT / "docs" / "tour.md").read_text("utf-8")


def listed() -> set[str]:
    """The files of the table at the tour's end."""
    return set(re.findall(r"(?m)^\| `([\w./]+\.py)` \|", TOUR.split("## All files on the way")[1]))


def files_run(call: Callable[[], Any]) -> set[str]:
    """Our own files of which any function ran."""
    ran = set()
    sys.setprofile(lambda frame, *_: ran.add(frame.f_code.co_filename))
    try:
        call()
    finally:
        sys.setprofile(None)
    ours = {Path(name) for name in ran if name.startswith(f"{ROOT}/exercises_app/")}
    return {path.relative_to(ROOT).as_posix() for path in ours}


def test_the_tour_lists_every_file_that_a_tick_goes_through(clinic: ClinicBox) -> None:
    mother, (first, _) = (home := family(clinic)).mother, home.items
    mother.send()
    body = {"epoch": mother.epoch, "cursors": mother.cursors, "events": [mother.event(first)]}
    ran = files_run(lambda: mother.actor.post("/sync", body))
    assert "exercises_app/ticks/sync.py" in ran
    assert sorted(ran - listed()) == []


def test_every_file_of_the_tours_list_is_told_of_in_its_text_or_holds_its_tables() -> None:
    text = TOUR.split("## All files on the way")[0]
    silent = {name for name in listed() if f"`{name}`" not in text}
    assert {name for name in silent if not name.endswith(("models.py", "wire.py"))} == set()


def test_the_tour_counts_the_statements_as_they_run(clinic: ClinicBox) -> None:
    home = family(clinic)
    home.mother.send()
    tick = home.mother.event(home.items[0])
    with statements(clinic.app) as sql:
        home.mother.send(tick)
    told = {int(number) for number in re.findall(r"\*\*[Ss]tatement (\d)\*\*", TOUR)}
    assert told == set(range(1, len(sql) + 1))
