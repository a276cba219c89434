"""Checks many pictures with every core, and tells of each as it is done."""

import multiprocessing
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from ..checks import Finding, check, check_loop
from ..poses import BadPicture, Pictures, load
from .exercises import Named, chosen, loop_of

Asked = tuple[str, tuple[str, ...] | str]  # what it is called; the picture, or a loop's way


def asked(pictures: Pictures, exercises: dict[str, Named], words: Iterable[str]) -> list[Asked]:
    """Pictures and loops by name, by pattern, `exercise:slug` with its loop, `loop:slug`, or
    `all`. Raises BadPicture."""
    found: dict[str, Asked] = {}
    for word in words:
        loops = _loops(exercises, word)
        for slug in loops:
            found[f"loop:{slug}"] = (f"loop:{slug}", loop_of(exercises, f"loop:{slug}"))
        if not word.startswith("loop:"):
            names = chosen(pictures, exercises, [word])
            found |= {name: (name, name) for name in names}
    return [each for each in found.values() if _there(pictures, each)]


def _loops(exercises: dict[str, Named], word: str) -> list[str]:
    kind, _, slug = word.partition(":")
    if word == "all":
        return [slug for slug, named in exercises.items() if named.moving is not None]
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
    poses: Path, asked: list[Asked], workers: int, sized: bool
) -> Iterator[tuple[str, list[Finding]]]:
    """In the order they were asked for."""
    if workers <= 1 or len(asked) <= 1:
        yield from ((label, one(poses, (label, keys), sized)) for label, keys in asked)
        return
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # the workers are as many as the cores
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        doing = [pool.submit(one, poses, each, sized) for each in asked]
        for (label, _), future in zip(asked, doing, strict=True):
            yield label, future.result()


_LOADED: dict[Path, Pictures] = {}  # by each worker, once


def one(poses: Path, each: Asked, sized: bool) -> list[Finding]:
    pictures = _LOADED.get(poses) or _LOADED.setdefault(poses, load(poses))
    label, keys = each
    try:
        if label.startswith("loop:"):
            return check_loop(pictures, keys, sized=sized)
        return check(pictures, label, sized=sized)
    except BadPicture as why:
        return [Finding("file", label, str(why))]
