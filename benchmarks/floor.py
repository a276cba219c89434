"""The floor: bare Flask and sqlite3 that answer the same bytes from the same rows, with no auth,
no checks of what is asked and one kept connection a thread. Nothing can be much faster.

Served by the same gunicorn settings as ours (floor_gunicorn.py).
"""

import hashlib
import json
import os
import sqlite3
import threading
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

from benchmarks import floor_staff

FOLDER = Path(os.environ["DATA_DIR"])
WORLD = json.loads((FOLDER / "world.json").read_text("utf-8"))
CLINIC = WORLD["clinic"]
ACTOR, DEVICE = WORLD["phones"][0]["person_id"], uuid.UUID(WORLD["phones"][0]["device_id"]).bytes

app = Flask(__name__, static_folder=None)
_kept = threading.local()


def connection() -> sqlite3.Connection:
    """This thread's connection, kept for good, with our settings."""
    if not hasattr(_kept, "connection"):
        _kept.connection = sqlite3.connect(FOLDER / "handsteps.db", isolation_level=None)
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "busy_timeout=5000"):
            _kept.connection.execute(f"PRAGMA {pragma}")
    found: sqlite3.Connection = _kept.connection
    return found


def answer(body: bytes, **headers: str) -> Response:
    reply = Response(body, mimetype="application/json")
    for key, value in headers.items():
        reply.headers[key.replace("_", "-")] = value
    return reply


floor_staff.bind(app, connection, answer, WORLD)


@app.get("/api/v1/health")
def health() -> Response:
    connection().execute("SELECT 1").fetchone()
    return answer(b'{"status": "ok", "database": "ok", "version": "0.1.0"}')


# -- library ----------------------------------------------------------------------------------

COUNT = "SELECT count(*) FROM exercise WHERE clinic_id IN (0, ?) AND archived_at IS NULL"
PAGE = """SELECT r.card FROM exercise e
JOIN revision r ON r.clinic_id = e.clinic_id AND r.id = e.current_revision_id
WHERE e.clinic_id IN (0, ?) AND e.archived_at IS NULL ORDER BY e.title, e.slug LIMIT 20"""
SEARCH = """SELECT r.card, near.total FROM (
SELECT e.clinic_id, e.current_revision_id, e.title, e.slug, near.far, count(*) OVER () AS total
FROM (SELECT clinic_id, exercise_id, bm25(exercise_text, 0, 0, 0, 12.0, 4.0, 1.0) AS far
FROM exercise_text WHERE exercise_text MATCH ?) near
JOIN exercise e ON e.clinic_id = near.clinic_id AND e.id = near.exercise_id
WHERE e.clinic_id IN (0, ?) AND e.archived_at IS NULL
ORDER BY near.far, e.title, e.slug LIMIT 20) near
JOIN revision r ON r.clinic_id = near.clinic_id AND r.id = near.current_revision_id
ORDER BY near.far, near.title, near.slug"""
NEXT = '"WzIwXQ"'


@app.get("/api/v1/exercises")
def exercises() -> Response:
    """The page and its number; the counts are read from one row, as they were once computed."""
    words, facets, database = request.args.get("q"), "null", connection()
    if words:
        asked = " ".join(f'"{word}"*' for word in words.split())
        rows = database.execute(SEARCH, (asked, CLINIC)).fetchall()
        total = rows[0][1] if rows else 0
    else:
        total = database.execute(COUNT, (CLINIC,)).fetchone()[0]
        rows = database.execute(PAGE, (CLINIC,)).fetchall()
        facets = database.execute("SELECT body FROM floor_facets").fetchone()[0]
    cards, more = ",".join(row[0] for row in rows), NEXT if total > 20 else "null"
    return answer(f'{{"items":[{cards}],"next":{more},"total":{total},"facets":{facets}}}'.encode())


