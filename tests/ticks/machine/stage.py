"""The stage on which every run begins: two clinics, two children, four joined phones, one copy."""

from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import Flask

from exercises_app.ground import clock
from tests.builders import ClinicBox
from tests.ticks.machine.model import Child, Clinics, Device, Kept
from tests.ticks.machine.phone import Phone
from tests.ticks.machine.real import Service

START = datetime.fromisoformat("2026-06-01T10:00:00Z")
A, B = "00000000-0000-7000-8000-00000000000a", "00000000-0000-7000-8000-00000000000b"
NAMES, SEES = ("Noor", "Noor", "Omar", "Eve"), ("all", "all", "all", "plan")
HOME = ((A, B), (A, B), (A,), (A,))  # the children of each phone


@dataclass
class Stage:
    """What a run starts from. `joined`: cookie and `me` of each phone."""

    service: Service
    copy: Any
    kept: Kept
    joined: list[tuple[str, Any]]

    def kept_anew(self) -> Kept:
        return deepcopy(self.kept)


def set_up(app: Flask, north: ClinicBox, south: ClinicBox) -> Stage:
    """Both clinics publish a plan, four phones join."""
    service = Service(app, {A: north, B: south})
    model = Clinics(Kept(), START)
    with clock.frozen(START):
        for child, box in service.clinics.items():
            plan = service.new_child(child, items=2)
            model.kept.children[child] = Child(box.id, plan)
            model.kept.children[child].planned(plan, 1)
        joined: list[tuple[str, Any]] = []
        for p in range(4):
            joined.append(_join(service, model, p, joined))
        (epoch,) = service.rows("SELECT value FROM house WHERE key = 'epoch'")
        model.kept.epoch = epoch[0]
        return Stage(service, service.copies.taken(), model.kept, joined)


def _join(service: Service, model: Clinics, p: int, before: list[Any]) -> tuple[str, Any]:
    if p == 1:  # the same mother's other phone
        cookie, me = service.take_along(before[0][0], "Tablet")
        assert cookie is not None
        opened(model, cookie, me, "all")
        return cookie, me
    cookie, me = None, None
    for child in HOME[p]:
        given, me = service.join(child, cookie, NAMES[p], SEES[p])
        cookie = cookie or given
        assert cookie is not None
        took(model, cookie, child, me, SEES[p])
    assert cookie is not None
    return cookie, me


def opened(model: Clinics, cookie: str, me: Any, sees: str) -> Device:
    """A new device, with the persons that `me` names."""
    idle = timedelta(180 if sees == "all" else 7)
    now = model.now
    device = Device(me["device"]["id"], idle, now, now + idle, now + timedelta(400))
    for one in me["children"]:
        device.persons[model.kept.children[one["id"]].clinic] = (one["person"]["id"], None)
    model.kept.devices[cookie] = device
    return device


def took(model: Clinics, cookie: str, child: str, me: Any, sees: str) -> None:
    """A code for this child was redeemed on this phone."""
    person = next(one["person"]["id"] for one in me["children"] if one["id"] == child)
    device = model.kept.devices.get(cookie) or opened(model, cookie, me, sees)
    clinic = model.kept.children[child].clinic
    if clinic in device.persons and device.persons[clinic][1]:
        model.note("phone-again", str(clinic), device.id)
    device.persons[clinic] = (person, None)
    model.joined(child, person, sees)


def phones_of(stage: Stage) -> list[Phone]:
    found = []
    for cookie, me in stage.joined:
        phone = Phone()
        phone.joined(cookie, me)
        found.append(phone)
    return found
