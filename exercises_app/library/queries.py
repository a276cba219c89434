"""The two statements of the list of exercises: a page of cards, and the counts of every facet.

Every filter but a free age or number of minutes is a pair of facet and value, and each pair has a
bit: an exercise whose bits are all there is found; one that lacks a single bit still counts for the
other values of that facet, so that a person can change their mind.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    Integer,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    true,
    union_all,
)

from ..ground.db import COMMONS, ClinicId
from ..ground.hot import Hot
from . import search
from .models import Exercise, ExerciseFacet, Revision, Term

SLOTS = (0, 3, 11)  # pairs that a statement has room for; the rest stays empty


def _number(name: str) -> Any:
    return bindparam(name, type_=Integer)


def _word(name: str) -> Any:
    return bindparam(name, type_=String)


def _own(table: Any) -> Any:
    """Rows of the clinic that asks, and of the commons: `clinic_id` in every statement."""
    own, commons = bindparam("clinic", type_=ClinicId), bindparam("commons", COMMONS, ClinicId)
    return or_(table.clinic_id == own, table.clinic_id == commons)


def _asked(slots: int) -> Any:
    """The pairs that were asked for, as a table of facet, value and bit."""
    rows = [
        select(
            _word(f"facet{n}").label("facet"),
            _word(f"value{n}").label("value"),
            _number(f"bit{n}").label("bit"),
        )
        for n in range(slots)
    ]
    return union_all(*rows).cte("asked")


def _matched(asked: Any) -> Any:
    """Exercise and the sum of the bits that it has."""
    pair = and_(ExerciseFacet.facet == asked.c.facet, ExerciseFacet.value == asked.c.value)
    return (
        select(
            ExerciseFacet.clinic_id,
            ExerciseFacet.exercise_id,
            func.sum(asked.c.bit).label("bits"),
        )
        .join(asked, pair)
        .where(_own(ExerciseFacet))
        .group_by(ExerciseFacet.clinic_id, ExerciseFacet.exercise_id)
        .cte("matched")
    )


def _near() -> Any:
    """Exercises that hold the words, and how far they are. Materialized: FTS5 ranks only rows that
    it finds itself, not those of a join."""
    text = search.TEXT.c
    query = select(text.clinic_id, text.exercise_id, search.far().label("far"))
    return query.where(search.matches()).cte("near").prefix_with("MATERIALIZED")


def _narrowed(query: Any) -> Any:
    """Only what is shown, and fits the age and the minutes."""
    return query.where(
        _own(Exercise),
        Exercise.archived_at.is_(None),
        Exercise.from_months <= _number("age_most"),
        Exercise.to_months >= _number("age_least"),
        Exercise.minutes <= _number("minutes"),
    )


@cache
def page(slots: int, words: bool) -> Hot:
    """A page of cards with the number of all; one row without a card when the page is empty."""
    near = _near()
    far = near.c.far if words else literal_column("0")
    query = select(
        Exercise.clinic_id,
        Exercise.title,
        Exercise.slug,
        Exercise.current_revision_id.label("revision_id"),
        far.label("far"),
    ).select_from(Exercise)
    if words:
        query = query.join(near, _of_exercise(near.c))
    if slots:
        matched = _matched(_asked(slots))
        of = _of_exercise(matched.c)
        query = query.join(matched, of).where(matched.c.bits == _number("all_bits"))
    hits = _narrowed(query).cte("hits")
    order = ("far", "title", "slug")
    shown = (
        select(hits)
        .order_by(*(hits.c[name] for name in order))
        .limit(_number("most"))
        .offset(_number("skip"))
        .subquery("page")
    )
    one = select(select(func.count()).select_from(hits).scalar_subquery().label("total")).subquery()
    of_shown = and_(Revision.clinic_id == shown.c.clinic_id, Revision.id == shown.c.revision_id)
    return Hot(
        select(one.c.total, Revision.card)
        .select_from(one.outerjoin(shown, true()).outerjoin(Revision, of_shown))
        .order_by(*(shown.c[name] for name in order))
    )


def _of_exercise(columns: Any) -> Any:
    return and_(columns.clinic_id == Exercise.clinic_id, columns.exercise_id == Exercise.id)


@cache
def counts(slots: int, words: bool) -> Hot:
    """Facet, value and how many exercises, with title, parent and place of the lists."""
    query = select(ExerciseFacet.facet, ExerciseFacet.value, func.count().label("n"))
    query = query.select_from(Exercise)
    own = _of_exercise(ExerciseFacet)
    if words:
        near = _near()
        query = query.join(near, _of_exercise(near.c))
    if slots:
        asked = _asked(slots)
        matched = _matched(asked)
        bits = func.coalesce(matched.c.bits, 0)
        every = _number("all_bits")
        lacks = asked.alias("lacks")
        query = query.outerjoin(matched, _of_exercise(matched.c))
        query = query.outerjoin(lacks, lacks.c.bit == every - bits)
        query = query.join(
            ExerciseFacet, and_(own, or_(bits == every, ExerciseFacet.facet == lacks.c.facet))
        )
        query = query.where(or_(bits == every, lacks.c.bit.is_not(None)))
    else:
        query = query.join(ExerciseFacet, own)
    grouped = _narrowed(query).group_by(ExerciseFacet.facet, ExerciseFacet.value)
    rows = grouped.subquery("counted")
    named = and_(
        Term.clinic_id == literal_column(str(COMMONS)),
        Term.list == rows.c.facet,
        Term.slug == rows.c.value,
    )
    return Hot(
        select(rows, Term.title, Term.parent, Term.place).select_from(rows.outerjoin(Term, named))
    )


for _words in (False, True):  # without filters; the others are built when first asked for
    page(0, _words), counts(0, _words)
