"""All rules over one picture."""

from collections.abc import Callable, Iterable, Iterator

from .. import draw
from ..looks import USUAL, Look
from ..poses import Moving, Pictures, Solved, loop, solve
from ..poses.showing import through_pictures
from . import arrows, balance, bodies, contact, expects, frame, hands, limits, sight
from .finding import Finding
from .sizes import small
from .subject import Subject

Rule = Callable[[Subject], Iterator[Finding]]

BY_GEOMETRY: tuple[Rule, ...] = (
    limits.joints, contact.reached, contact.grounded, contact.sunk, balance.stands, bodies.through,
    hands.fingertips, hands.fingers, expects.ranges,
)  # fmt: skip
BY_SIGHT: tuple[Rule, ...] = (frame.framed, sight.face, sight.exercised, arrows.clear)


def check(
    pictures: Pictures, name: str, *, worn: Look = USUAL, sized: bool = True
) -> list[Finding]:
    """Everything that is wrong in a picture. sized: also draws it, to weigh it. Raises BadPicture
    when it cannot be solved."""
    solved = solve(pictures, name, worn)
    return look(solved, draw.still(solved.scene) if sized else None)


def check_loop(
    pictures: Pictures, keys: str | Iterable[str], *, worn: Look = USUAL, sized: bool = True
) -> list[Finding]:
    """What is wrong between the key pictures of a loop, and its size. Raises BadPicture."""
    moving = loop(pictures, keys, worn)
    names = [key.show for key in through_pictures(pictures, keys).keys]
    solved = [solve(pictures, name, worn) for name in dict.fromkeys(names)]
    return between(moving, solved, written(moving) if sized else None)


def look(solved: Solved, svg: str | None = None) -> list[Finding]:
    """What is wrong in a solved picture, and with its size when it was drawn."""
    subject = Subject(solved)
    found = [each for rule in (*BY_GEOMETRY, *BY_SIGHT) for each in rule(subject)]
    found += small(solved.name, svg) if svg is not None else ()
    return list(dict.fromkeys(_without(solved.entry.get("allow", {}), found)))


def between(moving: Moving, keys: list[Solved], svg: str | None = None) -> list[Finding]:
    """What is wrong in the frames of a movement, but not in the pictures that it goes through."""
    known = {_place(each) for key in keys for each in _moved(key)}
    found: dict[tuple[str, str], Finding] = {}
    for i, (scene, stage) in enumerate(zip(moving.scenes, moving.stages, strict=True), 1):
        moment = Solved("", scene, stage.people, stage.hands, stage.props, stage.entry, stage)
        for each in _moved(moment):
            says = f"in frame {i} of the loop {each.says}"
            found.setdefault(_place(each), each._replace(says=says))
    new = [each for place, each in found.items() if place not in known]
    new += small("loop", svg, moves=True, frames=len(moving.scenes)) if svg is not None else ()
    return _without([word for key in keys for word in key.entry.get("allow", {})], new)


def _moved(moment: Solved) -> list[Finding]:
    """By the rules that hold in every moment of a movement."""
    subject = Subject(moment)
    rules = (limits.joints, contact.sunk, bodies.through, frame.framed)
    return [each for rule in rules for each in rule(subject)]


def _place(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.where


def written(moving: Moving, title: str = "", desc: str = "") -> str:
    """The loop as it is drawn."""
    return draw.loop(
        moving.scenes, seconds=moving.seconds, back=moving.back, holds=moving.holds,
        title=title, desc=desc,
    )  # fmt: skip


def _without(excused: Iterable[str], found: Iterable[Finding]) -> list[Finding]:
    """Those that are not allowed on purpose."""
    return [each for each in found if not any(_is(each, word) for word in excused)]


def _is(finding: Finding, word: str) -> bool:
    """`balance`, or of one place and what belongs to it: `through.child.right`."""
    rule, _, where = word.partition(".")
    return rule == finding.rule and f"{finding.where}.".startswith(f"{where}." if where else "")
