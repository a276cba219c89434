"""Endpoints of the access room: health, session, devices, clinic, staff."""

from typing import Any

from flask import Response, json, request
from sqlalchemy import literal_column, select

from ..ground.db import writing
from ..ground.hot import Hot
from ..ground.limits import place_of
from ..ground.version import __version__
from ..ground.web import IfMatch, Room, etag_of, if_match, json_answer, must_match, rendered, tagged
from . import clinics, sessions, signin
from .models import Device, Staff
from .policy import admin, allow, anyone, loader, signed_in, staff
from .principal import Principal, current, standing_here
from .schemas import (
    ClinicIn,
    ClinicOut,
    DevicesOut,
    HealthOut,
    SessionIn,
    StaffListOut,
)

room = Room("access", __name__, url_prefix="/api/v1", description="Signing in, devices, staff.")

_ONE = Hot(select(literal_column("1")))
_HEALTH = json.dumps({"status": "ok", "database": "ok", "version": __version__}).encode()


@loader("device_id", "device")
def _own_device(principal: Principal, device_id: str) -> Device | None:
    own = sessions.own_devices(principal)
    return next((device for device in own if device.id == device_id), None)


@loader("staff_id", "member")
def _member(principal: Principal, staff_id: str) -> Staff | None:
    return clinics.find_staff(staff_id) if principal.side == "work" else None


@room.get("/health")
@allow(anyone)
@room.response(200, HealthOut)
def get_health() -> Response:
    """Whether the server can do its work"""
    _ONE.one()
    return json_answer(_HEALTH)


@room.post("/session")
@allow(anyone)
@room.arguments(SessionIn)
@room.response(204)
def post_session(body: dict[str, Any]) -> Response:
    """Sign in as staff; the answer sets the cookie, then `GET /me` says who you are"""
    name = body.pop("device_name") or request.user_agent.string[:200]
    place = signin.checked(
        body["email"], body["password"], body.get("clinic_id"), place_of(request.remote_addr or "")
    )
    here = standing_here("work")
    with writing():
        token = signin.sign_in(place, name)
        if here is not None:  # after the login, as a new password does: login, then devices
            sessions.revoke(here.device_id)
    return sessions.set_cookie(Response(status=204), "work", token, place.lifetime)


@room.delete("/session")
@allow(signed_in)
@room.response(204)
def delete_session() -> Response:
    """Sign this device out"""
    principal = current()
    with writing():
        sessions.sign_out(principal.device_id, principal)
    return sessions.clear_cookie(Response(status=204), principal.side)


@room.get("/devices")
@allow(signed_in)
@room.response(200, DevicesOut)
def get_devices() -> dict[str, Any]:
    """Your own devices"""
    principal = current()
    own = sessions.own_devices(principal)
    items = [
        {
            **{name: getattr(device, name) for name in ("id", "name", "side", "made", "last_used")},
            "this": device.id == principal.device_id,
        }
        for device in own
    ]
    return {"items": items, "next": None}


@room.delete("/devices/<id:device_id>")
@allow(signed_in)
@room.response(204)
def delete_device(device: Device) -> None:
    """Sign one of your own devices out"""
    with writing():
        sessions.sign_out(device.id, current())


@room.get("/clinic")
@allow(staff)
@room.response(200, ClinicOut)
@room.alt_response(304, description="You have it already.")
def get_clinic() -> Response:
    """The clinic you work at"""
    return tagged(ClinicOut, clinics.the_clinic(current().clinic_id or 0))


@room.patch("/clinic")
@allow(admin)
@room.arguments(IfMatch, location="headers")
@room.arguments(ClinicIn)
@room.response(200, ClinicOut)
def patch_clinic(_: Any, changes: dict[str, Any]) -> Response:
    """Change the clinic's name, phone, hours, zone or language"""
    given = if_match()
    with writing():
        before = clinics.the_clinic(current().clinic_id or 0)
        must_match(given, etag_of(rendered(ClinicOut, before)))
        clinic = clinics.change_clinic(current(), changes)
        return tagged(ClinicOut, clinic)


@room.get("/staff")
@allow(admin)
@room.response(200, StaffListOut)
def get_staff() -> dict[str, Any]:
    """Everybody who works or worked here"""
    return {"items": clinics.staff_list(), "next": None}


@room.delete("/staff/<id:staff_id>")
@allow(admin)
@room.response(204)
def delete_staff(member: Staff) -> None:
    """End a person's work here: their sessions end at once"""
    with writing() as session:
        found = session.get_one(Staff, (member.clinic_id, member.person_id))
        clinics.end_staff(current(), found)
