"""The floor of the staff's endpoints: the same rows by plain SQL, the same pure thinking of the
rooms (schedule, fold, counts, words), and json.dumps. What is compared is all that stands around.
"""

import json
from collections import defaultdict, namedtuple
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from flask import Flask, Response

from exercises_app.ground import clock
from exercises_app.people.children import age_months
from exercises_app.plans import items
from exercises_app.plans.models import DOSE
from exercises_app.plans.words import dose_words, schedule_words
from exercises_app.ticks import caseload, grid, log
from exercises_app.ticks.adherence import Counts
from exercises_app.ticks.grid import Names
from exercises_app.ticks.routine import days_between, grids, was_asked, whole_weeks

CARDS = """SELECT id, given_name, family_name, called, born, look, archived_at, zone FROM child
WHERE clinic_id = ? AND archived_at IS NULL AND id IN (SELECT child_id FROM care_team
WHERE clinic_id = ? AND person_id = ? AND until IS NULL) ORDER BY called, id LIMIT 21"""
TEAM = """SELECT t.child_id, s.person_id, s.shown_as, s.discipline FROM care_team t
JOIN staff s ON s.clinic_id = t.clinic_id AND s.person_id = t.person_id
WHERE t.clinic_id = ? AND t.child_id IN ({}) AND t.until IS NULL AND s.ended_at IS NULL
ORDER BY t.since, s.person_id"""
FACTS = """SELECT c.id, c.zone, d.bytes AS body, e.stored_at FROM child c
LEFT JOIN routine r ON r.clinic_id = c.clinic_id AND r.child_id = c.id
LEFT JOIN plan_document d ON d.clinic_id = r.clinic_id AND d.routine_id = r.id
AND d.version = r.version AND r.ended_at IS NULL
LEFT JOIN event e ON e.clinic_id = c.clinic_id AND e.child_id = c.id AND e.seq = c.seq
WHERE c.clinic_id = ? AND c.id IN ({})"""
VERSIONS = """SELECT r.child_id, r.version AS current, r.ended_at, v.version, v.at,
v.ended_at AS stopped FROM routine r
JOIN routine_version v ON v.clinic_id = r.clinic_id AND v.routine_id = r.id
WHERE r.clinic_id = ? AND r.child_id IN ({}) ORDER BY r.child_id, v.version"""
DOSES = """SELECT r.child_id, i.id, i.owner_id, i.discipline, d.version, d.revision_id, d.schedule,
d.starts, d.ends FROM routine r
JOIN item i ON i.clinic_id = r.clinic_id AND i.routine_id = r.id
JOIN item_dose d ON d.clinic_id = i.clinic_id AND d.item_id = i.id
WHERE r.clinic_id = ? AND r.child_id IN ({}) ORDER BY r.child_id, d.version DESC, d.place"""
REVISIONS = "SELECT id, card FROM revision WHERE clinic_id IN (0, ?) AND id IN ({})"
EVENTS = """SELECT child_id, seq, id, kind, item_id, version, day, slot, of, value, actor_id, sees,
device_id, by, at, "offset", stored_at, flag FROM event
WHERE clinic_id = ? AND child_id IN ({}) AND day >= ? AND day <= ? ORDER BY child_id, seq"""
PEOPLE = """SELECT g.person_id, p.name, g.relation FROM caregiver g
JOIN person p ON p.clinic_id = g.clinic_id AND p.id = g.person_id
WHERE g.clinic_id = ? AND g.child_id = ? ORDER BY g.joined, g.person_id"""
PHONES = "SELECT id, name FROM device WHERE id IN ({})"
ROUTINE = """SELECT v.version, v.at, v.author_id, v.reason, v.staff_reason, v.ended_at,
v.end_reason, v.routine_id, s.shown_as FROM routine r
JOIN routine_version v ON v.clinic_id = r.clinic_id AND v.routine_id = r.id
AND v.version = r.version
JOIN staff s ON s.clinic_id = v.clinic_id AND s.person_id = v.author_id
WHERE r.clinic_id = ? AND r.child_id = ?"""
ITEMS = """SELECT i.id, i.owner_id, i.discipline, d.* FROM item_dose d
JOIN item i ON i.clinic_id = d.clinic_id AND i.id = d.item_id
WHERE d.clinic_id = ? AND d.routine_id = ? AND d.version = ? ORDER BY d.place"""
CURRENT = "SELECT id, current_revision_id FROM exercise WHERE clinic_id IN (0, ?) AND id IN ({})"


class Reader:
    """Rows with names, by plain SQL."""

    def __init__(self, database: Any, clinic: int) -> None:
        self.database, self.clinic = database, clinic

    def rows(self, sql: str, *parameters: Any, among: Iterable[str] = ()) -> list[Any]:
        among = list(among)
        cursor = self.database.execute(
            sql.format(", ".join("?" * len(among))) if among else sql,
            self._given(sql, parameters, among),
        )
        row = namedtuple("row", [each[0] for each in cursor.description], rename=True)
        return [row(*each) for each in cursor]

    def _given(self, sql: str, parameters: tuple[Any, ...], among: list[str]) -> list[Any]:
        own = [] if sql is PHONES else [self.clinic]
        return [*own, *among, *parameters]


def plain(value: Any) -> Any:
    return vars(value) if isinstance(value, Counts) else str(value)


def dumped(value: Any) -> bytes:
    return json.dumps(value, default=plain, ensure_ascii=False, separators=(",", ":")).encode()


