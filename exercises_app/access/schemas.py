"""What goes in and out of the access room."""

import marshmallow as ma

from ..ground import fields
from ..ground.web import In, Out
from .models import DISCIPLINES
from .passwords import MOST


class SessionIn(In):
    """How staff sign in."""

    email = fields.e_mail(required=True)
    password = fields.text(MOST, 1, required=True)
    clinic_id = fields.Int(1, 2**31 - 1)
    device_name = fields.text(200, load_default="")


class DeviceOut(Out):
    """One browser with a session."""

    id = fields.uuid()
    name = ma.fields.String()
    side = fields.choice("home", "work")
    made = fields.Instant()
    last_used = fields.Instant()
    this = ma.fields.Boolean(metadata={"description": "Whether this request came from it."})


class DevicesOut(Out):
    items = ma.fields.List(ma.fields.Nested(DeviceOut))
    next = ma.fields.String(allow_none=True)


class ClinicOut(Out):
    """The clinic as its staff see it."""

    id = ma.fields.Integer()
    name = ma.fields.String()
    phone = ma.fields.String()
    hours = ma.fields.String()
    zone = ma.fields.String()
    language = ma.fields.String()
    demo = ma.fields.Boolean()
    library_version = ma.fields.Integer()


class ClinicIn(In):
    """Changes to the clinic; what is left out stays."""

    name = fields.name()
    phone = fields.text(60)
    hours = fields.text(200)
    zone = fields.Zone()
    language = fields.choice("en")


class StaffOut(Out):
    """A member of the staff, as an admin sees it."""

    person_id = fields.uuid()
    name = ma.fields.String()
    shown_as = ma.fields.String()
    email = ma.fields.String()
    therapist = ma.fields.Boolean()
    admin = ma.fields.Boolean()
    discipline = fields.choice(*DISCIPLINES, allow_none=True)
    ended_at = fields.Instant(allow_none=True)


class StaffListOut(Out):
    items = ma.fields.List(ma.fields.Nested(StaffOut))
    next = ma.fields.String(allow_none=True)


class HealthOut(Out):
    """Whether the server can do its work."""

    status = fields.choice("ok")
    database = fields.choice("ok")
    version = ma.fields.String()
