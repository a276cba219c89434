"""The plan as bytes: rendered once when published, served as they are, rendered anew on upgrade.

An ETag says version, language and renderer: `"v4-en-1"`. RENDERER grows whenever the same version
would give other bytes; the job `rerender` then makes the stored plans new.
"""

import gzip
from datetime import timedelta
from typing import Any, cast

from flask import Response, request
from sqlalchemy import and_, bindparam, delete, select

from ..access.models import Clinic
from ..ground import jobs
from ..ground.db import COMMONS, acting_for, db, writing
from ..ground.errors import Problem
from ..ground.hot import Hot
from ..ground.web import is_known, json_answer, rendered
from ..library import exercises
from ..library.documents import plan_part
from ..people.family import lock_child
from ..people.policy import ChildRef
from . import versions
from .models import Item, ItemDose, PlanDocument, Routine, RoutineVersion
from .schedule import Schedule
from .schemas.plan import PlanOut
from .words import dose_blocks, dose_words, schedule_words

RENDERER = 2
LANGUAGES = ("en",)  # those that the library's words are written in
SOURCE = "en"

_STORED = Hot(
    select(
        Routine.ended_at,
        PlanDocument.etag,
        PlanDocument.body,
        PlanDocument.gz,
    )
    .select_from(Routine)
    .outerjoin(
        PlanDocument,
        and_(
            PlanDocument.clinic_id == Routine.clinic_id,
            PlanDocument.routine_id == Routine.id,
            PlanDocument.version == Routine.version,
            PlanDocument.language == bindparam("language"),
        ),
    )
    .where(Routine.clinic_id == bindparam("clinic"), Routine.child_id == bindparam("child"))
)


def plan(child: ChildRef) -> Response:
    """The plan in the child's language. Raises Problem no-plan-yet or plan-ended (404)."""
    row = _STORED.one(clinic=child.clinic_id, child=child.id, language=spoken_in(child.language))
    if row is None or row[1] is None:
        raise Problem("no-plan-yet", "The therapist has not published a plan yet.")
    ended, etag, body, gz = row
    if ended is not None:
        raise Problem("plan-ended", "This plan has ended. Ask the clinic what comes next.")
    tag = f'"{etag}"'
    if is_known(tag):
        return Response(status=304, headers={"ETag": tag, "Vary": "Accept-Encoding"})
    small = "gzip" in request.headers.get("Accept-Encoding", "")
    answer = json_answer(bytes(gz if small else body), ETag=tag, Vary="Accept-Encoding")
    if small:
        answer.headers["Content-Encoding"] = "gzip"
    return answer


def spoken_in(language: str) -> str:
    """The language of a child's plan: their own where the library has it."""
    return language if language in LANGUAGES else SOURCE


def rendered_plans(
    child: ChildRef, version: RoutineVersion, rows: list[tuple[Item, ItemDose]]
) -> list[PlanDocument]:
    """A version as documents, one for each language."""
    found = exercises.revisions({dose.revision_id for _, dose in rows})
    documents = []
    for language in LANGUAGES:
        etag = f"v{version.version}-{language}-{RENDERER}"
        items = [
            {**plan_part(found[dose.revision_id], language), **_prescribed(item, dose, found)}
            for item, dose in rows
        ]
        body = rendered(
            PlanOut,
            {
                "child_id": child.id,
                "version": version.version,
                "etag": etag,
                "language": language,
                "at": version.at,
                "author_id": version.author_id,
                "reason": version.reason,
                "items": items,
            },
        )
        documents.append(
            PlanDocument(
                routine_id=version.routine_id,
                version=version.version,
                language=language,
                body=body,
                gz=gzip.compress(body, mtime=0),
                etag=etag,
            )
        )
    return documents


def _prescribed(item: Item, dose: ItemDose, found: dict[str, Any]) -> dict[str, Any]:
    """What the version fixes of an item, beside the words of its exercise."""
    asked, schedule = versions.dose_of(dose), cast(Schedule, dose.schedule)
    unit = found[dose.revision_id].card["unit"]
    return {
        "id": item.id,
        "exercise_id": item.exercise_id,
        "revision_id": dose.revision_id,
        "discipline": item.discipline,
        "owner_id": item.owner_id,
        "place": dose.place,
        "dose": asked,
        "schedule": schedule,
        "starts": dose.starts,
        "ends": dose.ends,
        "words": {
            "dose": dose_words(asked, unit, item.discipline),
            "schedule": schedule_words(schedule),
        },
        "blocks": dose_blocks(asked, unit, item.discipline),
    }


def drop_old(routine_id: str, version: int) -> None:
    """Only the version in force has a document."""
    db.session.execute(
        delete(PlanDocument).where(
            PlanDocument.routine_id == routine_id, PlanDocument.version != version
        )
    )


# -- after an upgrade -------------------------------------------------------------------------


@jobs.handles("rerender", every=timedelta(hours=6))
def rerender(_: dict[str, Any]) -> None:
    """Render anew every plan in force that another renderer made; one transaction for each."""
    for clinic_id in db.session.scalars(select(Clinic.id).where(Clinic.id != COMMONS)).all():
        with acting_for(clinic_id):
            for child in _outdated():
                with writing():
                    _render_again(child)


def _outdated() -> list[Any]:
    query = (
        select(Routine.clinic_id, Routine.child_id.label("id"))
        .join(
            PlanDocument,
            and_(
                PlanDocument.clinic_id == Routine.clinic_id,
                PlanDocument.routine_id == Routine.id,
                PlanDocument.version == Routine.version,
            ),
        )
        .where(Routine.child_id.is_not(None), ~PlanDocument.etag.endswith(f"-{RENDERER}"))
        .distinct()
    )
    return list(db.session.execute(query).all())


def _render_again(child: Any) -> None:
    lock_child(child)
    routine = db.session.scalars(
        select(Routine)
        .where(Routine.child_id == child.id)
        .execution_options(populate_existing=True)
    ).one()
    version = db.session.get_one(RoutineVersion, (routine.clinic_id, routine.id, routine.version))
    rows = [(item, dose) for dose, item in versions.doses_of(routine.id, routine.version)]
    db.session.execute(delete(PlanDocument).where(PlanDocument.routine_id == routine.id))
    db.session.add_all(rendered_plans(child, version, rows))
