"""Exercises, and the lists that they and the children's flags are made of."""

from typing import Any

from flask import Response, request

from ..access.policy import allow, loader, staff
from ..access.principal import Principal, current
from ..ground.web import Room
from . import exercises, finding, lists
from .schemas import ExerciseOut, ExercisesOut, ExercisesQuery, FlagsOut, SkillsOut

room: Room = Room(
    "library", __name__, url_prefix="/api/v1", description="Exercises and how to find them."
)


@loader("flag", "flag")
def _flag(principal: Principal, slug: str) -> str | None:
    """One that no exercise minds would be a warning that never comes. What the library had once can
    still be taken away from a child."""
    asked = principal.side == "work" and request.method != "DELETE"
    return slug if not asked or lists.has("flag", slug) else None


@room.get("/exercises")
@allow(staff)
@room.arguments(ExercisesQuery, location="query")
@room.response(200, ExercisesOut)
def get_exercises(asked: dict[str, Any]) -> Response:
    """Exercises by words and by facets, the nearest first, with counts to choose from"""
    return finding.found(current(), asked)


@room.get("/exercises/<id:exercise_id>")
@allow(staff)
@room.response(200, ExerciseOut)
@room.alt_response(304, description="You have it already.")
def get_exercise(exercise: exercises.Stored) -> Response:
    """An exercise with every word of it"""
    return exercises.answer(exercise)


@room.get("/skills")
@allow(staff)
@room.response(200, SkillsOut)
def get_skills() -> dict[str, Any]:
    """What exercises can train; a group has no parent"""
    return {"items": lists.skills(), "next": None}


@room.get("/flags")
@allow(staff)
@room.response(200, FlagsOut)
def get_flags() -> dict[str, Any]:
    """What a therapist may know of a child that exercises mind"""
    return {"items": lists.lines("flag"), "next": None}
