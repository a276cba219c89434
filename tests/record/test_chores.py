"""What is done every night without being asked."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import func, select, update
from structlog.testing import capture_logs

from exercises_app.ground import clock
from exercises_app.ground.db import acting_for, reading, writing
from exercises_app.ground.models import Audit, LimitHit
from exercises_app.media import kept
from exercises_app.people.models import Invitation
from exercises_app.record import chores
from tests.builders import ClinicBox
from tests.support.actors import Actor
from tests.support.drawn import packed, svg


def invitations_of(clinic: ClinicBox) -> int:
    with clinic.app.app_context(), acting_for(clinic.id), reading() as session:
        return int(session.scalar(select(func.count()).select_from(Invitation)) or 0)


def test_an_invitation_is_forgotten_ninety_days_after_it_ended(clinic: ClinicBox) -> None:
    clinic.invite(clinic.new_child())
    for days, left in ((90, 1), (98, 0)):
        with clock.frozen(clock.now() + timedelta(days=days)), clinic.app.app_context():
            chores.purge({})
        assert invitations_of(clinic) == left


def test_spent_limits_are_forgotten(app: Flask, nobody: Actor) -> None:
    body = {"email": "a@example.org", "password": "wrong as can be", "device_name": "x"}
    nobody.post("/session", body, expect=401)
    for days, left in ((0, 2), (2, 0)):
        with clock.frozen(clock.now() + timedelta(days=days)), app.app_context():
            chores.purge({})
            with reading() as session:
                assert session.scalar(select(func.count()).select_from(LimitHit)) == left


def test_drawings_in_a_shape_that_no_child_has_are_forgotten(
    clinic: ClinicBox,
) -> None:
    clinic.new_child(look="s6.afro.gl")
    with clinic.app.app_context():
        kept.folder().mkdir(exist_ok=True)
        names = [kept.name_of("0123456789abcdef", "right", s) for s in ("", "afro.gl", "bob.he")]
        for name in names:
            kept.put(kept.folder() / name, packed(svg("here")))
        chores.tidy_pictures({})
        assert [(kept.folder() / name).exists() for name in names] == [True, True, False]


def test_an_audit_that_was_changed_is_said_in_the_servers_log(clinic: ClinicBox) -> None:
    clinic.new_child()
    with clinic.app.app_context(), capture_logs() as said:
        chores.check_audit({})
        assert said == []
        with acting_for(clinic.id), writing() as session:
            session.execute(update(Audit).values(verb="child-removed"))
        chores.check_audit({})
    assert [(each["event"], each["clinic_id"]) for each in said] == [("audit_broken", clinic.id)]
