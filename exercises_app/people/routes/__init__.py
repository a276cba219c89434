"""Endpoints of the people room, one file a noun."""

from ..room import room
from . import children, families, invitations, me

__all__ = ["children", "families", "invitations", "me", "room"]
