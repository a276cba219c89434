"""No joint goes further than a picture may show (body/limits.py, hand/anatomy.py)."""

from collections.abc import Iterator

from ..body.limits import LIMITS, beyond
from ..hand.anatomy import HIGHEST, JOINTS, LOWEST, as_row
from .finding import Finding, plain
from .subject import Subject

_SLACK = 2.0  # degrees that nobody sees
_BEND = "Keep it between these."
# what an author changes when a limb reaches and its angles follow
_MENDS = (
    (("wrist", "forearm"), "Let `fingers` go on from the forearm, turn `palm` or `elbow_hint`."),
    ("shoulder", "Turn `elbow_hint`, or move what the hand reaches for."),
    ("hip", "Turn `knee_hint`, `toes` and `sole_up`, or move the foot or the pelvis."),
    ("ankle", "Turn `toes` and `sole_up` towards the shank, or move the foot or the pelvis."),
)


def joints(subject: Subject) -> Iterator[Finding]:
    for who, body in subject.solved.people.items():
        for name in beyond(body.angles, _SLACK):
            shown = LIMITS[name.rsplit(".", 1)[-1]].shown
            yield _over(f"{who}.{name}", body.angles[name], shown.low, shown.high)
    for name in subject.entry.get("hands", {}):
        angles = as_row(subject.solved.hands[name].angles)
        for (digit, joint), angle, low, high in zip(JOINTS, angles, LOWEST, HIGHEST, strict=True):
            if not low - _SLACK <= angle <= high + _SLACK:
                yield _over(f"hands.{name}.{digit}.{joint}", float(angle), low, high)


def _over(where: str, angle: float, low: float, high: float) -> Finding:
    joint = where.rsplit(".", 1)[-1]
    mend = next((each for words, each in _MENDS if joint.startswith(words)), _BEND)
    says = f"{plain(where)} is {angle:.0f} degrees; people have {low:.0f} to {high:.0f}. {mend}"
    return Finding("limits", where, says)