def cards(read: Reader, person: str) -> list[dict[str, Any]]:
    rows = read.rows(CARDS, read.clinic, person)[:20]
    teams: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in read.rows(TEAM, among=[row.id for row in rows]):
        member = {"person_id": row.person_id, "shown_as": row.shown_as}
        teams[row.child_id].append({**member, "discipline": row.discipline})
    return [
        {
            **dict(zip(row._fields[:6], row[:6], strict=True)),
            "age_months": age_months(date.fromisoformat(row.born), clock.today(row.zone)),
            "mine": any(member["person_id"] == person for member in teams[row.id]),
            "archived": False,
            "team": teams[row.id],
        }
        for row in rows
    ]


def histories(read: Reader, ids: list[str]) -> dict[str, items.History]:
    versions, doses = defaultdict(list), defaultdict(list)
    for row in read.rows(VERSIONS, among=ids):
        versions[row.child_id].append(row._replace(at=clock.read(row.at)))
    for row in read.rows(DOSES, among=ids):
        doses[row.child_id].append(row._replace(schedule=json.loads(row.schedule)))
    wanted = {row.revision_id for rows in doses.values() for row in rows}
    titles = {row.id: json.loads(row.card)["title"] for row in read.rows(REVISIONS, among=wanted)}
    return {key: items._history(key, versions[key], doses[key], titles) for key in ids}


def events(read: Reader, ids: list[str], first: date, last: date) -> dict[str, list[log.Logged]]:
    found: dict[str, list[log.Logged]] = defaultdict(list)
    for row in read.rows(EVENTS, *(day.isoformat() for day in whole_weeks(first, last)), among=ids):
        found[row.child_id].append(log._logged(row))
    return found


def fourteen(zone: str) -> tuple[date, date]:
    today = clock.today(zone)
    return today - timedelta(days=13), today


def the_caseload(read: Reader, person: str) -> dict[str, Any]:
    found = cards(read, person)
    ids = [card["id"] for card in found]
    facts = {
        row.id: caseload.Facts(row.zone, row.body, row.stored_at)
        for row in read.rows(FACTS, among=ids)
    }
    span = fourteen("Europe/Berlin")
    plans, logged = histories(read, ids), events(read, ids, *span)
    lines = [
        caseload._line(card, plans[key], facts[key], logged[key], span)
        for key, card in zip(ids, found, strict=True)
    ]
    return {"items": lines, "next": next_of(found[-1])}


def next_of(card: dict[str, Any]) -> str:
    from exercises_app.ground.web import cursor_of

    return cursor_of(card["called"], card["id"])


def the_adherence(read: Reader, child: str) -> dict[str, Any]:
    first, last = fourteen("Europe/Berlin")
    history, logged = histories(read, [child])[child], events(read, [child], first, last)[child]
    names, days = Names.__new__(Names), days_between(first, last)
    names.people = {row.person_id: log.Who(*row) for row in read.rows(PEOPLE, child)}
    ids = {each.device_id for each in logged}
    phones = {row.id: row.name for row in read.rows(PHONES, among=ids)}
    names.phones = dict.fromkeys(ids, "") | phones
    names.logged = {each.fact.id: each for each in logged}
    shares: dict[str | None, Counts] = {}
    total, found = Counts(), []
    for row in grids(history, "Europe/Berlin", logged, first, last):
        if was_asked(row, days):
            found.append(grid._item(history.items[row.item], row, days, last, names))
            total.add(found[-1]["counts"])
            for day in days:
                grid.count_by_person(row.days[day], day in row.asks, shares)
    caregivers = grid._caregivers(names, shares)
    answer = {"from": first, "to": last, "items": found, "caregivers": caregivers}
    return {**answer, "counts": total}


def the_routine(read: Reader, child: str) -> dict[str, Any]:
    version = read.rows(ROUTINE, child)[0]
    rows = read.rows(ITEMS, version.routine_id, version.version)
    known = {
        row.id: json.loads(row.card)
        for row in read.rows(REVISIONS, among={row.revision_id for row in rows})
    }
    current = {
        row.id: row.current_revision_id
        for row in read.rows(CURRENT, among={each["id"] for each in known.values()})
    }
    said = version._asdict()
    author = {"person_id": said.pop("author_id"), "shown_as": said.pop("shown_as")}
    del said["routine_id"]
    told = [an_item(row, known[row.revision_id], current) for row in rows]
    return {"child_id": child, **said, "author": author, "items": told}


def an_item(row: Any, card: dict[str, Any], current: dict[str, str]) -> dict[str, Any]:
    dose, schedule = {name: getattr(row, name) for name in DOSE}, json.loads(row.schedule)
    same = ("id", "revision_id", "owner_id", "discipline", "place", "starts", "ends",
            "override_reason")  # fmt: skip
    return {
        **{name: getattr(row, name) for name in same},
        "exercise": card,
        "newer_revision": current[card["id"]] != row.revision_id,
        "dose": dose,
        "schedule": schedule,
        "words": {
            "dose": dose_words(dose, card["unit"], row.discipline),  # type: ignore[arg-type]
            "schedule": schedule_words(schedule),
        },
    }


def bind(
    app: Flask, connection: Callable[[], Any], answer: Callable[..., Response], world: Any
) -> None:
    """The four endpoints."""
    clinic, person = world["clinic"], world["therapist_id"]

    @app.get("/api/v1/children")
    def children() -> Response:
        found = cards(Reader(connection(), clinic), person)
        return answer(dumped({"items": found, "next": next_of(found[-1])}))

    @app.get("/api/v1/caseload")
    def my_caseload() -> Response:
        return answer(dumped(the_caseload(Reader(connection(), clinic), person)))

    @app.get("/api/v1/children/<child_id>/routine")
    def routine(child_id: str) -> Response:
        return answer(dumped(the_routine(Reader(connection(), clinic), child_id)))

    @app.get("/api/v1/children/<child_id>/adherence")
    def adherence(child_id: str) -> Response:
        return answer(dumped(the_adherence(Reader(connection(), clinic), child_id)))
