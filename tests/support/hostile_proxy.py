"""A network between a browser and our server that loses, cuts and delays what it is told to.

It stands before the server as its PUBLIC_URL, so page, worker and Background Sync all go through
it. One exchange a connection; a lost one ends as a lost one does: the connection closes.
"""

import random
import socket
import socketserver
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BufferedIOBase
from threading import Event, Lock, Thread

END = b"\r\n\r\n"
LONGEST_S = 60
PIECE = 4096


@dataclass(frozen=True)
class Asked:
    """What somebody asks: `n` counts all that was asked before."""

    n: int
    method: str
    path: str

    @property
    def sync(self) -> bool:
        return self.path.startswith("/api/v1/sync")


@dataclass(frozen=True)
class Fate:
    """What becomes of an exchange. `reaches`: the server hears it; `bytes`: as many of the answer
    come back (None: all); `late`: seconds before they do."""

    reaches: bool = True
    bytes: int | None = None
    late: float = 0.0


class Line:
    """A slow line that all exchanges share: bits a second down and up, seconds there and back."""

    def __init__(self, down: float, up: float, round_trip: float) -> None:
        self.down, self.up, self.round_trip = Lane(down), Lane(up), round_trip


class Lane:
    """One direction of it: what comes waits for what came before."""

    def __init__(self, bits: float) -> None:
        self.bits, self._free, self._lock = bits, 0.0, Lock()

    def seconds(self, size: int) -> float:
        """How long from now until so many bytes have passed."""
        with self._lock:
            now = time.monotonic()
            self._free = max(now, self._free) + size * 8 / self.bits
            return self._free - now


WHOLE, UNHEARD, UNANSWERED = Fate(), Fate(reaches=False), Fate(bytes=0)
Weather = Callable[[Asked], Fate]


def fair(_: Asked) -> Fate:
    return WHOLE


def dead(_: Asked) -> Fate:
    return UNHEARD


def stormy(seed: str, most_late: float = 0.05) -> Weather:
    """A third of the requests is lost, a third of the answers lost or cut, by this seed."""

    def fate(asked: Asked) -> Fate:
        chance = random.Random(f"{seed}:{asked.n}")
        drawn, late = chance.random(), chance.random() * most_late
        if drawn < 0.3:
            return Fate(reaches=False, late=late)
        if drawn < 0.5:
            return Fate(bytes=0, late=late)
        if drawn < 0.65:
            return Fate(bytes=chance.randrange(1, 1500), late=late)
        return Fate(late=late)

    return fate


class HostileProxy:
    """Listens while its `with` lasts. `weather` and `line` may be changed at any time; `heard` is
    what was asked, with what became of it."""

    def __init__(self, upstream: int) -> None:
        self.upstream = upstream
        self.weather: Weather = fair
        self.line: Line | None = None
        self.heard: list[tuple[Asked, Fate]] = []
        self._lock, self._closing = Lock(), Event()
        proxy = self

        class Talk(socketserver.StreamRequestHandler):
            timeout = LONGEST_S

            def handle(self) -> None:
                with suppress(OSError):
                    proxy._exchange(self.rfile, self.connection)

        self._server = _Server(("127.0.0.1", 0), Talk)
        self.url = f"http://localhost:{self._server.server_address[1]}"

    def told(self, since: int = 0) -> str:
        """How many exchanges of events there were, and what became of them, in a line."""
        fates = [fate for asked, fate in self.heard[since:] if asked.sync]
        lost = sum(not fate.reaches for fate in fates)
        unanswered = sum(fate.reaches and fate.bytes == 0 for fate in fates)
        cut = sum(fate.reaches and bool(fate.bytes) for fate in fates)
        return f"{len(fates)} syncs, {lost} lost, {unanswered} not answered, {cut} cut"

    def _exchange(self, reader: BufferedIOBase, client: socket.socket) -> None:
        request = _request(reader)
        if request is None:
            return
        fate = self._decide(request)
        line = self.line
        if line:
            self._closing.wait(line.up.seconds(len(request)) + line.round_trip)
        answer = self._ask(request) if fate.reaches else b""
        self._closing.wait(fate.late)
        answer = answer if fate.bytes is None else answer[: fate.bytes]
        for at in range(0, len(answer), PIECE):
            piece = answer[at : at + PIECE]
            if line:
                self._closing.wait(line.down.seconds(len(piece)))
            client.sendall(piece)

    def _decide(self, request: bytes) -> Fate:
        method, path, _ = request.split(b"\r\n", 1)[0].decode("latin-1").split(" ", 2)
        with self._lock:
            asked = Asked(len(self.heard), method, path)
            fate = self.weather(asked)
            self.heard.append((asked, fate))
        return fate

    def _ask(self, request: bytes) -> bytes:
        """The server's whole answer: it has stored what it stores before any of it is lost."""
        with socket.create_connection(("127.0.0.1", self.upstream), LONGEST_S) as server:
            server.sendall(request)
            return b"".join(iter(lambda: server.recv(65536), b""))

    @contextmanager
    def running(self) -> Iterator["HostileProxy"]:
        thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self._closing.set()
            self._server.shutdown()
            self._server.server_close()
            thread.join()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64


def _request(reader: BufferedIOBase) -> bytes | None:
    """Head and body as they came, but for an end after the answer; None when nothing came."""
    head = b""
    while not head.endswith(END):
        line = reader.readline()
        if not line:
            return None
        head += line
    lines = head[: -len(END)].split(b"\r\n")
    length = 0
    kept = []
    for line in lines:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
        if name.lower() not in (b"connection", b"proxy-connection"):
            kept.append(line)
    return b"\r\n".join([*kept, b"Connection: close"]) + END + reader.read(length)
