"""The app in two releases, and a server that turns from one to the other while a phone looks."""

import http.client
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from threading import Thread

from tests.support.ports import free_port

BUILD = re.compile(r"client:\{build:(\d+)\}")
HOPS = {"transfer-encoding", "connection", "keep-alive", "host"}


def next_release(dist: Path, to: Path) -> int:
    """A copy of a built app as the build after it would be, and its number: whatever holds the
    number, or the name of a file that changed, has another name."""
    shutil.copytree(dist, to, ignore=shutil.ignore_patterns("*.gz"))
    found = BUILD.search((to / "sw.js").read_text("utf-8"))
    assert found, "the worker does not say its build"
    old, new = found[1], str(int(found[1]) + 1)
    texts = {path: path.read_text("utf-8") for path in to.rglob("*") if path.suffix in TEXTS}
    was = dict(texts)
    texts = {path: re.sub(rf"\b{old}\b", new, text) for path, text in texts.items()}
    renamed: dict[Path, str] = {}
    while fresh := [p for p in texts if _named(p) and p not in renamed and texts[p] != was[p]]:
        for path in fresh:
            renamed[path] = f"{path.stem}-{new}{path.suffix}"
            texts = {p: text.replace(path.name, renamed[path]) for p, text in texts.items()}
    for path, text in texts.items():
        path.unlink()
        path.with_name(renamed.get(path, path.name)).write_text(text, "utf-8")
    return int(new)


TEXTS = {".js", ".html"}


def _named(path: Path) -> bool:
    """By its content, so that it changes its name with it."""
    return path.parent.name == "assets"


class Releases:
    """Serves the files of `folder`, and hands the API on while `answers` holds."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.answers = folder, True
        self.port, self.upstream = free_port(), free_port()
        self.pages: list[str] = []  # the shells that were asked for

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @contextmanager
    def running(self) -> Iterator["Releases"]:
        here = self

        class Handler(_Handler):
            releases = here

        server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    releases: Releases

    def _answer(self) -> None:
        if self.path.startswith("/api/"):
            return self._hand_on()
        path = self.releases.folder / self.path.split("?")[0].lstrip("/")
        if not path.is_file():
            if self.path.startswith("/assets/"):
                return self._send(404, "text/plain", b"gone")
            self.releases.pages.append(self.path)
            path = self.releases.folder / "index.html"
        self._send(200, guess_type(path.name)[0] or "text/plain", path.read_bytes())

    def _hand_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if not self.releases.answers:
            return self.close_connection_now()
        upstream = http.client.HTTPConnection("127.0.0.1", self.releases.upstream, timeout=30)
        try:
            upstream.request(self.command, self.path, body, dict(self.headers.items()))
            answer = upstream.getresponse()
            told = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in HOPS:
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(told)
        finally:
            upstream.close()

    def close_connection_now(self) -> None:
        """As a network that is not there."""
        self.close_connection = True
        self.connection.close()

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, *_: object) -> None:
        """Says nothing."""
