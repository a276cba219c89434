"""What is asked of a picture, and what looks there are to choose from."""

import marshmallow as ma

from ..ground import fields
from ..ground.web import Out, Query
from ..people.look import look
from .made import SIDES

PALETTES = ("screen", "print")


class PictureQuery(Query):
    """Which side is the prescribed one, what the child looks like, and where it is shown."""

    side = fields.choice(
        *SIDES, load_default="none", metadata={"description": "none: as it was drawn."}
    )
    look = look(load_default="")
    palette = fields.choice(
        *PALETTES,
        load_default="screen",
        metadata={"description": "print: large dark things are lighter, people stay as they are."},
    )


class LookOptionOut(Out):
    """`word` stands in the code of a look; `colour` is null where the choice is none of colours."""

    name = ma.fields.String()
    word = ma.fields.String()
    colour = ma.fields.String(allow_none=True)


class LookPartOut(Out):
    """One choice, or as many as one likes; the usual one is left out of the code."""

    part = ma.fields.String()
    many = ma.fields.Boolean()
    usual = ma.fields.String(allow_none=True)
    options = ma.fields.List(ma.fields.Nested(LookOptionOut))


class LooksOut(Out):
    """`portrait` is a picture of the child standing, to show a look while it is chosen."""

    portrait = ma.fields.String(allow_none=True)
    items = ma.fields.List(ma.fields.Nested(LookPartOut))
    next = ma.fields.String(allow_none=True)
