"""All rules over one picture."""

from collections.abc import Callable, Iterable, Iterator

from .. import draw
from ..poses import Pictures, Solved, loop, solve
from . import arrows, balance, bodies, contact, expects, hands, limits, sight
from .finding import Finding
from .sizes import small
from .subject import Subject

Rule = Callable[[Subject], Iterator[Finding]]

BY_GEOMETRY: tuple[Rule, ...] = (
    limits.joints, contact.reached, contact.grounded, balance.stands, bodies.through,
    hands.fingertips, hands.fingers, expects.ranges,
)  # fmt: skip
BY_SIGHT: tuple[Rule, ...] = (sight.framed, sight.face, sight.exercised, arrows.clear)


def check(pictures: Pictures, name: str, *, sized: bool = True) -> list[Finding]:
    """Everything that is wrong in a picture. sized: also draws it, to weigh it. Raises BadPicture
    when it cannot be solved."""
    solved = solve(pictures, name)
    found = look(solved)
    if sized:
        found += allowed(solved, small(name, draw.still(solved.scene)))
    return found


def check_loop(
    pictures: Pictures, keys: str | Iterable[str], *, sized: bool = True
) -> list[Finding]:
    """What is wrong in a loop; its key pictures are checked for themselves. Raises BadPicture."""
    moving = loop(pictures, keys)
    if not sized:
        return []
    svg = draw.loop(moving.scenes, seconds=moving.seconds, back=moving.back, holds=moving.holds)
    return list(small("loop", svg, moves=True, frames=len(moving.scenes)))


def look(solved: Solved) -> list[Finding]:
    """What is wrong in a solved picture, but for its size."""
    subject = Subject(solved)
    rules = (*BY_GEOMETRY, *BY_SIGHT)
    return allowed(solved, (each for rule in rules for each in rule(subject)))


def allowed(solved: Solved, found: Iterator[Finding]) -> list[Finding]:
    """Those findings that the entry does not allow on purpose, each once."""
    excused = solved.entry.get("allow", {})
    kept = [each for each in found if not any(_is(each, word) for word in excused)]
    return list(dict.fromkeys(kept))


def _is(finding: Finding, word: str) -> bool:
    """`balance`, or of one place only: `through.child.right.hand`."""
    rule, _, where = word.partition(".")
    return rule == finding.rule and where in ("", finding.where)
