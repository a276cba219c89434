"""The list of exercises: what is asked for, and the page that answers it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from flask import Response, json
from sqlalchemy import select

from ..access.models import Clinic
from ..access.principal import Principal, add_facts
from ..ground.db import COMMONS
from ..ground.errors import field_problem
from ..ground.web import cursor_of, json_answer, read_cursor
from . import queries, search
from .facets import AGES, MINUTES, counted

PAIRS = (
    "discipline",
    "kind",
    "skill",
    "position",
    "equipment",
    "occupation",
    "moment",
    "gmfcs",
    "macs",
)
FURTHEST = 100_000  # rows that a cursor may skip
WIDEST = 32_000  # months or minutes, when nobody asked

# The library's version, own and commons, comes with the session: counts are kept until it changes
_version = add_facts(
    "work",
    [
        Clinic.library_version,
        select(Clinic.library_version)
        .where(Clinic.id == COMMONS)
        .correlate(None)
        .scalar_subquery(),
    ],
    [],
)


# -- asking -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """A question in the parameters of the statements. `impossible`: nothing can fit it."""

    slots: int
    words: bool
    impossible: bool
    parameters: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[Any, ...]:
        """What tells this question's counts from those of another."""
        return tuple(sorted(self.parameters.items()))


def _pairs(asked: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Filters as facet and value; an age or minutes that stand in the facets too."""
    yield from ((facet, asked[facet]) for facet in PAIRS if asked.get(facet))
    for facet, known in (("age", AGES), ("minutes", MINUTES)):
        if asked.get(facet) in known:
            yield facet, str(asked[facet])


def understand(principal: Principal, asked: dict[str, Any], roots: list[str]) -> Asked:
    """The question of a query string, for the clinic of the principal; `roots`: of its words."""
    pairs = list(_pairs(asked))
    slots = next(size for size in queries.SLOTS if size >= len(pairs))
    given = {facet for facet, _ in pairs}
    age = None if "age" in given else asked.get("age")
    minutes = None if "minutes" in given else asked.get("minutes")
    parameters: dict[str, Any] = {
        "clinic": principal.clinic_id,
        "age_most": WIDEST if age is None else age,
        "age_least": -1 if age is None else age,
        "minutes": WIDEST if minutes is None else minutes,
    }
    for n in range(slots):
        facet, value = pairs[n] if n < len(pairs) else ("", "")
        bit = 1 << n if facet else -1
        parameters |= {f"facet{n}": facet, f"value{n}": value, f"bit{n}": bit}
    if slots:
        parameters["all_bits"] = (1 << len(pairs)) - 1
    if roots:
        parameters["q"] = search.question(roots)
    only_signs = bool((asked.get("q") or "").strip()) and not roots
    return Asked(slots, bool(roots), only_signs, parameters)


def found(principal: Principal, asked: dict[str, Any]) -> Response:
    """A page of cards in order of nearness, then title; counts of all facets unless unwanted.

    Raises Problem not-valid for a cursor from nowhere."""
    skip, limit = _place(asked.get("cursor")), asked["limit"]
    roots = search.roots(asked.get("q") or "")
    question = understand(principal, asked, roots)
    total, cards = _page(question, limit, skip)
    if not total and roots:
        meant = search.respelled(roots, _words(principal))
        if meant != roots:
            question = understand(principal, asked, meant)
            total, cards = _page(question, limit, skip)
    more = cursor_of(skip + limit) if skip + limit < total else None
    facets = "null"
    if asked["facets"] == "yes":
        facets = _facets(principal, question)
    body = (
        f'{{"items":[{",".join(cards)}],"next":{json.dumps(more)},'
        f'"total":{total},"facets":{facets}}}'
    )
    return json_answer(body.encode())


def _page(question: Asked, limit: int, skip: int) -> tuple[int, list[str]]:
    """How many there are in all, and the cards of this page."""
    if question.impossible:
        return 0, []
    statement = queries.page(question.slots, question.words)
    rows = statement.all(most=limit, skip=skip, **question.parameters)
    return rows[0][0], [row[1] for row in rows if row[1] is not None]


def _place(cursor: str | None) -> int:
    place = read_cursor(cursor, int)
    if place is None:
        return 0
    if not 0 < place[0] <= FURTHEST:
        raise field_problem("cursor", "Use the `next` of the page before, or leave it out.")
    return int(place[0])


# -- counts -----------------------------------------------------------------------------------

_kept: dict[tuple[Any, ...], str] = {}
_known: dict[int, tuple[tuple[Any, ...], frozenset[str]]] = {}  # a clinic's words, and when
MOST_KEPT = 200  # answers of some KB; all go when there are more
MOST_KNOWN = 20  # clinics


def _words(principal: Principal) -> frozenset[str]:
    """The words of the library; kept until its version changes."""
    version = tuple(principal.facts[0][_version])
    clinic = principal.clinic_id or COMMONS
    if clinic not in _known or _known[clinic][0] != version:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        _known[clinic] = version, search.words_of(clinic)
    return _known[clinic][1]


def _facets(principal: Principal, question: Asked) -> str:
    """The facets as JSON; kept until the library's version changes."""
    version = tuple(principal.facts[0][_version])
    key = (version, question.slots, question.words, question.impossible, question.key)
    if key not in _kept:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        rows = []
        if not question.impossible:
            rows = queries.counts(question.slots, question.words).all(**question.parameters)
        _kept[key] = json.dumps(counted(rows), ensure_ascii=False, separators=(",", ":"))
    return _kept[key]