DETAIL = """SELECT r.etag, r.document_gz FROM exercise e
JOIN revision r ON r.clinic_id = e.clinic_id AND r.id = e.current_revision_id
WHERE e.clinic_id IN (0, ?) AND e.id = ?"""


@app.get("/api/v1/exercises/<exercise_id>")
def exercise(exercise_id: str) -> Response:
    etag, body = connection().execute(DETAIL, (CLINIC, exercise_id)).fetchone()
    return answer(body, ETag=f'"{etag}"', Vary="Accept-Encoding", Content_Encoding="gzip")


# -- families ---------------------------------------------------------------------------------

PLAN = """SELECT d.etag, d.gz FROM routine r
JOIN plan_document d ON d.clinic_id = r.clinic_id AND d.routine_id = r.id AND d.version = r.version
WHERE r.clinic_id = ? AND r.child_id = ? AND d.language = 'en'"""


@app.get("/api/v1/children/<child_id>/plan")
def plan(child_id: str) -> Response:
    etag, body = connection().execute(PLAN, (CLINIC, child_id)).fetchone()
    tag = f'"{etag}"'
    if request.headers.get("If-None-Match") == tag:
        return Response(status=304, headers={"ETag": tag, "Vary": "Accept-Encoding"})
    return answer(body, ETag=tag, Vary="Accept-Encoding", Content_Encoding="gzip")


INSERT = """INSERT INTO event (clinic_id, child_id, seq, id, actor_id, device_id, sees, by, item_id,
version, day, slot, kind, of, value, at, "offset", v, hash, stored_at, flag)
VALUES (?, ?, ?, ?, ?, ?, 'all', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"""
TAG = """SELECT d.etag, h.value FROM house h, routine r
JOIN plan_document d ON d.clinic_id = r.clinic_id AND d.routine_id = r.id AND d.version = r.version
WHERE r.clinic_id = ? AND r.child_id = ? AND d.language = 'en' AND h.key = 'epoch'"""


def compact(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def row_of(event: dict[str, Any], seq: int, stamp: str) -> tuple[Any, ...]:
    """The row that ours stores too, its hash included."""
    return (
        CLINIC, event["child"], seq, uuid.UUID(event["id"]).bytes, ACTOR, DEVICE, event["by"],
        uuid.UUID(event["item"]).bytes, event["version"], event["day"], event["slot"],
        event["kind"], compact(event["of"]), compact(event["value"]), event["at"],
        event["offset"], event["v"], hashlib.sha256(compact(event).encode()).digest()[:16], stamp,
    )  # fmt: skip


@app.post("/api/v1/sync")
def sync() -> Response:
    """Stores the events of one child; the table's own keys refuse one that is there already."""
    events = json.loads(request.get_data())["events"]
    child, database = events[0]["child"], connection()
    now = datetime.now(UTC)
    stamp = now.strftime("%Y-%m-%dT%H:%M:%S.") + f"{now.microsecond // 1000:03d}Z"
    database.execute("BEGIN IMMEDIATE")
    own = (CLINIC, child)
    seq = database.execute("SELECT seq FROM child WHERE clinic_id = ? AND id = ?", own).fetchone()
    rows = [row_of(event, seq[0] + n, stamp) for n, event in enumerate(events, 1)]
    database.executemany(INSERT, rows)
    last = seq[0] + len(rows)
    database.execute("UPDATE child SET seq = ? WHERE clinic_id = ? AND id = ?", (last, *own))
    tag, epoch = database.execute(TAG, own).fetchone()
    database.execute("COMMIT")
    news = {"state": "open", "plan": tag, "cursor": f"{last}.{stamp}", "more": False, "changes": []}
    said = [{"id": event["id"], "is": "stored"} for event in events]
    whole = {"epoch": epoch, "now": stamp, "build": 1, "min_client": 1, "answers": said}
    return answer(json.dumps({**whole, "children": {child: news}}, separators=(",", ":")).encode())
