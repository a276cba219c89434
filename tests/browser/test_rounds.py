"""Rounds of a real phone in a bad network: at the end the server holds exactly what was said.

Five rounds in `make test`. More of them: HANDSTEPS_SOAK_ROUNDS=n, or HANDSTEPS_SOAK=1 for 200; the
first seed is HANDSTEPS_SEED (1). A round's seed stands in the name of its test.
"""

import os

import pytest

from tests.browser.hands import Home, everything, marks_on
from tests.browser.phone import Phone
from tests.browser.rounds import Round
from tests.browser.said import made_of
from tests.browser.visitor import Visitor, add_child, publish
from tests.support.hostile_proxy import HostileProxy

TAPS = 50
EXERCISES = {
    "thread-the-beads": "Thread the beads",
    "backward-walk": "Walk backwards",
    "stork-by-chair": "Stork by the chair",
}
NAMES = ("Mira", "Omar")


def seeds() -> list[int]:
    usual = "200" if os.environ.get("HANDSTEPS_SOAK") == "1" else "5"
    rounds = int(os.environ.get("HANDSTEPS_SOAK_ROUNDS") or usual)
    first = int(os.environ.get("HANDSTEPS_SEED") or 1)
    return list(range(first, first + rounds))


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: f"seed-{seed}")
def test_after_any_round_the_server_holds_exactly_what_was_ticked(
    seed: int, phone: Phone, network: HostileProxy, desk: Visitor
) -> None:
    before = len(network.heard)
    played = Round(seed, phone, network, [family(desk, name) for name in NAMES])
    played.join(desk)
    for n in range(TAPS):
        played.trouble(n)
        played.tap()
    played.end()
    mine = phone.events()
    # of a schedule that is all about one child, the other has no log to say the day
    day = next(one["day"] for home in played.homes for one in everything(desk, home.id))
    for home in played.homes:
        own = [row for row in mine if row["child"] == home.id]
        holds_exactly(desk, home, played, own, day)
        played.shows(home)
    print(f"seed {seed}: {played.said.made.total()} events; {network.told(since=before)}")


def family(desk: Visitor, name: str) -> Home:
    child = add_child(desk, name)
    items = publish(desk, child, *EXERCISES)
    return Home(child, name, dict(zip(EXERCISES.values(), items, strict=True)))


def holds_exactly(desk: Visitor, home: Home, played: Round, mine: list[dict], day: str) -> None:
    """Every event once, none that was not made, and the marks that follow."""
    log = everything(desk, home.id)
    assert sorted(one["seq"] for one in log) == list(range(1, len(log) + 1))
    assert {row["place"] for row in mine} <= {"kept"}
    assert sorted(one["id"] for one in log) == sorted(row["id"] for row in mine)
    assert made_of(log, home.id, "item_id") == {
        made: n for made, n in played.said.made.items() if made[0] == home.id
    }
    assert marks_on(desk, home, day) == played.marks(home)
