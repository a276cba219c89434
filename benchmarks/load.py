"""A load of a few kept connections, cheap enough not to be what is measured.

Each connection sends its next request as soon as the answer to the last is whole. The connections
are spread evenly over the server's workers: left to chance, one worker may get most of them.
"""

import selectors
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.servers import Server

CONNECTIONS = 8

Talk = Callable[[bytes], bytes]  # the last answer -> the next request; the first gets b""


@dataclass
class Exchange:
    """One connection, and what it has to say."""

    sock: socket.socket
    talk: Talk
    status: bytes
    got: bytearray = field(default_factory=bytearray)
    missing: int = -1
    last: bytes = b""

    def send(self) -> None:
        self.sock.sendall(self.talk(self.last))

    def receive(self) -> bool:
        """Read what there is; True when an answer is whole. Raises AssertionError for another
        status than the one expected."""
        chunk = self.sock.recv(65536)
        assert chunk, "the server closed the connection"
        self.got += chunk
        if self.missing < 0:
            end = self.got.find(b"\r\n\r\n")
            if end < 0:
                return False
            head = bytes(self.got[:end])
            assert head.split(b" ", 2)[1] == self.status, head + self.got[end:][:300]
            self.missing = end + 4 + length_of(head) - len(self.got)
        else:
            self.missing -= len(chunk)
        if self.missing > 0:
            return False
        self.last, self.missing = bytes(self.got), -1
        self.got.clear()
        return True


def length_of(head: bytes) -> int:
    """Content-Length of an answer's head; none is none."""
    place = head.lower().find(b"content-length:")
    return int(head[place + 15 :].split(b"\r\n", 1)[0]) if place >= 0 else 0


class Load:
    """Kept connections to one server."""

    def __init__(self, server: Server, talks: list[Talk], status: int) -> None:
        self.selector = selectors.DefaultSelector()
        for talk, sock in zip(talks, spread(server, len(talks)), strict=True):
            exchange = Exchange(sock, talk, str(status).encode())
            self.selector.register(sock, selectors.EVENT_READ, exchange)

    def run(self, seconds: float) -> tuple[int, float]:
        """Answers, and the seconds until the last of them."""
        began = time.perf_counter()
        until, done, waiting = began + seconds, 0, 0
        for key in list(self.selector.get_map().values()):
            key.data.send()
            waiting += 1
        while waiting:
            for key, _ in self.selector.select():
                if key.data.receive():
                    done += 1
                    if time.perf_counter() < until:
                        key.data.send()
                    else:
                        waiting -= 1
        return done, time.perf_counter() - began

    def close(self) -> None:
        for key in list(self.selector.get_map().values()):
            key.data.sock.close()
        self.selector.close()


def spread(server: Server, count: int) -> list[socket.socket]:
    """Connections, as many to each worker."""
    workers = server.pids()[1:]
    kept: list[socket.socket] = []
    held = dict.fromkeys(workers, 0)
    for _ in range(400):
        if len(kept) == count:
            return kept
        before = {pid: server.sockets(pid) for pid in workers}
        sock = socket.create_connection(("127.0.0.1", server.port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        mine = taker(server, before)
        if mine is not None and held[mine] < count // len(workers):
            held[mine] += 1
            kept.append(sock)
        else:
            sock.close()
            time.sleep(0.02)
    raise RuntimeError(f"the workers never shared the connections evenly: {held}")


def taker(server: Server, before: dict[int, int]) -> int | None:
    """The worker that took the newest connection; None when nobody can tell."""
    for _ in range(100):
        grown = [pid for pid, count in before.items() if server.sockets(pid) > count]
        if len(grown) == 1:
            return grown[0]
        time.sleep(0.002)
    return None
