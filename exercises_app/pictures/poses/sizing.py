"""The pose of one build for another: all its places grow or shrink with the legs."""

from typing import Any

from ..body.build import BUILDS
from .schema import is_vector

_PLACES = {"at", "hand_at", "foot_at", "off"}


def size_of(build: str) -> float:
    """How long its legs are, the child's being 1."""
    return BUILDS[build].legs / BUILDS["child"].legs


def resized(person: dict[str, Any], ratio: float, name: str) -> dict[str, Any]:
    """The child of an entry as another person: its places are `ratio` times as far from the
    origin, and what it touches of its own body is that person's. Angles stay."""
    return {key: _resized(key, value, ratio, name) for key, value in person.items()}


def _resized(key: str, value: Any, ratio: float, name: str) -> Any:
    if isinstance(value, dict):
        return resized(value, ratio, name)
    if isinstance(value, str) and value.startswith("child."):
        return name + value.removeprefix("child")
    if key in _PLACES and is_vector(value):
        return [round(x * ratio, 2) for x in value]
    return value
