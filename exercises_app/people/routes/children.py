"""Children, the team, flags and levels."""

from typing import Any

from flask import Response

from ...access.policy import allow, staff, therapist
from ...access.principal import current
from ...ground.db import writing
from ...ground.web import IfMatch, etag_of, if_match, must_match, rendered, tagged
from .. import children
from ..family import lock_child
from ..policy import ChildRef, on_team, staff_of_child, therapist_of_child, therapist_of_clinic
from ..room import room
from ..schemas import (
    ChildChangesIn,
    ChildIn,
    ChildOut,
    ChildrenOut,
    ChildrenQuery,
    FlagIn,
    LevelIn,
)


@room.get("/children")
@allow(staff)
@room.arguments(ChildrenQuery, location="query")
@room.response(200, ChildrenOut)
def get_children(asked: dict[str, Any]) -> dict[str, Any]:
    """Children of the clinic, or those whose team you are on"""
    return children.children_of(current(), asked)


@room.post("/children")
@allow(therapist)
@room.arguments(ChildIn)
@room.response(201, ChildOut)
def post_child(body: dict[str, Any]) -> Response:
    """Add a child; you join its team"""
    with writing():
        child = children.add_child(current(), body)
        known = children.answer(current(), child, with_care=children.in_team(current(), child))
        return tagged(ChildOut, known, status=201)


@room.get("/children/<id:child_id>")
@allow(staff_of_child)
@room.response(200, ChildOut)
@room.alt_response(304, description="You have it already.")
def get_child(child: ChildRef) -> Response:
    """A child; what only the team may know is null for others"""
    row = children.get(child)
    return tagged(ChildOut, children.answer(current(), row, with_care=on_team(current())))


@room.patch("/children/<id:child_id>")
@allow(therapist_of_child)
@room.arguments(IfMatch, location="headers")
@room.arguments(ChildChangesIn)
@room.response(200, ChildOut)
def patch_child(_: Any, changes: dict[str, Any], child: ChildRef) -> Response:
    """Change what is known of a child"""
    given = if_match()
    with writing():
        row = lock_child(child)
        must_match(given, etag_of(rendered(ChildOut, children.answer(current(), row, True))))
        children.change_child(current(), row, changes)
        return tagged(ChildOut, children.answer(current(), row, True))


@room.put("/children/<id:child_id>/archive")
@allow(therapist_of_child)
@room.response(204)
def put_archive(child: ChildRef) -> None:
    """Put a child away from the lists; nothing is deleted"""
    with writing():
        children.archive(current(), lock_child(child), away=True)


@room.delete("/children/<id:child_id>/archive")
@allow(therapist_of_child)
@room.response(204)
def delete_archive(child: ChildRef) -> None:
    """Take a child out of the archive"""
    with writing():
        children.archive(current(), lock_child(child), away=False)


@room.put("/children/<id:child_id>/team/me")
@allow(therapist_of_clinic)
@room.response(200, ChildOut)
def put_team_me(child: ChildRef) -> Response:
    """Join the child's team; it is audited"""
    with writing():
        row = lock_child(child)
        children.join_team(current(), row)
        return tagged(ChildOut, children.answer(current(), row, True))


@room.delete("/children/<id:child_id>/team/me")
@allow(therapist_of_child)
@room.response(204)
def delete_team_me(child: ChildRef) -> None:
    """Leave the child's team"""
    with writing():
        children.leave_team(current(), lock_child(child))


@room.put("/children/<id:child_id>/flags/<word:flag>")
@allow(therapist_of_child)
@room.arguments(FlagIn)
@room.response(200, ChildOut)
def put_flag(body: dict[str, Any], child: ChildRef, flag: str) -> Response:
    """Set a flag that exercises must respect"""
    with writing():
        row = lock_child(child)
        children.set_flag(current(), row, flag, body)
        return tagged(ChildOut, children.answer(current(), row, True))


@room.delete("/children/<id:child_id>/flags/<word:flag>")
@allow(therapist_of_child)
@room.response(204)
def delete_flag(child: ChildRef, flag: str) -> None:
    """Take a flag away"""
    with writing():
        children.drop_flag(current(), lock_child(child), flag)


@room.post("/children/<id:child_id>/levels")
@allow(therapist_of_child)
@room.arguments(LevelIn)
@room.response(201, ChildOut)
def post_level(body: dict[str, Any], child: ChildRef) -> Response:
    """Note a level, with who rated it and when"""
    with writing():
        row = lock_child(child)
        children.add_level(current(), row, body["scale"], body["level"])
        return tagged(ChildOut, children.answer(current(), row, True), status=201)
