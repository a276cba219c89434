"""Whoever stands still stands: the centre of mass is over what carries the body."""

from collections.abc import Iterator

from ..body.support import centre_of_mass, outside
from .finding import Finding
from .subject import Subject
from .touching import carriers

_BEYOND = 2.0  # cm that muscles and the breadth of a body make good


def stands(subject: Subject) -> Iterator[Finding]:
    entry = subject.entry
    if entry.get("moving") or entry.get("airborne"):
        return
    for who, body in subject.solved.people.items():
        places = carriers(subject, who)
        far = outside(centre_of_mass(body), places) if places else 0.0
        if far > _BEYOND:
            yield Finding(
                "balance", who,
                f"the {who} falls over: the centre of mass is {far:.0f} cm beside what carries it. "
                "Move the pelvis over the feet, or say moving: true for a moment of a movement.",
            )  # fmt: skip
