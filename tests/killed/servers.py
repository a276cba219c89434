"""Our real server in a process group of its own, so that all of it can be killed at once."""

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.support.browser import ROOT, STARTS_WITHIN_S, without_settings
from tests.support.ports import answers, free_port

WAITING_S = 10


class Server:
    """Two workers on a folder and a database; started, killed and started again on one port."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder, self.port = folder, free_port()
        self.log = folder.with_name("server.log")
        own = {"DATA_DIR": str(folder), "PORT": str(self.port), "WORKERS": "2"}
        public = {"PUBLIC_URL": f"http://localhost:{self.port}"}
        self.environment = {**without_settings(), **own, **public, **settings}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Raises RuntimeError with the server's words when it does not answer."""
        command = [sys.executable, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"]
        with self.log.open("ab") as said:
            pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": said, "stderr": said}
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, start_new_session=True, **pipes
            )
        if not answers(self.port, self.process, STARTS_WITHIN_S):
            self.kill()
            raise RuntimeError(f"The server does not answer:\n{self.log.read_text()}")

    def kill(self) -> None:
        """SIGKILL to master and workers; when this returns, none of them is left."""
        if self.process is None:
            return
        group = self.process.pid
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
        self.process.wait()
        self.process = None
        for _ in range(WAITING_S * 100):
            if not listening(self.port):
                return
            threading.Event().wait(0.01)
        raise RuntimeError(f"a worker still listens on {self.port}")


def listening(port: int) -> bool:
    """Whether any process still has the port open."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
