"""A picture as it is asked for: in the colours of a look, on a side. Nothing is drawn here."""

import gzip
from functools import cache
from pathlib import Path
from typing import Any

from flask import Response, request

from ..ground.errors import Problem
from ..ground.web import etag_of, is_known
from ..pictures import looks, painting
from . import kept, made

FOR_EVER = "public, max-age=31536000, immutable"
MEANWHILE = "public, max-age=60"  # until the shape of the look is drawn
POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
LEVEL = 4  # of gzip: half the time of the usual one, for a twentieth more bytes


def answer(picture: str, side: str, look: str, palette: str) -> Response:
    """The picture, or 304. Raises Problem not-found (404).

    Where the look's own shape is not drawn yet, a near one stands in for a minute."""
    shape = looks.shape(looks.read(look))
    found, own = kept.nearest(picture, side, shape)
    if found is None:
        raise Problem("not-found", "There is no such picture.")
    headers = {
        "Cache-Control": FOR_EVER if own else MEANWHILE,
        "Content-Security-Policy": POLICY,
        "ETag": etag_of(f"{found.path.name} {found.flipped} {look} {palette}".encode()),
        "Vary": "Accept-Encoding",
    }
    if is_known(headers["ETag"]):
        return Response(status=304, headers=headers)
    return _sent(_painted(found, look, palette), headers)


def _painted(found: kept.Found, look: str, palette: str) -> bytes:
    text = gzip.decompress(found.path.read_bytes()).decode()
    if palette == "print":
        text = painting.for_print(text)
    text = painting.paint(text, looks.colours(looks.read(look)))
    return (painting.flip(text) if found.flipped else text).encode()


def _sent(body: bytes, headers: dict[str, str]) -> Response:
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        body = gzip.compress(body, LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, mimetype="image/svg+xml", headers=headers)


# -- what there is to choose from -------------------------------------------------------------

LIBRARY = Path(__file__).parents[2] / "media" / "library"
SWATCH = {"skin": "skin", "hair_colour": "hair", "clothes": "shirt"}  # the role that shows a choice


def choices() -> list[dict[str, Any]]:
    """The parts of a look, each with its options."""
    return [
        {
            "part": part,
            "many": part == "extras",
            "usual": None if part == "extras" else looks.word_of(getattr(looks.USUAL, part)),
            "options": [_option(part, name) for name in names],
        }
        for part, names in looks.CHOICES.items()
    ]


@cache
def portrait() -> str | None:
    """The picture that shows a look while it is chosen."""
    return made.portrait(LIBRARY)


def _option(part: str, name: str) -> dict[str, Any]:
    role = SWATCH.get(part)
    return {
        "name": name,
        "word": looks.word_of(name),
        "colour": looks.colours(looks.read(name))[role] if role else None,
    }
