"""The two servers side by side: ours and the floor, under the same gunicorn with two workers."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
# structlog loads rich where it finds it; only the tools of the tests bring it, no clinic has it
WITHOUT_RICH = "import sys; sys.modules['rich'] = None; "
GUNICORN = WITHOUT_RICH + "from gunicorn.app.wsgiapp import run; run()"


def as_installed(**settings: str) -> dict[str, str]:
    """The environment of a clinic's server: Python keeps what it compiled, whatever ours says."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**known, "PYTHONPATH": str(ROOT), **settings}


class Server:
    """A running gunicorn: its port, and what its workers cost."""

    def __init__(self, port: int, process: subprocess.Popen[bytes]) -> None:
        self.port, self.process = port, process

    def pids(self) -> list[int]:
        """The master, then its workers."""
        master = self.process.pid
        children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
        return [master, *map(int, children)]

    def cpu_seconds(self) -> float:
        """CPU time of all workers so far."""
        total = 0
        for pid in self.pids()[1:]:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def sockets(self, pid: int) -> int:
        """How many sockets one of its processes holds."""
        found = 0
        for entry in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                found += os.readlink(entry).startswith("socket:")
        return found

    def memory_mib(self) -> float:
        """Proportional set size of master and workers."""
        total = 0
        for pid in self.pids():
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
            found = re.search(r"^Pss:\s+(\d+)", rollup, re.M)
            total += int(found[1]) if found else 0
        return total / 1024


@contextmanager
def serving(application: str, config: str, data_dir: Path) -> Iterator[Server]:
    """Start a server and wait until it answers; stop it at the end."""
    port = free_port()
    environment = as_installed(
        PORT=str(port),
        DATA_DIR=str(data_dir),
        PUBLIC_URL=f"http://localhost:{port}",
        WORKERS="2",
        PYTHONPYCACHEPREFIX=str(data_dir / "bytecode"),
    )
    compiled = f"{WITHOUT_RICH}import gunicorn.app.wsgiapp, {application.split(':')[0]}"
    subprocess.run([sys.executable, "-c", compiled], cwd=ROOT, env=environment, check=True)
    # a kept connection also has to outlast the other side's turns on a slow machine
    more = ["--keep-alive", "300", "-c", config, application]
    command = [sys.executable, "-c", GUNICORN, *more]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/api/v1/health", process)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(20)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Until the server answers; raises RuntimeError when it ends instead."""
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the server for {url} ended with {process.returncode}")
        try:
            urlopen(url, timeout=1).read()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{url} does not answer")
