"""The clinic that is measured: 200 exercises, 500 children with 6 items each, 100,000 events."""

import gzip
import json
import sqlite3
import uuid
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from exercises_app import create_app
from exercises_app.access import clinics, sessions
from exercises_app.access.models import DevicePerson, Login, Person
from exercises_app.ground import clock, migrate
from exercises_app.ground.config import settings_from
from exercises_app.ground.db import COMMONS, acting_clinic, acting_for, db, writing
from exercises_app.ground.keys import new_id
from exercises_app.library import search
from exercises_app.library.exercises import revisions
from exercises_app.library.load import load_all
from exercises_app.library.models import Exercise, ExerciseFacet, Revision
from exercises_app.people.models import Caregiver, CareTeam, Child
from exercises_app.people.policy import ChildRef
from exercises_app.plans.documents import rendered_plans
from exercises_app.plans.models import Item, ItemDose, Routine, RoutineVersion
from exercises_app.ticks.models import Event

SEEDS = Path(__file__).parents[1] / "seeds"
EXERCISES, CHILDREN, ITEMS, EVENTS = 200, 500, 6, 200
MINE = 40  # children on the therapist's list
PHONES = 32  # families whose phones take part
DAILY = {"rule": "daily", "days": None, "days_a_week": None, "moments": ["breakfast"]}


@dataclass
class Phone:
    """A family's phone: its cookie, its child and the child's items."""

    token: str
    device_id: str
    person_id: str
    child_id: str
    items: list[str]


@dataclass
class World:
    """Who and what there is to ask for. `phones` follow children of the therapist's list; those of
    `writers` are on nobody's, so that what they send makes no other answer longer."""

    clinic: int
    therapist_token: str
    therapist_id: str
    exercises: list[str]
    phones: list[Phone]
    writers: list[Phone]

    @staticmethod
    def read(folder: Path) -> "World":
        """What `build` kept beside the database."""
        known = json.loads((folder / "world.json").read_text("utf-8"))
        for name in ("phones", "writers"):
            known[name] = [Phone(**each) for each in known[name]]
        return World(**known)


def settings(folder: Path) -> Any:
    return settings_from({"DATA_DIR": str(folder), "PUBLIC_URL": "http://localhost"})


def build(folder: Path) -> World:
    """The database in an empty folder; quick, since rows are written as rows."""
    app = create_app(settings(folder))
    with app.app_context():
        migrate.upgrade()
        load_all(SEEDS)
        with acting_for(COMMONS), writing():
            copy_exercises()
            search.rebuild()
        with writing():
            clinic = clinics.add_clinic("Willow Street Clinic", zone="Europe/Berlin").id
        with acting_for(clinic), writing():
            world = fill(clinic)
        events = sqlite3.connect(folder / "handsteps.db")
        with events:
            events.executemany(INSERT_EVENT, rows_of_events(world.clinic))
        events.close()
        db.engine.dispose()
    (folder / "world.json").write_text(json.dumps(asdict(world)), "utf-8")
    return world


# -- library ----------------------------------------------------------------------------------


def copy_exercises() -> None:
    """The real exercises again under other slugs, until there are enough."""
    real = db.session.execute(
        select(Exercise, Revision).join(Revision, Revision.id == Exercise.current_revision_id)
    ).all()
    facets = list(db.session.scalars(select(ExerciseFacet)))
    for n in range(EXERCISES - len(real)):
        exercise, revision = real[n % len(real)]
        slug, ids = f"{exercise.slug}-{n // len(real) + 2}", (new_id(), new_id())
        copy_exercise(exercise, revision, slug, ids)
        rows = [
            {"exercise_id": ids[0], "facet": row.facet, "value": row.value, "clinic_id": COMMONS}
            for row in facets
            if row.exercise_id == exercise.id
        ]
        db.session.execute(insert(ExerciseFacet), rows)


def copy_exercise(exercise: Any, revision: Any, slug: str, ids: tuple[str, str]) -> None:
    changed = {"id": ids[0], "revision_id": ids[1], "slug": slug}
    card, document = (
        json.dumps({**json.loads(text), **changed}, ensure_ascii=False, separators=(",", ":"))
        for text in (revision.card, revision.document)
    )
    body = document.encode()
    texts = {"card": card, "document": body, "document_gz": gzip.compress(body, mtime=0)}
    same = {key: getattr(exercise, key) for key in ("title", "from_months", "to_months", "minutes")}
    db.session.add(Exercise(id=ids[0], slug=slug, current_revision_id=ids[1], **same))
    db.session.flush()
    same = {key: getattr(revision, key) for key in ("number", "content", "review", "made", "etag")}
    row = Revision(id=ids[1], exercise_id=ids[0], content_hash=slug, **texts, **same)
    db.session.add(row)
    db.session.flush()


# -- clinic -----------------------------------------------------------------------------------


def fill(clinic: int) -> World:
    """Staff, children with routines, and a phone for each child."""
    login = Login(id=new_id(), email="dana@example.org", password_hash="-")
    db.session.add(login)
    db.session.flush()
    facts = {"name": "Dana Ruiz", "therapist": True, "admin": True, "discipline": "OT"}
    therapist = clinics.add_staff(clinic, login.id, **facts).person_id
    _, token = sessions.open_device("work", "Laptop", sessions.THERAPIST, login.id, clinic)
    exercises = current_exercises()
    phones = []
    for n in range(CHILDREN):
        phone = add_family(n, therapist, [exercises[(n * 7 + k) % EXERCISES] for k in range(ITEMS)])
        phones.append(phone)
    ids = [row.id for row in exercises]
    return World(clinic, token, therapist, ids, phones[:PHONES], phones[-PHONES:])


