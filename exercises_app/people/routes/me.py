"""`/me`, and a code for one's second phone."""

from typing import Any

from flask import Response

from ...access.policy import allow, caregiver, signed_in
from ...access.principal import current
from ...ground.db import acting_for, writing
from ...ground.web import IfMatch, etag_of, if_match, must_match, rendered, tagged
from .. import me as who
from ..joining_schemas import DeviceCodeOut, MeIn, MeOut
from ..room import room
from ..second_phone import device_code


@room.get("/me")
@allow(signed_in)
@room.response(200, MeOut)
@room.alt_response(304, description="You have it already.")
def get_me() -> Response:
    """Who this device stands for: a family's children, or a member of the staff"""
    return tagged(MeOut, who.me(current()))


@room.patch("/me")
@allow(signed_in)
@room.arguments(IfMatch, location="headers")
@room.arguments(MeIn)
@room.response(200, MeOut)
def patch_me(_: Any, changes: dict[str, Any]) -> Response:
    """Mend your own name, who you are to a child, or what the child looks like"""
    given = if_match()
    with writing():
        must_match(given, etag_of(rendered(MeOut, who.me(current()))))
        who.change_me(current(), changes)
    return tagged(MeOut, who.me(current()))


@room.post("/devices/code")
@allow(caregiver)
@room.response(201, DeviceCodeOut)
def post_device_code() -> dict[str, Any]:
    """A code, good for ten minutes, that takes this phone's children to another phone"""
    principal = current()
    with acting_for(min(principal.persons)), writing():
        return device_code(principal)
