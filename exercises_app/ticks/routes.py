"""Endpoints of the ticks room: sync for the phones, and what follows from the log."""

from typing import Any

from flask import Response

from ..access.policy import allow, caregiver, therapist
from ..access.principal import current
from ..ground.web import Room, json_answer
from ..people.policy import ChildRef, caregiver_of_child, therapist_of_child
from . import caseload, day, grid, sync
from . import ledger as ledger  # its job is known once it is imported
from .envelope import opened
from .schemas import (
    AdherenceOut,
    CaseloadOut,
    CaseloadQuery,
    DayOut,
    DaysQuery,
    EventsOut,
    EventsQuery,
)
from .wire import SyncIn, SyncOut

room = Room("ticks", __name__, url_prefix="/api/v1", description="What families say was done.")
SENT = {"required": True, "content": {"application/json": {"schema": SyncIn}}}


@room.post("/sync")
@allow(caregiver)
@room.doc(requestBody=SENT)
@room.response(200, SyncOut)
def post_sync() -> Response:
    """Send what was ticked, get what others ticked; each event has its own answer"""
    return json_answer(sync.sync(current(), opened()))


@room.get("/children/<id:child_id>/day/<day:date>")
@allow(caregiver_of_child, therapist_of_child)
@room.response(200, DayOut)
def get_day(child: ChildRef, date: str) -> dict[str, Any]:
    """What is asked of a child on a day, and what stands"""
    return day.day(child, date)


@room.get("/children/<id:child_id>/events")
@allow(therapist_of_child)
@room.arguments(EventsQuery, location="query")
@room.response(200, EventsOut)
def get_events(asked: dict[str, Any], child: ChildRef) -> dict[str, Any]:
    """The child's log as it came, the last first; undone ones too"""
    return grid.events(child, asked)


@room.get("/children/<id:child_id>/adherence")
@allow(therapist_of_child)
@room.arguments(DaysQuery, location="query")
@room.response(200, AdherenceOut)
def get_adherence(asked: dict[str, Any], child: ChildRef) -> dict[str, Any]:
    """Exactly what was logged, by item, by day and by caregiver"""
    return grid.adherence(child, asked)


@room.get("/caseload")
@allow(therapist)
@room.arguments(CaseloadQuery, location="query")
@room.response(200, CaseloadOut)
def get_caseload(asked: dict[str, Any]) -> dict[str, Any]:
    """Your children with their last days"""
    return caseload.caseload(current(), asked)
