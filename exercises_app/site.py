"""Serves the built PWA: hashed assets for ever, those of the last builds too, the rest fresh, and
its shell for every other path."""

from pathlib import Path

from flask import Flask, Response, request, send_file

from . import builds
from .access.policy import allow, anyone
from .ground.errors import Problem

DIST = Path(__file__).parents[1] / "pwa" / "dist"
FOR_EVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"
NOT_BUILT = b"The app is not built yet: `make run` builds it.\n"


def bind(app: Flask) -> None:
    """Add the routes of the site. Only files that were built are served, by an exact list."""
    files = builds.kept(app.extensions["settings"].data_dir) | {
        str(path.relative_to(DIST)): path
        for path in DIST.rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }

    @app.get("/robots.txt")
    @allow(anyone)
    def get_robots() -> Response:
        """Nothing here is for search engines"""
        return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")

    def shell() -> Response:
        found = files.get("index.html")
        if found is None:
            return Response(NOT_BUILT, status=503, mimetype="text/plain")
        return _send(found, ALWAYS_ASK)

    @app.get("/")
    @allow(anyone)
    def get_home() -> Response:
        """The app's shell"""
        return shell()

    @app.get("/<path:path>")
    @allow(anyone)
    def get_site(path: str) -> Response:
        """A file of the app, or its shell for every address of a screen"""
        if path in files:
            return _send(files[path], FOR_EVER if path.startswith("assets/") else ALWAYS_ASK)
        if path.startswith(("api/", "assets/")):
            raise Problem("not-found")
        return shell()


def _send(path: Path, caching: str) -> Response:
    packed = path.with_name(path.name + ".gz")
    zipped = packed.exists() and "gzip" in request.headers.get("Accept-Encoding", "")
    answer = send_file(packed if zipped else path, mimetype=_type_of(path), conditional=True)
    if zipped:
        answer.headers["Content-Encoding"] = "gzip"
    answer.headers["Cache-Control"] = caching
    answer.headers["Vary"] = "Accept-Encoding"
    return answer


TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".json": "application/json",
}


def _type_of(path: Path) -> str:
    return TYPES.get(path.suffix, "application/octet-stream")
