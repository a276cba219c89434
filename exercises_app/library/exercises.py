"""Exercises and revisions for the rooms above: in batches, one statement for any number.

And the one exercise of an address, as the bytes that were rendered when it was loaded.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import Response, request
from sqlalchemy import and_, bindparam, or_, select

from ..access.policy import loader
from ..access.principal import Principal
from ..ground.db import COMMONS, ClinicId, Id, db
from ..ground.hot import Hot
from ..ground.web import is_known, json_answer
from .models import Exercise
from .models import Revision as Row

NO_CLINIC = -1  # a family's phone belongs to none; it knows of the commons alone


@dataclass(frozen=True)
class Revision:
    """A revision with what is judged and shown of it. `current_id`: the exercise's newest one."""

    clinic_id: int
    id: str
    exercise_id: str
    current_id: str
    archived: bool
    card_json: str
    document: bytes

    @cached_property
    def card(self) -> dict[str, Any]:
        """The Card of the API."""
        card: dict[str, Any] = json.loads(self.card_json)
        return card

    @property
    def clinic_only(self) -> bool:
        """It is described, and never given home."""
        return bool(self.card["clinic_only"])

    @property
    def discipline(self) -> str:
        """OT, PT or both."""
        return str(self.card["discipline"])

    @property
    def dose_limits(self) -> dict[str, list[int]]:
        """Least and most of each number that the exercise limits: `{reps: [3, 30]}`."""
        limits: dict[str, list[int]] = self.card["dose_limits"]
        return limits

    @property
    def precautions(self) -> list[dict[str, str]]:
        """`[{flag, rule: block|warn, say}]`."""
        precautions: list[dict[str, str]] = self.card["precautions"]
        return precautions


# Revisions with the exercise they belong to
_FOUND = select(
    Row.clinic_id,
    Row.id,
    Row.exercise_id,
    Exercise.current_revision_id,
    Exercise.archived_at.is_not(None),
    Row.card,
    Row.document,
).join(Exercise, and_(Exercise.clinic_id == Row.clinic_id, Exercise.id == Row.exercise_id))
_BY_ID = _FOUND.where(Row.id.in_(bindparam("ids", expanding=True)))


def revisions(ids: Collection[str]) -> dict[str, Revision]:
    """Revisions by their id; those that nobody knows are left out."""
    if not ids:
        return {}
    rows = db.session.execute(_BY_ID, {"ids": list(ids)})
    return {row.id: Revision(*row) for row in rows}


def assignable(exercise_ids: Collection[str], revision_ids: Collection[str]) -> dict[str, Revision]:
    """The newest revision by its exercise's id, and the asked revisions by their own."""
    if not exercise_ids and not revision_ids:
        return {}
    newest = and_(Exercise.id.in_(exercise_ids), Row.id == Exercise.current_revision_id)
    rows = db.session.execute(_FOUND.where(or_(newest, Row.id.in_(revision_ids))))
    every = [Revision(*row) for row in rows]
    found = {each.exercise_id: each for each in every if each.id == each.current_id}
    return found | {each.id: each for each in every}


def titles(revision_ids: Collection[str]) -> dict[str, str]:
    """What each revision calls the exercise."""
    if not revision_ids:
        return {}
    rows = db.session.execute(select(Row.id, Row.card).where(Row.id.in_(revision_ids)))
    return {row.id: json.loads(row.card)["title"] for row in rows}


def cards(ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """The newest Card of each exercise by its id, archived ones too."""
    if not ids:
        return {}
    newest = and_(Exercise.id.in_(ids), Row.id == Exercise.current_revision_id)
    rows = db.session.execute(_FOUND.where(newest))
    return {row.exercise_id: json.loads(row.card) for row in rows}


# -- one exercise by its address --------------------------------------------------------------

_STORED = Hot(
    select(Exercise.clinic_id, Row.etag, Row.document, Row.document_gz)
    .join(
        Row,
        and_(Row.clinic_id == Exercise.clinic_id, Row.id == Exercise.current_revision_id),
    )
    .where(
        or_(
            Exercise.clinic_id == bindparam("clinic", type_=ClinicId),
            Exercise.clinic_id == bindparam("commons", COMMONS, type_=ClinicId),
        ),
        Exercise.id == bindparam("id", type_=Id),
    )
)


@dataclass(frozen=True)
class Stored:
    """An exercise as its answer is kept."""

    etag: str
    document: bytes
    document_gz: bytes


@loader("exercise_id", "exercise")
def stored(principal: Principal, exercise_id: str) -> Stored | None:
    """The exercise of an address, of the commons or of the clinic one works at."""
    clinic = NO_CLINIC if principal.clinic_id is None else principal.clinic_id
    row = _STORED.one(clinic=clinic, id=exercise_id)
    return None if row is None else Stored(row[1], row[2], row[3])


def answer(exercise: Stored) -> Response:
    """The whole exercise, small where the client takes gzip; 304 when it has it."""
    tag = f'"{exercise.etag}"'
    if is_known(tag):
        return Response(status=304, headers={"ETag": tag, "Vary": "Accept-Encoding"})
    small = "gzip" in request.headers.get("Accept-Encoding", "")
    body = exercise.document_gz if small else exercise.document
    reply = json_answer(bytes(body), ETag=tag, Vary="Accept-Encoding")
    if small:
        reply.headers["Content-Encoding"] = "gzip"
    return reply
