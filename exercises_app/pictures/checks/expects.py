"""What a therapist would measure is as the entry says."""

from collections.abc import Iterator, Mapping

from ..hand.anatomy import JOINTS, as_row
from ..poses.kinds import nearest
from .finding import Finding, plain
from .subject import Subject

_SLACK = 0.5  # degrees
_FITTED = 4.0  # with other proportions than the picture was written for


def ranges(subject: Subject) -> Iterator[Finding]:
    angles, slack = measured(subject), _FITTED if "fitted" in subject.entry else _SLACK
    for name, (low, high) in subject.entry.get("expect", {}).items():
        if name not in angles:
            says = f"no joint is called so. {nearest(name, angles)}"
            yield Finding("expect", name, says)
        elif not low - slack <= angles[name] <= high + slack:
            says = (
                f"{plain(name)} is {angles[name]:.0f} degrees, not {low:.0f} to {high:.0f} as "
                "`expect` says. Mend the pose, or what is expected."
            )
            yield Finding("expect", name, says)


def measured(subject: Subject) -> Mapping[str, float]:
    """Every angle by its name: `child.right.knee_flexion`, `right.index.pip_flexion` of a free
    hand, `child.right.index.pip_flexion` of a person's."""
    found = {
        f"{who}.{name}": angle
        for who, body in subject.solved.people.items()
        for name, angle in body.angles.items()
    }
    for name, hand in subject.solved.hands.items():
        for (digit, joint), angle in zip(JOINTS, as_row(hand.angles), strict=True):
            found[f"{name}.{digit}.{joint}"] = float(angle)
    return found
