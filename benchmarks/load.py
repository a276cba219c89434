"""A load of a few kept connections, cheap enough not to be what is measured."""

import selectors
import socket
import time
from dataclasses import dataclass, field

CONNECTIONS = 8


@dataclass
class Exchange:
    """One connection: it sends the next request as soon as the answer to the last is whole."""

    sock: socket.socket
    got: bytearray = field(default_factory=bytearray)
    missing: int = -1


def prepared(method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    """A whole request as bytes."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def run(port: int, requests: list[bytes], seconds: float, status: bytes) -> float:
    """Requests per second over some seconds; the requests are sent in turn.

    Raises AssertionError for any other status than the one expected."""
    selector = selectors.DefaultSelector()
    for _ in range(CONNECTIONS):
        sock = socket.create_connection(("127.0.0.1", port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(sock, selectors.EVENT_READ, Exchange(sock))
    sent = 0
    for key in list(selector.get_map().values()):
        key.data.sock.sendall(requests[sent % len(requests)])
        sent += 1
    done, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        for key, _ in selector.select(1):
            if not receive(key.data, status):
                continue
            done += 1
            key.data.sock.sendall(requests[sent % len(requests)])
            sent += 1
    taken = time.perf_counter() - began
    for key in list(selector.get_map().values()):
        key.data.sock.close()
    return done / taken


def receive(exchange: Exchange, status: bytes) -> bool:
    """Read what there is; True when an answer is whole."""
    chunk = exchange.sock.recv(65536)
    assert chunk, "the server closed the connection"
    exchange.got += chunk
    if exchange.missing < 0:
        end = exchange.got.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = bytes(exchange.got[:end])
        assert head.split(b" ", 2)[1] == status, head + exchange.got[end:][:300]
        exchange.missing = end + 4 + length_of(head) - len(exchange.got)
    else:
        exchange.missing -= len(chunk)
    if exchange.missing > 0:
        return False
    exchange.got.clear()
    exchange.missing = -1
    return True


def length_of(head: bytes) -> int:
    """Content-Length of an answer's head; none is none."""
    place = head.lower().find(b"content-length:")
    return int(head[place + 15 :].split(b"\r\n", 1)[0]) if place >= 0 else 0