def current_exercises() -> list[Any]:
    """Each exercise's id with that of its revision."""
    return list(db.session.execute(select(Exercise.id, Exercise.current_revision_id)))


def add_family(n: int, therapist: str, exercises: list[Any], child_id: str = "") -> Phone:
    """A child with its routine, on the therapist's list if it is one of the first, and a mother."""
    child_id, person_id, now = child_id or new_id(), new_id(), clock.now()
    names = {"given_name": f"Maya {n:03}", "called": f"Maya {n:03}", "family_name": "Haddad"}
    facts = {"born": date(2019, 3, 4), "zone": "Europe/Berlin", "language": "en", "seq": EVENTS}
    db.session.add(Child(id=child_id, **names, **facts))
    db.session.add(Person(id=person_id, name="Noor Haddad", made=now))
    db.session.flush()
    device, token = sessions.open_device("home", "Noor's phone", sessions.CAREGIVER)
    db.session.add(DevicePerson(device_id=device.id, person_id=person_id))
    joined = {"relation": "mother", "sees": "all", "joined": now}
    db.session.add(Caregiver(child_id=child_id, person_id=person_id, **joined))
    if n < MINE:
        db.session.add(CareTeam(child_id=child_id, person_id=therapist, since=now))
    items = add_routine(child_id, therapist, exercises)
    return Phone(token, device.id, person_id, child_id, items)


def add_routine(child_id: str, therapist: str, exercises: list[Any]) -> list[str]:
    """Version 1 of a routine, published forty days ago."""
    acting = db.session.get_one(Child, (acting_clinic(), child_id))
    at = clock.now() - timedelta(days=40)
    routine = Routine(id=new_id(), child_id=child_id, version=1)
    db.session.add(routine)
    db.session.flush()
    facts = {"author_id": therapist, "at": at, "base": 0}
    version = RoutineVersion(routine_id=routine.id, version=1, **facts)
    db.session.add(version)
    db.session.flush()
    found = revisions([row.current_revision_id for row in exercises])
    rows = [
        row_of(routine.id, therapist, place, found[row[1]]) for place, row in enumerate(exercises)
    ]
    db.session.add_all(item for item, _ in rows)
    db.session.flush()
    db.session.add_all(dose for _, dose in rows)
    names = ("clinic_id", "id", "called", "language", "zone", "share", "seq", "affected_side")
    ref = ChildRef(*(getattr(acting, name) for name in names), None)
    db.session.add_all(rendered_plans(ref, version, rows))
    return [item.id for item, _ in rows]


def row_of(routine_id: str, owner: str, place: int, revision: Any) -> tuple[Item, ItemDose]:
    dose = dict(revision.card["dose"])
    dose["side"] = "right" if dose["side"] == "prescribed" else dose["side"]
    item = Item(id=new_id(), routine_id=routine_id, owner_id=owner, discipline="OT")
    item.exercise_id = revision.exercise_id
    key = {"routine_id": routine_id, "version": 1, "item_id": item.id, "place": place}
    of = {"revision_c": COMMONS, "revision_id": revision.id, "schedule": DAILY}
    return item, ItemDose(**key, **of, **dose)


# -- events -----------------------------------------------------------------------------------

COLUMNS = [column.name for column in Event.__table__.columns]
INSERT_EVENT = "INSERT INTO event ({}) VALUES ({})".format(
    ", ".join(f'"{name}"' for name in COLUMNS), ", ".join("?" * len(COLUMNS))
)


def rows_of_events(clinic: int) -> Iterator[list[Any]]:
    """Each item of each child, once a day, up to today."""
    query = (
        select(Child.id, Caregiver.person_id, Item.id)
        .join(Caregiver, Caregiver.child_id == Child.id)
        .join(Routine, Routine.child_id == Child.id)
        .join(Item, Item.routine_id == Routine.id)
        .order_by(Child.id)
    )
    with acting_for(clinic):
        found: dict[tuple[str, str], list[str]] = {}
        for child_id, person_id, item_id in db.session.execute(query):
            found.setdefault((child_id, person_id), []).append(item_id)
    for (child_id, person_id), items in found.items():
        yield from events_of(clinic, child_id, person_id, [uuid.UUID(x).bytes for x in items])


def events_of(clinic: int, child_id: str, person_id: str, items: list[bytes]) -> Iterator[Any]:
    today, key = date.today(), uuid.UUID(child_id).bytes
    for seq in range(1, EVENTS + 1):
        back = (EVENTS - seq) // len(items)
        day = (today - timedelta(days=back)).isoformat()
        row = {
            "clinic_id": clinic, "child_id": child_id, "seq": seq, "actor_id": person_id,
            "id": seq.to_bytes(6, "big") + key[:10], "device_id": key, "sees": "all", "by": "me",
            "item_id": items[seq % len(items)], "version": 1, "day": day, "slot": 0,
            "kind": "done", "of": "[]", "value": "{}", "at": f"{day}T10:00:00.000Z",
            "offset": 60, "v": 1, "hash": key, "stored_at": f"{day}T10:00:01.000Z", "flag": None,
        }  # fmt: skip
        yield [row[name] for name in COLUMNS]
