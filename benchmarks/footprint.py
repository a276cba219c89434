"""What it costs to be there: SQL statements of a request, and the CPU of starting."""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.cases import Ask, Case
from benchmarks.servers import ROOT, WITHOUT_RICH, as_installed
from benchmarks.world import settings
from exercises_app import create_app
from tests.builders import statements

BARE = "import flask, sqlite3"
WHOLE = WITHOUT_RICH + "from exercises_app import create_app; create_app()"
STARTS = 9


def statements_of(cases: list[Case], folder: Path) -> dict[str, int]:
    """How many SQL statements the second request of each case runs, BEGIN and COMMIT included."""
    app = create_app(settings(folder))
    found = {}
    for case in cases:
        for _ in range(2):
            with statements(app) as ran:
                ask_in_process(app.test_client(use_cookies=False), case.first())
        found[case.name] = len(ran)
    return found


def ask_in_process(client: object, ask: Ask) -> None:
    reply = client.open(  # type: ignore[attr-defined]
        f"/api/v1{ask.path}", method=ask.method, headers=ask.headers(), data=ask.body or None
    )
    assert reply.status_code < 400, reply.get_data(as_text=True)


def start_ratio() -> float:
    """CPU of starting our app in units of importing what a bare one needs."""
    with tempfile.TemporaryDirectory() as folder:
        environment = as_installed(DATA_DIR=folder, PYTHONPYCACHEPREFIX=folder)
        cpu_of(BARE, environment), cpu_of(WHOLE, environment)
        pairs = [(cpu_of(WHOLE, environment), cpu_of(BARE, environment)) for _ in range(STARTS)]
    return median(whole / bare for whole, bare in pairs)


def cpu_of(code: str, environment: dict[str, str]) -> float:
    """CPU seconds of a Python that runs this code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
