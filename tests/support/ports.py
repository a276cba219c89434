"""Where a server may listen, and whether ours does. Standard library only: make fresh needs it."""

import http.client
import socket
import subprocess
from contextlib import suppress


def free_port() -> int:
    """A port of this computer that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def healthy(port: int) -> bool:
    """Whether a server of ours answers on this computer's port."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/v1/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def answers(port: int, process: subprocess.Popen[bytes], within_s: int) -> bool:
    """Wait for the first answer of a server; False when it ends, or takes longer."""
    for _ in range(within_s * 50):
        if healthy(port):
            return True
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.02)
            return False
    return False
