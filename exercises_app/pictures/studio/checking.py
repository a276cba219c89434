"""Checks many pictures with every core, and tells of each as it is done."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from ..checks import Finding, check, check_loop
from ..looks import USUAL, Look
from ..poses import BadPicture, Pictures
from .crew import done
from .exercises import Named, chosen, loop_of

Asked = tuple[str, tuple[str, ...] | str]  # what it is called; the picture, or a loop's way


def asked(pictures: Pictures, exercises: dict[str, Named], words: Iterable[str]) -> list[Asked]:
    """Pictures and loops by name, by pattern, `exercise:slug` with its loop, `loop:slug`, `all`,
    or `exercises`: all that exercises show. Raises BadPicture."""
    found: dict[str, Asked] = {}
    for word in _spelled_out(exercises, words):
        loops = _loops(pictures, exercises, word)
        for slug in loops:
            found[f"loop:{slug}"] = (f"loop:{slug}", loop_of(exercises, f"loop:{slug}"))
        if not word.startswith("loop:"):
            names = chosen(pictures, exercises, [word])
            left_out = _only_beginnings(pictures, exercises) if word == "all" else set()
            found |= {name: (name, name) for name in names if name not in left_out}
    return [each for each in found.values() if _there(pictures, each)]


def _spelled_out(exercises: dict[str, Named], words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from (f"exercise:{s}" for s in exercises) if word == "exercises" else [word]


def _only_beginnings(pictures: Pictures, exercises: dict[str, Named]) -> set[str]:
    """Entries of exercises' files that no exercise and no loop shows: others begin with them."""
    shown = {name for named in exercises.values() for name in named.all()}
    shown |= {key.show for loop in pictures.loops.values() for key in loop.keys}
    files = pictures.files.items()
    return {name for name, file in files if file.startswith("exercises/") and name not in shown}


def _loops(pictures: Pictures, exercises: dict[str, Named], word: str) -> list[str]:
    """Of exercises by their slug; those of no exercise by their own name."""
    kind, _, slug = word.partition(":")
    if word == "all":
        ways = {slug: named.moving for slug, named in exercises.items() if named.moving is not None}
        return [*ways, *(name for name in pictures.loops if name not in ways.values())]
    if kind == "loop":
        return [slug]
    moves = kind == "exercise" and slug in exercises and exercises[slug].moving is not None
    return [slug] if moves else []


def _there(pictures: Pictures, each: Asked) -> bool:
    """A loop whose pictures are not written yet is no fault of a check."""
    label, keys = each
    if not label.startswith("loop:"):
        return True
    known = pictures.loops if isinstance(keys, str) else pictures.entries
    return all(key in known for key in ([keys] if isinstance(keys, str) else keys))


def run(
    poses: Path, asked: list[Asked], workers: int, sized: bool, worn: Look = USUAL
) -> Iterator[tuple[str, list[Finding]]]:
    """In the order they were asked for, in the shape of a look."""
    found = done(partial(one, worn=worn, sized=sized), poses, asked, workers)
    yield from zip((label for label, _ in asked), found, strict=True)


def one(pictures: Pictures, each: Asked, sized: bool, worn: Look = USUAL) -> list[Finding]:
    label, keys = each
    try:
        if label.startswith("loop:"):
            return check_loop(pictures, keys, worn=worn, sized=sized)
        return check(pictures, label, worn=worn, sized=sized)
    except BadPicture as why:
        return [Finding("file", label, str(why))]
