"""The library's lists of words: skills, equipment, positions, flags, occupations."""

from typing import Any

from sqlalchemy import select

from ..ground.db import db
from .models import Term

# The file of each list, and what its lines are called in `term`
FILES = {
    "skills": "skill",
    "equipment": "equipment",
    "positions": "position",
    "flags": "flag",
    "occupations": "occupation",
}


def lines(list_: str) -> list[dict[str, Any]]:
    """A list in its own order: slug, title, parent, and what the list's file says besides."""
    query = select(Term).where(Term.list == list_).order_by(Term.place)
    return [
        {**term.more, "slug": term.slug, "title": term.title, "parent": term.parent}
        for term in db.session.scalars(query)
    ]


def has(list_: str, slug: str) -> bool:
    """Whether a word stands in a list."""
    query = select(Term.slug).where(Term.list == list_, Term.slug == slug).limit(1)
    return db.session.scalar(query) is not None


def skills() -> list[dict[str, Any]]:
    """Groups and skills; a skill has the icon of its group."""
    return lines("skill")
