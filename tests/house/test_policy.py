"""Every endpoint says who may call it, and does as the policy matrix says."""

import re
from functools import cached_property
from typing import Any

import pytest
from flask import Flask

from exercises_app.access.policy import loads
from exercises_app.ground import clock
from exercises_app.media import kept
from tests.builders import exercise_cards, new_clinic, routine_of
from tests.policy_matrix import WHO, rows
from tests.support.actors import Actor
from tests.support.drawn import packed, svg

ROWS = rows()
REFUSED = (401, 403, 404)


def endpoints(app: Flask) -> dict[str, Any]:
    """`METHOD /address` -> view."""
    found = {}
    for rule in app.url_map.iter_rules():
        address = re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", rule.rule)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            found[f"{method} {address}"] = app.view_functions[rule.endpoint]
    return found


class World:
    """Two clinics, and somebody of each kind around one child."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.home = new_clinic(app, "Willow Street Clinic", "Dana Ruiz")
        self.away = new_clinic(app, "Harbour Clinic", "Ingrid Berg")
        self.child = self.home.new_child()
        routine_of(self.home, self.child, [self.card["slug"]])
        self.all = self.home.new_caregiver(self.child)
        self.plan = self.home.new_caregiver(self.child, "Mrs Olsen", "plan", "aide")
        self.team, self.admin = self.home.therapist, self.home.admin
        self.off = self.home.new_therapist()
        self.family = self.home.new_caregiver(self.home.new_child(given_name="Tom"), "Eva Lind")
        self.clinic = self.away.therapist
        self.nobody = Actor(app, "home")
        self.revoked = self.home.new_caregiver(self.child, "Old phone")
        phone = self.phone_of(self.revoked)
        self.admin.delete(f"/children/{self.child.id}/devices/{phone}", expect=204)

    def phone_of(self, actor: Actor) -> str:
        devices = actor.get("/devices", expect=200).get_json()["items"]
        return str(next(device["id"] for device in devices if device["this"]))

    @cached_property
    def card(self) -> dict[str, Any]:
        """An exercise of the library."""
        return exercise_cards(self.home.therapist)[0]

    @cached_property
    def picture(self) -> str:
        """A picture that is kept here."""
        with self.app.app_context():
            kept.folder().mkdir(exist_ok=True)
            kept.put(kept.folder() / kept.name_of("0123456789abcdef", "none"), packed(svg("here")))
        return "0123456789abcdef"

    @cached_property
    def places(self) -> dict[str, str]:
        """What stands in the paths."""
        return {
            "child_id": self.child.id,
            "device_id": self.phone_of(self.team),
            "phone_id": self.phone_of(self.all),
            "caregiver_id": self.all.person_id,
            "staff_id": self.off.person_id,
            "invitation_id": self.home.invite(self.child)["id"],
            "flag": "seizures",
            "picture": self.picture,
            "exercise_id": self.card["id"],
            "version": "1",
            "date": clock.today("UTC").isoformat(),
            "path": "today",
        }

    def answer(self, who: str, endpoint: str) -> str:
        method, address = endpoint.split(" ")
        path = re.sub(r"<(\w+)>", lambda match: self.places[match[1]], address)
        actor: Actor = getattr(self, who)
        body: dict[str, Any] | None = None if method in ("GET", "DELETE") else {}
        answer = actor.browser.open(
            path,
            method=method,
            json=body,
            headers={"X-App": actor.side, "Sec-Fetch-Site": "same-origin"},
            buffered=True,  # read to its end: the site's files are closed then
        )
        assert answer.status_code < 500 or "not built" in answer.get_data(True)
        status = answer.status_code
        return str(status) if status in REFUSED else "may"


def test_the_matrix_lists_every_endpoint_and_no_other(started_app: Flask) -> None:
    assert set(ROWS) == set(endpoints(started_app))


def test_every_endpoint_states_its_policy(started_app: Flask) -> None:
    assert [name for name, view in endpoints(started_app).items() if not view.allowed] == []


def test_every_id_in_a_path_is_loaded_for_the_view(started_app: Flask) -> None:
    ids = {match for name in endpoints(started_app) for match in re.findall(r"<(\w+_id)>", name)}
    assert sorted(each for each in ids if not loads(each)) == []


@pytest.mark.parametrize("endpoint", ROWS)
def test_each_may_do_what_the_matrix_says(app: Flask, endpoint: str) -> None:
    world = World(app)
    found = {}
    for who in sorted(WHO, key=lambda who: ROWS[endpoint][who] == "may"):
        found[who] = world.answer(who, endpoint)
        if found[who] == "may" and not endpoint.startswith("GET"):
            world = World(app)  # what was allowed may have changed it
    assert found == ROWS[endpoint]
