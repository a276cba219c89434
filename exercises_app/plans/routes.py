"""Endpoints of the plans room: a child's routine, its versions, and the plan for the phone."""

from typing import Any

from flask import Response

from ..access.policy import allow
from ..access.principal import current
from ..ground.db import writing
from ..ground.web import IfMatch, Room, if_match, json_answer, rendered
from ..people.policy import ChildRef, caregiver_of_child, therapist_of_child
from . import documents, publish, versions
from . import wearing as wearing  # its job is known once it is imported
from .schemas.plan import PlanOut
from .schemas.routine import (
    DifferenceOut,
    EndIn,
    RoutineIn,
    RoutineOut,
    SinceQuery,
    VersionsOut,
    VersionsQuery,
)

room = Room("plans", __name__, url_prefix="/api/v1", description="Routines and the plan at home.")


def _answer(routine: dict[str, Any]) -> Response:
    """A routine with its version as ETag; never 304, for what stands around it may change."""
    return json_answer(rendered(RoutineOut, routine), ETag=versions.etag(routine["version"]))


@room.get("/children/<id:child_id>/routine")
@allow(therapist_of_child)
@room.response(200, RoutineOut)
def get_routine(child: ChildRef) -> Response:
    """A child's routine; version 0 has no items"""
    return _answer(versions.routine(child))


@room.put("/children/<id:child_id>/routine")
@allow(therapist_of_child)
@room.arguments(IfMatch, location="headers")
@room.arguments(RoutineIn)
@room.response(200, RoutineOut)
def put_routine(_: Any, body: dict[str, Any], child: ChildRef) -> Response:
    """Publish the whole routine as its next version"""
    given = if_match()
    with writing():
        publish.publish(current(), child, given, body)
        return _answer(versions.routine(child))


@room.post("/children/<id:child_id>/routine/end")
@allow(therapist_of_child)
@room.arguments(EndIn)
@room.response(204)
def post_routine_end(body: dict[str, Any], child: ChildRef) -> None:
    """End the plan; publishing again opens it"""
    with writing():
        publish.end(current(), child, body["reason"])


@room.get("/children/<id:child_id>/routine/versions")
@allow(therapist_of_child)
@room.arguments(VersionsQuery, location="query")
@room.response(200, VersionsOut)
def get_versions(asked: dict[str, Any], child: ChildRef) -> dict[str, Any]:
    """Who published when and why, newest first"""
    return versions.versions(child, asked)


@room.get("/children/<id:child_id>/routine/versions/<int:version>")
@allow(therapist_of_child)
@room.response(200, RoutineOut)
def get_version(child: ChildRef, version: int) -> Response:
    """The routine as it was in a version"""
    return _answer(versions.routine(child, version))


@room.get("/children/<id:child_id>/routine/versions/<int:version>/difference")
@allow(therapist_of_child)
@room.arguments(SinceQuery, location="query")
@room.response(200, DifferenceOut)
def get_difference(asked: dict[str, Any], child: ChildRef, version: int) -> dict[str, Any]:
    """What a version changed, since the one before it or since another"""
    return versions.difference_of(child, version, asked.get("since"))


@room.get("/children/<id:child_id>/plan")
@allow(caregiver_of_child, therapist_of_child)
@room.response(200, PlanOut)
@room.alt_response(304, description="You have it already.")
def get_plan(child: ChildRef) -> Response:
    """The plan that the family follows, with all its words"""
    return documents.plan(child)
