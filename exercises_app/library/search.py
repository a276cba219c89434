"""Finding by words: FTS5 on SQLite, tsvector on PostgreSQL, behind one face.

Words are folded and parted here, for the index and for the question alike, so that both databases
find the same. A question is only ever words: signs of a query language are parted away.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Float, String, bindparam, column, delete, insert, select, table
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import NullType

from ..ground.db import COMMONS, ClinicId, db, is_sqlite
from .models import Exercise, Revision, Term

MOST_WORDS = 8  # of a question
NEAR = 0.8  # how alike a word must be to be meant: one slip in five letters
SHORTEST = 4  # letters; what is shorter is like too many words
LANGUAGE = "en"

# A form of an English word, and what to take off it. What is left is looked for as a beginning
FORMS = tuple(
    (re.compile(form), re.compile(off))
    for form, off in (
        (r"[a-z]*[aeiouy][a-z]*([bdgmnpt])\1(ing|ed)", r".(ing|ed)\Z"),  # running, hopped
        (r"[a-z]*[aeiouy][a-z]*[b-df-z](ing|ed)", r"(ing|ed)\Z"),  # cutting, jumped
        (r"[a-z]{2,}(s|x|z|ch|sh)es", r"es\Z"),  # dresses, brushes
        (r"[a-z]{2,}[^su]s", r"s\Z"),  # scissors
        (r"[a-z]{4,}e", r"e\Z"),  # write, for writing
    )
)

TEXT = table(
    "exercise_text",
    column("clinic_id", ClinicId),
    column("exercise_id", String),
    column("language", String),
    column("title", String),
    column("skills", String),
    column("words", String),
)


def fold(text: str) -> list[str]:
    """The words of a text in lower case, Latin accents off; any script."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (
        sign if unicodedata.category(sign)[0] in "LNM" else " "
        for sign in plain
        if not "\u0300" <= sign <= "\u036f"
    )
    return "".join(kept).split()


def root(word: str) -> str:
    """The part of an English word that its other forms share: `jumping` and `jumps` -> `jump`."""
    for form, kept in FORMS:
        if form.fullmatch(word):
            return kept.sub("", word)
    return word


def roots(text: str) -> list[str]:
    """What a question looks for: the roots of its first words. Empty when it has no letter."""
    return list(dict.fromkeys(root(word) for word in fold(text)[:MOST_WORDS]))


def respelled(wanted: Iterable[str], known: Collection[str]) -> list[str]:
    """The question with each root that begins no known word put right, where one is near."""
    return [root for word in wanted for root in _nearest(word, known)]


def _nearest(word: str, known: Collection[str]) -> list[str]:
    if len(word) < SHORTEST or any(each.startswith(word) for each in known):
        return [word]
    # the first letter is seldom wrong, and keeps strangers out
    alike = sorted({root(each) for each in known if each[0] == word[0]})
    return get_close_matches(word, alike, n=1, cutoff=NEAR) or [word]


def question(wanted: Iterable[str]) -> str:
    """The roots as the database at hand asks: all of them, each as the beginning of a word."""
    if is_sqlite():
        return " ".join(f'"{word}"*' for word in wanted)
    return " & ".join(f"{word}:*" for word in wanted)


# -- in a statement ---------------------------------------------------------------------------


class Matches(FunctionElement[Any]):
    """Whether a row of `exercise_text` holds all words of the question `:q`."""

    type = NullType()  # as a Boolean, SQLite would get `MATCH ? = 1`, which FTS5 refuses
    inherit_cache = True


class Far(FunctionElement[float]):
    """How far a row is from the question `:q`; the nearest is smallest."""

    type = Float()
    inherit_cache = True


def matches() -> Matches:
    """For WHERE; the table must be called `exercise_text` there."""
    return Matches(bindparam("q", type_=String))


def far() -> Far:
    """For ORDER BY, beside `matches()`."""
    return Far(bindparam("q", type_=String))


@compiles(Matches, "sqlite")
def _matches_sqlite(element: Matches, compiler: Any, **more: Any) -> str:
    return f"exercise_text MATCH {compiler.process(element.clauses, **more)}"


@compiles(Matches, "postgresql")
def _matches_postgres(element: Matches, compiler: Any, **more: Any) -> str:
    asked = compiler.process(element.clauses, **more)
    return f"exercise_text.search @@ to_tsquery('simple', {asked})"


@compiles(Far, "sqlite")
def _far_sqlite(element: Far, compiler: Any, **more: Any) -> str:
    return "bm25(exercise_text, 0, 0, 0, 12.0, 4.0, 1.0)"


@compiles(Far, "postgresql")
def _far_postgres(element: Far, compiler: Any, **more: Any) -> str:
    asked = compiler.process(element.clauses, **more)
    return f"(0 - ts_rank(exercise_text.search, to_tsquery('simple', {asked})))"


def words_of(clinic_id: int) -> frozenset[str]:
    """Every word that exercises of a clinic and of the commons are found by."""
    columns = (TEXT.c.title, TEXT.c.skills, TEXT.c.words)
    rows = db.session.execute(select(*columns).where(TEXT.c.clinic_id.in_((clinic_id, COMMONS))))
    return frozenset(word for row in rows for text in row for word in text.split())


# -- the index --------------------------------------------------------------------------------


def rebuild(clinic_id: int = COMMONS) -> int:
    """Write the words of every exercise of a clinic anew; answers how many. Within `writing()`."""
    query = (
        select(Exercise.id, Revision.content)
        .join(
            Revision,
            (Revision.clinic_id == Exercise.clinic_id)
            & (Revision.id == Exercise.current_revision_id),
        )
        .where(Exercise.clinic_id == clinic_id, Exercise.archived_at.is_(None))
    )
    terms = {(term.list, term.slug): term for term in db.session.scalars(select(Term))}
    rows = [_row(clinic_id, row.id, row.content, terms) for row in db.session.execute(query)]
    db.session.execute(delete(TEXT).where(TEXT.c.clinic_id == clinic_id))
    if rows:
        db.session.execute(insert(TEXT), rows)
    return len(rows)


def _row(
    clinic_id: int, id_: str, content: Mapping[str, Any], terms: Mapping[tuple[str, str], Term]
) -> dict[str, Any]:
    words = content["words"]
    named = [("skill", slug) for slug in content["skills"]]
    named += [("occupation", slug) for slug in content["occupations"]]
    named += [("equipment", thing["is"]) for thing in content["equipment"]]
    texts = [words[key] for key in ("line", "why", "set_up", "good", "easier", "harder")]
    texts += [step["do"] for step in words["steps"]] + words.get("games", [])
    return {
        "clinic_id": clinic_id,
        "exercise_id": id_,
        "language": LANGUAGE,
        "title": _folded([words["title"]]),
        "skills": _folded(text for each in named for text in _spoken(each, terms)),
        "words": _folded(texts),
    }


def _spoken(name: tuple[str, str], terms: Mapping[tuple[str, str], Term]) -> list[str]:
    """What parents and therapists call a thing: its title, its clinical name, its group."""
    term = terms[name]
    group = terms.get(("skill", term.parent or ""))
    return [term.title, term.more.get("clinical_name") or "", group.title if group else ""]


def _folded(texts: Iterable[str]) -> str:
    return " ".join(word for text in texts for word in fold(text))
