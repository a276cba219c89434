"""schemathesis reads our API document and tries everything it allows, and what it does not.

In this process, as a therapist, an admin and a caregiver, on the database of the run. The paths get
real ids, so that the answers are more than 404.
"""

from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.core.result import Err, Ok

from exercises_app.ground import clock
from exercises_app.ground.limits import Limit
from tests.builders import ClinicBox, exercise_cards, new_clinic, routine_of
from tests.support.actors import Actor

load_all_checks()
EXAMPLES = 12
# What a document cannot say: a valid ETag that is old (412), a cursor of nowhere (422), an id of
# somebody else (404), a right code at the wrong time (410)
NOT_SAID = schemathesis.checks.CHECKS.get_by_names(["positive_data_acceptance"])


class World:
    """A clinic with a child, its routine, and one actor of each kind."""

    def __init__(self, app: Flask) -> None:
        self.clinic: ClinicBox = new_clinic(app, "Fuzzed clinic", "Dana Ruiz")
        self.child = self.clinic.new_child()
        slugs = [card["slug"] for card in exercise_cards(self.clinic.therapist)[:2]]
        routine = routine_of(self.clinic, self.child, slugs)
        self.caregiver = self.clinic.new_caregiver(self.child)
        self.actors = {
            "therapist": self.clinic.therapist,
            "admin": self.clinic.admin,
            "caregiver": self.caregiver,
        }
        self.ids = {
            "child_id": self.child.id,
            "exercise_id": routine["items"][0]["exercise"]["id"],
            "invitation_id": self.clinic.invite(self.child)["id"],
            "date": clock.today("UTC").isoformat(),
            "version": "1",
        }


@pytest.fixture(scope="module")
def world(started_app: Flask) -> World:
    return World(started_app)


@pytest.fixture(scope="module")
def unlimited() -> Any:
    """A thousand tries in a minute are the point here."""
    patch = pytest.MonkeyPatch()
    nothing = {"bucket": "", "key": "", "ends": ""}
    patch.setattr(Limit, "take", lambda *_: nothing)
    yield
    patch.undo()


def operations(app: Flask) -> list[Any]:
    """Every operation but signing in and out."""
    document = schemathesis.openapi.from_wsgi("/api/openapi.json", app)
    found = list(document.exclude(path_regex="/session$|/api/docs").get_all_operations())
    assert [each.err() for each in found if isinstance(each, Err)] == []
    return [each.ok() for each in found if isinstance(each, Ok)]


@pytest.mark.parametrize("role", ["therapist", "admin", "caregiver"])
def test_whatever_is_sent_nothing_breaks(
    started_app: Flask, world: World, unlimited: None, role: str
) -> None:
    faults, tried = [], operations(started_app)
    assert len(tried) > 40, "there are more operations than these"
    for operation in tried:
        for mode in GenerationMode:
            try:
                try_out(operation.as_strategy(generation_mode=mode), world, world.actors[role])
            except Unsatisfiable:
                continue  # nothing wrong can be sent where nothing is taken
            except Exception as fault:
                faults.append(f"{operation.label}: {fault}"[:1500])
    assert not faults, "\n\n".join(faults)


def try_out(strategy: Any, world: World, actor: Actor) -> None:
    cookie = actor.browser.get_cookie(actor.side)
    assert cookie is not None
    headers = {
        "X-App": actor.side,
        "Sec-Fetch-Site": "same-origin",
        "Cookie": f"{actor.side}={cookie.value}",
    }

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def attempt(case: Any) -> None:
        for name in case.path_parameters or {}:
            if name in world.ids:
                case.path_parameters[name] = world.ids[name]
        case.call_and_validate(headers=headers, excluded_checks=NOT_SAID)

    attempt()
