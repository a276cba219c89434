"""What is wrong in the library's files: file, field and how to mend it.

A fault of shape or of names stops its file from being loaded; one of voice does not.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import doses, drawn
from .files import Fault, Library, read

MOST_WORDS = 12  # of a step
NEVER = re.compile(
    r"\b(must|should|failure|normal|lazy|bad habit|deficits?|compliance|simply|just)\b", re.I
)
SIDE = re.compile(
    r"\b(left|right) (hand|arm|elbow|foot|leg|knee|side|thumb|ear|eye|shoulder)\b", re.I
)
AMOUNT = re.compile(r"\b\d+ (times?|seconds?|minutes?|rounds?|repetitions?)\b", re.I)


@dataclass
class Checked:
    """The faults of a folder, and what it holds. `neighbours_planned` counts neighbours that only
    have a line in planned.yaml: they are not shown yet."""

    faults: list[Fault]
    exercises: int
    planned: int
    neighbours_planned: int
    by_discipline: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        parts = ", ".join(f"{n} {name}" for name, n in sorted(self.by_discipline.items()))
        return (
            f"{self.exercises} exercises ({parts}), {self.planned} planned; "
            f"{self.neighbours_planned} neighbours planned; {counted(len(self.faults))}"
        )


def counted(faults: int) -> str:
    """`1 fault`, `2 faults`."""
    return f"{faults} fault{'' if faults == 1 else 's'}"


def check_all(folder: Path) -> Checked:
    """Everything that is wrong in a folder. Raises FileNotFoundError without it."""
    library = read(folder)
    planned = library.slugs("planned")
    neighbours = [slug for each in library.exercises.values() for slug, _ in _neighbours(each)]
    return Checked(
        faults=check(library),
        exercises=len(library.exercises),
        planned=len(planned),
        neighbours_planned=sum(
            slug in planned and slug not in library.exercises for slug in neighbours
        ),
        by_discipline=dict(Counter(each["discipline"] for each in library.exercises.values())),
    )


def check(library: Library) -> list[Fault]:
    """The faults of a library that was read, those of reading first."""
    faults = [*library.faults, *_lists(library)]
    titles = Counter(each["words"]["title"].casefold() for each in library.exercises.values())
    for slug, exercise in library.exercises.items():
        file = f"exercises/{slug}.yaml"
        found = [
            *_names(library, exercise),
            *drawn.named(exercise),
            *doses.faults(exercise["dose"], exercise["dose_limits"]),
        ]
        faults += [Fault(file, name, mend) for name, mend in found]
        if titles[exercise["words"]["title"].casefold()] > 1:
            mend = "Another exercise has this title. Choose one that tells them apart."
            faults.append(Fault(file, "words.title", mend, stops=False))
        voice = [*_voice(exercise), *_alone(library, exercise)]
        voice += drawn.finished(exercise, library.pictures)
        faults += [Fault(file, name, mend, stops=False) for name, mend in voice]
    return faults


def _neighbours(exercise: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The slug of each neighbour, and its place."""
    for way, several in exercise["neighbours"].items():
        for place, each in enumerate(several):
            yield each["to"], f"neighbours.{way}.{place}.to"


# -- the lists --------------------------------------------------------------------------------


def _lists(library: Library) -> Iterator[Fault]:
    skills = {line["slug"]: line for line in library.lists["skills"]}
    for slug, line in skills.items():
        parent = line["parent"]
        if parent is not None and (parent not in skills or skills[parent]["parent"] is not None):
            mend = f"{parent} is not a group. Name a skill whose own parent is null."
            yield Fault("skills.yaml", f"{slug}.parent", mend)
        if parent is None and slug not in library.icons:
            mend = f"The group {slug} has no icon. Add the line `{slug}: name-of-an-icon`."
            yield Fault("icons.yaml", slug, mend, stops=False)
    for slug in library.slugs("planned") & library.exercises.keys():
        mend = f"exercises/{slug}.yaml is written. Take its line away here."
        yield Fault("planned.yaml", slug, mend, stops=False)
    for slug in library.icons.keys() - skills.keys() - library.exercises.keys():
        mend = "This is neither an exercise nor a group of skills. Mend the name, or take it away."
        yield Fault("icons.yaml", slug, mend, stops=False)


# -- an exercise ------------------------------------------------------------------------------


def _names(library: Library, exercise: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Words of the lists, and neighbours."""
    named = [("skills", f"skills.{n}", each) for n, each in enumerate(exercise["skills"])]
    named += [
        ("occupations", f"occupations.{n}", each) for n, each in enumerate(exercise["occupations"])
    ]
    named += [
        ("equipment", f"equipment.{n}.is", each["is"])
        for n, each in enumerate(exercise["equipment"])
    ]
    named += [
        ("flags", f"precautions.{n}.flag", each["flag"])
        for n, each in enumerate(exercise["precautions"])
    ]
    named.append(("positions", "position", exercise["position"]))
    for list_, place, slug in named:
        if slug not in library.slugs(list_):
            yield place, f"{slug} is not in {list_}.yaml. Choose one of its words, or add a line."
    groups = {line["slug"] for line in library.lists["skills"] if line["parent"] is None}
    for n, skill in enumerate(exercise["skills"]):
        if skill in groups:
            yield f"skills.{n}", f"{skill} is a group. Name one of its skills."
    written = library.exercises.keys() | library.slugs("planned")
    for slug, place in _neighbours(exercise):
        if slug == exercise["slug"]:
            yield place, "An exercise is no neighbour of itself. Name another one."
        elif slug not in written:
            yield place, f"{slug} is neither written nor in planned.yaml. Mend the name or plan it."


def _alone(library: Library, exercise: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A way on, and a way back: at least one neighbour that can be shown."""
    if not any(slug in library.exercises for slug, _ in _neighbours(exercise)):
        yield "neighbours", "None of them is written yet. Name one that is."


# -- the voice --------------------------------------------------------------------------------


def _texts(words: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every text with its dotted place."""
    if isinstance(words, str):
        yield place, words
    elif isinstance(words, Mapping):
        for key, value in words.items():
            if key != "picture":
                yield from _texts(value, f"{place}.{key}")
    elif isinstance(words, list):
        for n, value in enumerate(words):
            yield from _texts(value, f"{place}.{n}")


def _voice(exercise: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What LIBRARY.md says of the words that a parent reads."""
    for place, text in _texts(exercise["words"], "words"):
        for word in NEVER.findall(text):
            yield place, f"Say it without “{word}”: what to do, in plain words."
        if SIDE.search(text):
            yield place, "Name no side: say the working hand, the standing leg."
    for n, step in enumerate(exercise["words"]["steps"]):
        if len(step["do"].split()) > MOST_WORDS:
            yield f"words.steps.{n}.do", f"At most {MOST_WORDS} words a step. Part it in two."
        if AMOUNT.search(step["do"]):
            yield f"words.steps.{n}.do", "Times and counts stand in the dose, not in a step."
