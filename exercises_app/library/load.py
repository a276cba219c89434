"""Files into the commons: new revisions where content changed, nothing where it did not."""

import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from sqlalchemy import delete, select, update

from ..access.models import Clinic
from ..ground import clock
from ..ground.db import COMMONS, acting_for, db, writing
from ..media import kept
from ..media.made import Drawn, nothing_drawn
from . import search
from .check import check, counted
from .documents import NO_ICON, Answers, Names, render
from .facets import values_of
from .files import Fault, Library, checked, read
from .lists import FILES
from .models import Exercise, ExerciseFacet, Revision, Term

SPACE = uuid.UUID("6f1b0f0e-2f0e-5c55-9a3c-9f2c1d6c7a10")  # of our ids made from slugs and content


@dataclass
class Report:
    """What a load did: slugs of exercises. `faults` are of files that were left out."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    archived: list[str] = field(default_factory=list)
    rendered: int = 0
    exercises: int = 0
    version: int = 0
    faults: list[Fault] = field(default_factory=list)

    def __str__(self) -> str:
        parts = [f"{self.exercises} exercises"]
        parts += [f"{len(self.added)} new"] if self.added else []
        parts += [f"{len(self.changed)} changed"] if self.changed else []
        parts += [f"{len(self.archived)} taken out"] if self.archived else []
        parts += [f"{counted(len(self.faults))} (flask library check)"] if self.faults else []
        return ", ".join(parts)


def load_all(folder: Path) -> Report:
    """Bring the commons to what the files say, in one transaction; again and again is harmless.

    A file with a fault is left out and named in the report: what was loaded of it stays as it is.
    An exercise whose file is gone is archived. Raises FileNotFoundError without the folder."""
    return load(read(folder))


def load(library: Library) -> Report:
    """The same, of a library that was read."""
    stopped = [fault for fault in check(library) if fault.stops]
    kept.keep(library.pictures)
    with acting_for(COMMONS), writing():
        report = _load(library, {fault.file for fault in stopped})
    report.faults = stopped
    return report


def rebuild_index() -> int:
    """Write the search index anew; answers the number of exercises."""
    with acting_for(COMMONS), writing():
        return search.rebuild()


def exercise_id(slug: str) -> str:
    """The same on every installation."""
    return str(uuid.uuid5(SPACE, f"exercise/{slug}"))


def content_hash(content: Mapping[str, Any], drawn: Drawn) -> str:
    """Of what a file says, and of its pictures; comments, the order of keys and `review` do not
    matter."""
    said = {key: value for key, value in content.items() if key != "review"}
    if drawn != nothing_drawn():
        said["drawn"] = drawn
    plain = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def _load(library: Library, left_out: set[str]) -> Report:
    report = Report()
    usable = {
        slug: raw for slug, raw in library.raw.items() if f"exercises/{slug}.yaml" not in left_out
    }
    files = {file.removesuffix(".yaml").removeprefix("exercises/") for file in left_out}
    moved = _load_terms(library)
    known = {row.slug: row for row in db.session.scalars(select(Exercise))}
    for slug, raw in sorted(usable.items()):
        _load_exercise(report, known, library, slug, raw)
    for slug, row in known.items():
        if slug not in usable and slug not in files and row.archived_at is None:
            row.archived_at = clock.now()
            report.archived.append(slug)
    db.session.flush()
    wholes = _wholes()
    report.rendered = _render_all(library, wholes)
    report.exercises = len(usable)
    if moved or report.added or report.changed or report.archived or report.rendered:
        _load_facets(library, wholes)
        search.rebuild()
        db.session.execute(update(Clinic).values(library_version=Clinic.library_version + 1))
    report.version = db.session.get_one(Clinic, COMMONS, populate_existing=True).library_version
    return report


# -- the lists --------------------------------------------------------------------------------


def _load_terms(library: Library) -> bool:
    """The lists as their files say; True when anything changed. A line that went is kept while
    revisions may name it."""
    known = {(row.list, row.slug): row for row in db.session.scalars(select(Term))}
    changed = False
    for name, list_ in FILES.items():
        for place, line in enumerate(library.lists[name]):
            more = {k: v for k, v in line.items() if k not in ("slug", "title", "parent")}
            if list_ == "skill":
                group = line["parent"] or line["slug"]
                more["icon"] = library.icons.get(group, NO_ICON)
            facts = {
                "place": place,
                "title": line["title"],
                "parent": line.get("parent"),
                "more": more,
            }
            row = known.get((list_, line["slug"]))
            if row is None:
                row = Term(list=list_, slug=line["slug"], **facts)
                db.session.add(row)
                changed = True
            for key, value in facts.items():
                if getattr(row, key) != value:
                    setattr(row, key, value)
                    changed = True
    db.session.flush()
    return changed


# -- exercises and revisions ------------------------------------------------------------------


def _load_exercise(
    report: Report, known: dict[str, Exercise], library: Library, slug: str, raw: dict[str, Any]
) -> None:
    """The exercise's row, and a new revision when its content was never seen."""
    whole, drawn = library.exercises[slug], library.pictures.of(slug)
    hash_, id_ = content_hash(raw, drawn), exercise_id(slug)
    revision_id = str(uuid.uuid5(SPACE, f"revision/{hash_}"))
    row, before = known.get(slug), None
    facts = {
        "title": whole["words"]["title"],
        "from_months": whole["ages"]["from_months"],
        "to_months": whole["ages"]["to_months"],
        "minutes": whole["minutes"],
        "current_revision_id": revision_id,
        "archived_at": None,
    }
    if row is None:
        row = Exercise(id=id_, slug=slug, **facts)
        db.session.add(row)
        db.session.flush()
        report.added.append(slug)
    else:
        before = (row.current_revision_id, row.archived_at)
        for key, value in facts.items():
            if getattr(row, key) != value:
                setattr(row, key, value)
        if before != (revision_id, None):
            report.changed.append(slug)
    _keep_revision(row, revision_id, hash_, raw, drawn)


