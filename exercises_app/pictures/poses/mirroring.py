"""The mirror image of an entry: left for right in every name, z and sideways turns negated.

Props keep their kind and options; `mirrored` asks for their mirrored geometry, which what is
written on them forbids. An arrow that starts from another picture starts from its mirror image.
"""

from typing import Any

from .schema import ENTRY


def mirrored(entry: dict[str, Any]) -> dict[str, Any]:
    """Twice is the entry again."""
    image: dict[str, Any] = ENTRY.mirrored(entry)
    for name in ("props", "arrows"):
        for key, each in (image.get(name) or {}).items():
            if each is not None:
                image[name][key] = _toggled(each)
    return image


def _toggled(each: dict[str, Any]) -> dict[str, Any]:
    rest = {key: value for key, value in each.items() if key != "mirrored"}
    return rest if each.get("mirrored") else {**rest, "mirrored": True}
