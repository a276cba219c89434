"""An exercise and its pictures: that its steps name drawings, that these are finished, and which a
revision shows."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..media import drawing, made
from .exercises import Revision

CHOSEN = ("moving", "still")  # keys of `pictures` that choose among the others

Wrong = tuple[str, str]  # a dotted field, and how to mend it


def keys_of(exercise: Mapping[str, Any]) -> dict[str, Any]:
    """The drawings by their key, without those that choose among them."""
    return {key: name for key, name in exercise["pictures"].items() if key not in CHOSEN}


def named(exercise: Mapping[str, Any]) -> Iterator[Wrong]:
    """Steps, `moving` and `still` name keys of `pictures`."""
    keys = keys_of(exercise)
    for n, step in enumerate(exercise["words"]["steps"]):
        if step["picture"] is not None and step["picture"] not in keys:
            mend = f"{step['picture']} is not a key of pictures. Add it there."
            yield f"words.steps.{n}.picture", mend
    moving = exercise["pictures"].get("moving", [])
    for key in [*(moving if isinstance(moving, list) else []), exercise["pictures"].get("still")]:
        if key is not None and key not in keys:
            yield "pictures", f"{key} is named, but is not a key of pictures. Add it there."


def finished(exercise: Mapping[str, Any], pictures: made.Made) -> Iterator[Wrong]:
    """Every picture that an exercise names is drawn, whole, and not too large. A library that has
    no pictures at all is shown with icons, which is no fault."""
    yield from _found(exercise, pictures)
    if exercise["slug"] not in pictures.exercises:
        if pictures.exercises and keys_of(exercise):
            yield "pictures", "Not all of them are drawn. Draw them: flask pictures make."
        return
    drawn = pictures.of(exercise["slug"])
    by_hash = {picture.hash: picture for picture in pictures.all()}
    asked = {f"pictures.{key}": drawn["steps"].get(key) for key in keys_of(exercise)}
    asked |= {f"pictures.{k}": drawn[k] for k in CHOSEN if exercise["pictures"].get(k)}  # type: ignore[literal-required]
    for place, hash_ in asked.items():
        picture = by_hash.get(hash_ or "")
        if picture is None:
            yield place, "It is not drawn yet. Draw it: flask pictures make."
        elif fault := made.fault_of(pictures, picture):
            yield place, fault


def _found(exercise: Mapping[str, Any], pictures: made.Made) -> Iterator[Wrong]:
    """What `flask pictures make` found in its pictures when it drew them."""
    names = {f"pictures.{key}": name for key, name in keys_of(exercise).items()}
    for place, name in {**names, "pictures.moving": f"loop:{exercise['slug']}"}.items():
        for each in pictures.findings.get(name, ()):
            yield place, f"{name}: {each} Then: flask pictures make."


def pictures_of(revisions: Iterable[Revision]) -> list[str]:
    """Every picture that these revisions show: those of lists first, the moving ones last."""
    wholes = [json.loads(revision.document) for revision in revisions]
    lists, moving = ([whole[key] for whole in wholes] for key in ("picture", "moving"))
    steps = [step["picture"] for whole in wholes for step in whole["steps"]]
    return [each for each in dict.fromkeys([*lists, *steps, *moving]) if each is not None]


def wear(revisions: Iterable[Revision], look: str) -> None:
    """Draw their pictures in the shape of a look. Raises media.drawing.Unfinished."""
    drawing.draw(pictures_of(revisions), look)
