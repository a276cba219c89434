"""Every constant statement that touches a clinic's table names the clinic in its WHERE."""

import re
from typing import Any

from flask import Flask
from sqlalchemy import Table
from sqlalchemy.sql import visitors

from exercises_app.ground import hot
from exercises_app.ground.db import db
from exercises_app.library import queries
from exercises_app.ticks import statements
from tests.house.test_tables import GLOBAL

# Keyed by a secret that only its holder has (DATA.md, Keys): a cookie's hash, an invitation's HMAC
BY_A_SECRET = re.compile(r"device\.token_hash = |invitation\.(?:link|code)_hmac = ")
BY_THE_CLINIC = re.compile(r"clinic_id = (?:\?|%\(\w+\)s|:\w+)")


def tables_of(statement: Any) -> set[str]:
    return {each.name for each in visitors.iterate(statement) if isinstance(each, Table)}


def build_all() -> None:
    """Also those that are built when they are first asked for."""
    for size in statements.SIZES:
        statements.known(size)
    for slots in queries.SLOTS:
        for words in (False, True):
            queries.page(slots, words), queries.counts(slots, words)


def test_every_constant_statement_names_the_clinic(started_app: Flask) -> None:
    build_all()
    with started_app.app_context():
        dialect = db.engine.dialect
    loose = []
    for each in hot._ALL:
        sql = each.ready(dialect)[0]
        named = BY_THE_CLINIC.search(sql) or BY_A_SECRET.search(sql) or "INSERT INTO" in sql
        if tables_of(each.statement) - GLOBAL and not named:
            loose.append(sql)
    assert len(hot._ALL) > 20
    assert loose == []
