"""`make bench`: the service beside a bare floor, then what storing costs as the log grows.

    make bench            everything, about six minutes
    PYTHONPATH=. .venv/bin/python benchmarks/api.py sync plan     only cases with these words
    … benchmarks/api.py start | growth                            only that part

Ratios count, not seconds: docs/benchmarks.md says how to read them.
"""

import json
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

from benchmarks import growth
from benchmarks.cases import Ask, Case, cases
from benchmarks.footprint import start_ratio, statements_of
from benchmarks.measure import MOST_SPREAD, Figures, measured
from benchmarks.servers import Server, serving
from benchmarks.world import build

MOST_MIB, MOST_START = 110, 4.2
HEAD = (
    f"{'':<24}{'target':>7}{'ratio':>7}{'rounds':>12}{'spread':>8}"
    f"{'ours/s':>8}{'floor/s':>8}{'CPU us':>8}{'CPU x':>7}{'SQL':>5}  "
)


def main(words: list[str]) -> None:
    """All parts, or those that were asked for."""
    if words not in (["start"], ["growth"]):
        with tempfile.TemporaryDirectory(prefix="handsteps-bench-") as folder:
            endpoints(Path(folder), words)
    if not words or words == ["start"]:
        ratio = start_ratio()
        print(
            f"\nStart: {ratio:.2f}x the CPU of `import flask, sqlite3` {within(ratio, MOST_START)}"
        )
    if not words or words == ["growth"]:
        growth.main()


def within(value: float, most: float) -> str:
    return f"(at most {most}: {'met' if value <= most else 'MISSED'})"


def endpoints(folder: Path, words: list[str]) -> None:
    """The table of endpoints, and memory after that load."""
    ours_folder, floor_folder = folder / "ours", folder / "floor"
    world = build(ours_folder)
    shutil.copytree(ours_folder, floor_folder)
    asked = [case for case in cases(world) if not words or any(w in case.name for w in words)]
    with (
        serving("wsgi:app", "gunicorn.conf.py", ours_folder) as ours,
        serving("benchmarks.floor:app", "benchmarks/floor_gunicorn.py", floor_folder) as floor,
    ):
        keep_facets(floor_folder, body_of(ours, cases(world)[0].first()))
        for case in asked:
            same_answer(case, ours, floor)
        ran = statements_of(asked, ours_folder)
        print(HEAD)
        for case in asked:
            print(line(case, measured(case, ours, floor), ran[case.name]), flush=True)
        mib = ours.memory_mib()
        print(
            f"\nMemory of master and 2 workers after this load: {mib:.0f} MiB "
            f"{within(mib, MOST_MIB)}; the floor {floor.memory_mib():.0f}"
        )


def line(case: Case, found: Figures, ran: int) -> str:
    """A case in one line; what is not as it should be is said at its end."""
    ours = median(each.ours.rate for each in found.rounds)
    floor = median(each.floor.rate for each in found.rounds)
    cpu = median(each.ours.cpu_us for each in found.rounds)
    faults = []
    if found.ratio < case.target:
        faults.append("MISSED")
    if case.budget is not None and ran > case.budget:
        faults.append(f"more than {case.budget} statements")
    if found.spread > MOST_SPREAD:
        faults.append(f"uneven in {found.runs} runs")
    rounds = f"{found.lowest:.2f}-{found.highest:.2f}"
    return (
        f"{case.name:<24}{case.target:>7.2f}{found.ratio:>7.2f}{rounds:>12}{found.spread:>8.0%}"
        f"{ours:>8.0f}{floor:>8.0f}{cpu:>8.0f}{found.cpu_ratio:>7.2f}{ran:>5}  {', '.join(faults)}"
    )


# -- the same answers -------------------------------------------------------------------------


def body_of(server: Server, ask: Ask) -> bytes:
    """The answer to one request, as it came."""
    headers = {**ask.headers(), "Host": "localhost"}
    address = f"http://127.0.0.1:{server.port}/api/v1{ask.path}"
    with urlopen(Request(address, ask.body or None, headers, method=ask.method)) as reply:
        found: bytes = reply.read()
    return found


def keep_facets(folder: Path, answer: bytes) -> None:
    """The floor reads the counts of facets from one row, since ours keeps them too."""
    text = answer.decode()
    with sqlite3.connect(folder / "handsteps.db") as database:
        database.execute("CREATE TABLE floor_facets (body TEXT)")
        facets = text[text.index('"facets":') + len('"facets":') : -1]
        database.execute("INSERT INTO floor_facets VALUES (?)", (facets,))


def same_answer(case: Case, ours: Server, floor: Server) -> None:
    """Both say the same. Raises AssertionError otherwise."""
    if case.status != 200:
        return
    one, other = body_of(ours, case.first()), body_of(floor, case.first())
    if case.same == "bytes":
        assert one == other, case.name
    elif case.same == "json":
        assert json.loads(one) == json.loads(other), case.name
    else:
        assert shape(one) == shape(other), case.name


def shape(answer: bytes) -> list[object]:
    """Of a sync: what it says of each event, and the names of the rest."""
    told = json.loads(answer)
    return [sorted(told), [each["is"] for each in told["answers"]], list(told["children"])]


if __name__ == "__main__":
    main(sys.argv[1:])
