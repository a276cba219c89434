"""Children and families: what goes in and out."""

from typing import Any

import marshmallow as ma

from ..access.models import DISCIPLINES
from ..ground import fields
from ..ground.web import In, ListQuery, Out
from .look import look
from .models import RELATIONS, SCALES, SEES, SHARES, SIDES

LEVELS = ("I", "II", "III", "IV", "V")
FLAG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def nested(schema: type[Out], **options: object) -> ma.fields.Nested:
    return ma.fields.Nested(schema, **options)  # type: ignore[arg-type]


def many(schema: type[Out]) -> ma.fields.List[Any]:
    return ma.fields.List(ma.fields.Nested(schema))


class TeamMemberOut(Out):
    person_id = fields.uuid()
    shown_as = ma.fields.String()
    discipline = fields.choice(*DISCIPLINES, allow_none=True)


# -- children ---------------------------------------------------------------------------------


class ChildrenQuery(ListQuery):
    scope = fields.choice("mine", "clinic", load_default="mine")
    q = fields.text(100)
    archived = fields.choice("no", "yes", load_default="no")


class ChildCardOut(Out):
    """A child in one line."""

    id = fields.uuid()
    given_name = ma.fields.String()
    family_name = ma.fields.String()
    called = ma.fields.String()
    born = ma.fields.Date()
    age_months = ma.fields.Integer()
    look = ma.fields.String()
    mine = ma.fields.Boolean(metadata={"description": "Whether you are on the team."})
    archived = ma.fields.Boolean()
    team = many(TeamMemberOut)


class ChildrenOut(Out):
    items = many(ChildCardOut)
    next = ma.fields.String(allow_none=True)


class FlagOut(Out):
    flag = ma.fields.String()
    since = ma.fields.Date(allow_none=True)
    note = ma.fields.String()


class LevelOut(Out):
    scale = ma.fields.String()
    level = ma.fields.String()
    at = fields.Instant()
    by = fields.uuid()


class CareOut(Out):
    """What only the child's team sees."""

    about = ma.fields.String()
    share = fields.choice(*SHARES)
    affected_side = fields.choice(*SIDES)
    flags = many(FlagOut)
    levels = many(LevelOut)


class ChildOut(ChildCardOut):
    """A child as staff see it; `care` is null off the team."""

    zone = ma.fields.String()
    language = ma.fields.String()
    on_team = ma.fields.Boolean()
    care = nested(CareOut, allow_none=True)


class ChildChangesIn(In):
    """Changes to a child; what is left out stays."""

    given_name = fields.name()
    family_name = fields.text(200)
    called = fields.name()
    born = fields.Day()
    zone = fields.Zone()
    language = fields.choice("en")
    affected_side = fields.choice(*SIDES)
    look = look()
    about = fields.text(4000)
    share = fields.choice(*SHARES)


class ChildIn(ChildChangesIn):
    """A new child; `called` is the given name when left out."""

    id = fields.uuid(required=True)
    given_name = fields.name(required=True)
    born = fields.Day(required=True)


class FlagIn(In):
    since = fields.Day(allow_none=True)
    note = fields.text(500)


class LevelIn(In):
    scale = fields.choice(*SCALES, required=True)
    level = fields.choice(*LEVELS, required=True)


# -- families ---------------------------------------------------------------------------------


class PhoneOut(Out):
    id = fields.uuid()
    name = ma.fields.String()
    last_used = fields.Instant()
    revoked = ma.fields.Boolean()


class CaregiverOut(Out):
    person_id = fields.uuid()
    name = ma.fields.String()
    relation = fields.choice(*RELATIONS)
    relation_words = ma.fields.String()
    sees = fields.choice(*SEES)
    joined = fields.Instant()
    ended_at = fields.Instant(allow_none=True)
    devices = many(PhoneOut)


class CaregiversOut(Out):
    items = many(CaregiverOut)
    next = ma.fields.String(allow_none=True)
