"""What goes in and out of invitations, joining and `/me`."""

import marshmallow as ma

from ..access.models import DISCIPLINES
from ..access.passwords import LEAST, MOST
from ..access.schemas import ClinicOut
from ..ground import fields
from ..ground.web import In, ListQuery, Out
from .look import look
from .models import RELATIONS, SEES
from .schemas import TeamMemberOut, many, nested

# -- me ---------------------------------------------------------------------------------------


class OwnDeviceOut(Out):
    id = fields.uuid()
    name = ma.fields.String()


class PersonOut(Out):
    id = fields.uuid()
    name = ma.fields.String()


class HomeClinicOut(Out):
    id = ma.fields.Integer()
    name = ma.fields.String()
    phone = ma.fields.String()
    hours = ma.fields.String()


class OtherCaregiverOut(Out):
    person_id = fields.uuid()
    name = ma.fields.String(metadata={"description": "First name only."})
    relation = fields.choice(*RELATIONS)
    me = ma.fields.Boolean()


class HomeChildOut(Out):
    """A child as its family's phone knows it."""

    id = fields.uuid()
    called = ma.fields.String()
    language = ma.fields.String()
    zone = ma.fields.String()
    look = ma.fields.String()
    relation = fields.choice(*RELATIONS)
    relation_words = ma.fields.String()
    sees = fields.choice(*SEES)
    person = nested(PersonOut)
    clinic = nested(HomeClinicOut)
    team = many(TeamMemberOut)
    caregivers = many(OtherCaregiverOut)


class OwnStaffOut(Out):
    person_id = fields.uuid()
    name = ma.fields.String()
    shown_as = ma.fields.String()
    email = ma.fields.String()
    therapist = ma.fields.Boolean()
    admin = ma.fields.Boolean()
    discipline = fields.choice(*DISCIPLINES, allow_none=True)


class MeOut(Out):
    """Who this device stands for."""

    side = fields.choice("home", "work")
    device = nested(OwnDeviceOut)
    children = many(HomeChildOut)
    staff = nested(OwnStaffOut, allow_none=True)
    clinic = nested(ClinicOut, allow_none=True)


class MeIn(In):
    """Mend your name (all), how you are shown (staff), or, with `child_id` (family), who you are to
    a child and what the child looks like in the pictures."""

    name = fields.name()
    shown_as = fields.name()
    child_id = fields.uuid()
    relation = fields.choice(*RELATIONS)
    relation_words = fields.text(200)
    look = look()


# -- invitations ------------------------------------------------------------------------------


class InvitationIn(In):
    """Invite a caregiver of a child, or staff; `person_id` gives present staff a new code."""

    id = fields.uuid(required=True)
    kind = fields.choice("caregiver", "staff", required=True)
    child_id = fields.uuid()
    person_id = fields.uuid()
    called = fields.text(200)
    relation = fields.choice(*RELATIONS)
    relation_words = fields.text(200)
    sees = fields.choice(*SEES)
    language = fields.choice("en")
    therapist = fields.Flag()
    admin = fields.Flag()
    discipline = fields.choice(*DISCIPLINES)


class MadeByOut(Out):
    person_id = fields.uuid()
    shown_as = ma.fields.String()


class InvitationOut(Out):
    id = fields.uuid()
    kind = fields.choice("caregiver", "staff")
    child_id = fields.uuid(allow_none=True)
    called = ma.fields.String()
    relation = fields.choice(*RELATIONS, allow_none=True)
    sees = fields.choice(*SEES, allow_none=True)
    language = ma.fields.String()
    made = fields.Instant()
    made_by = nested(MadeByOut, allow_none=True)
    expires = fields.Instant()
    state = fields.choice("open", "used", "expired", "revoked")
    used_at = fields.Instant(allow_none=True)


class NewInvitationOut(InvitationOut):
    """With its secrets, shown this once."""

    code = ma.fields.String()
    link = ma.fields.String()
    qr = ma.fields.String(metadata={"description": "The link as a square code: SVG."})


class DeviceCodeOut(Out):
    code = ma.fields.String()
    link = ma.fields.String()
    expires = fields.Instant()


class InvitationsQuery(ListQuery):
    child_id = fields.uuid()
    state = fields.choice("open", "all", load_default="all")


class InvitationsOut(Out):
    items = many(InvitationOut)
    next = ma.fields.String(allow_none=True)


class CodeIn(In):
    """The link's secret, or the eight letters from the paper."""

    secret = fields.text(100, 1)
    code = fields.text(20, 1)

    @ma.validates_schema
    def one_of_them(self, data: dict[str, object], **_: object) -> None:
        if ("secret" in data) == ("code" in data):
            raise ma.ValidationError("Send the secret or the code, one of them.", "code")


class LookClinicOut(Out):
    name = ma.fields.String()


class LookOut(Out):
    """What an invitation says before anybody has joined."""

    kind = fields.choice("caregiver", "staff", "device")
    clinic = nested(LookClinicOut)
    language = ma.fields.String()
    called = ma.fields.String()
    child_called = ma.fields.String(allow_none=True)
    relation = fields.choice(*RELATIONS, allow_none=True)
    therapists = ma.fields.List(ma.fields.String())


class ConsentIn(In):
    notice_version = fields.Int(1, 1000, required=True)
    adult = fields.Flag(required=True)

    @ma.validates("adult")
    def must_be_adult(self, adult: bool, **_: object) -> None:
        if not adult:
            raise ma.ValidationError("An adult agrees for the child.")


class RedeemIn(CodeIn):
    """Join. What is needed depends on the invitation's kind (see `look`)."""

    name = fields.name()
    relation = fields.choice(*RELATIONS)
    relation_words = fields.text(200)
    device_name = fields.text(200)
    consent = ma.fields.Nested(ConsentIn)
    email = fields.e_mail()
    password = fields.text(MOST, LEAST)
    discipline = fields.choice(*DISCIPLINES)