def _keep_revision(
    row: Exercise, revision_id: str, hash_: str, raw: dict[str, Any], drawn: Drawn
) -> None:
    """Content that was seen before is its old revision again; `review` is the file's."""
    revision = db.session.get(Revision, (COMMONS, revision_id))
    if revision is not None:
        if revision.review != raw["review"]:
            revision.review = raw["review"]
        return
    numbers = select(Revision.number).where(Revision.exercise_id == row.id)
    last = db.session.scalar(numbers.order_by(Revision.number.desc()).limit(1)) or 0
    db.session.add(
        Revision(
            id=revision_id,
            exercise_id=row.id,
            number=last + 1,
            content_hash=hash_,
            content={key: value for key, value in raw.items() if key != "review"},
            drawn=drawn,
            review=raw["review"],
            made=clock.now(),
            card="",
            document=b"",
            document_gz=b"",
            etag="",
        )
    )


def _wholes() -> list[tuple[Revision, dict[str, Any]]]:
    """Every revision with its content, and what its file leaves out."""
    return [
        (row, checked({**row.content, "review": row.review}))
        for row in db.session.scalars(select(Revision))
    ]


def _render_all(library: Library, wholes: list[tuple[Revision, dict[str, Any]]]) -> int:
    """Every revision as its answers; those whose bytes changed are written. Answers how many."""
    rows = list(db.session.scalars(select(Exercise)))
    terms: dict[str, dict[str, dict[str, Any]]] = {list_: {} for list_ in FILES.values()}
    for term in db.session.scalars(select(Term)):
        terms[term.list][term.slug] = {**term.more, "title": term.title, "parent": term.parent}
    present = {row.current_revision_id: row for row in rows if row.archived_at is None}
    shown = {
        present[revision.id].slug: {
            "id": revision.exercise_id,
            "title": whole["words"]["title"],
            "discipline": whole["discipline"],
            "skill": whole["skills"][0],
            "picture": _drawn(revision)["still"],
        }
        for revision, whole in wholes
        if revision.id in present
    }
    names = Names(terms, library.icons, shown)
    return sum(
        _write(row, render(row.exercise_id, row.id, whole, _drawn(row), names))
        for row, whole in wholes
    )


def _drawn(revision: Revision) -> Drawn:
    """Its pictures; none where it is older than they are."""
    return cast(Drawn, revision.drawn or nothing_drawn())


def _write(revision: Revision, answers: Answers) -> bool:
    if (revision.card, revision.document) == (answers.card, answers.document):
        return False
    revision.card, revision.etag = answers.card, answers.etag
    revision.document, revision.document_gz = answers.document, answers.document_gz
    return True


def _load_facets(library: Library, wholes: list[tuple[Revision, dict[str, Any]]]) -> None:
    """The facets of every exercise that is shown, written anew."""
    groups = {line["slug"]: line["parent"] for line in library.lists["skills"]}
    query = select(Exercise.current_revision_id).where(Exercise.archived_at.is_(None))
    shown = set(db.session.scalars(query))
    db.session.execute(delete(ExerciseFacet).where(ExerciseFacet.clinic_id == COMMONS))
    db.session.add_all(
        ExerciseFacet(exercise_id=row.exercise_id, facet=facet, value=value)
        for row, whole in wholes
        if row.id in shown
        for facet, value in values_of(whole, groups)
    )
    db.session.flush()
