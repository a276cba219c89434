"""`make bench-offline`: what a family waits for on a phone slowed to a quarter, what a hundred
ticks cost the service, and the targets.

    make bench-offline                                       everything, about five minutes
    PYTHONPATH=. .venv/bin/python benchmarks/offline.py taps send       only these parts

Parts: open, taps, join, send, lighthouse, budget, sync. docs/benchmarks.md says how to read them.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import sync
from benchmarks.phone import budget, joining, lighthouse, opening, sending, tapping
from benchmarks.phone.figures import Figure, Place, goes_first, show
from tests.browser.visitor import Visitor, sign_in
from tests.support.browser import chromium, served
from tests.support.hostile_proxy import HostileProxy
from tests.support.ports import free_port

PARTS: dict[str, Callable[[Place], Iterator[Figure]]] = {
    "open": opening.figures,
    "taps": tapping.figures,
    "join": joining.figures,
    "send": sending.figures,
    "lighthouse": lighthouse.figures,
    "budget": budget.figures,  # the last: it builds anew what the server has in hand
}


def main(words: list[str]) -> int:
    """The table; 1 when a target is missed."""
    missed = 0
    goes_first(os.getpid())
    names = words or [*PARTS, "sync"]
    with place() as where:
        for name in filter(PARTS.get, names):
            for figure in PARTS[name](where):
                missed += not figure.met
                show(figure)
    if "sync" in names:
        missed += sync.main()
    load = os.getloadavg()[0]
    print(
        f"\n{missed} missed. Load {load:.1f} on {os.cpu_count()} cores: over 1 a core it misleads."
    )
    return 1 if missed else 0


@contextmanager
def place() -> Iterator[Place]:
    """A server behind a line of ours, and a therapist signed in."""
    with (
        tempfile.TemporaryDirectory(prefix="handsteps-phones-") as folder,
        chromium() as chrome,
        HostileProxy(free_port()).running() as network,
        served(PORT=str(network.upstream), PUBLIC_URL=network.url) as server,
    ):
        desk = Visitor(chrome, server, "work")
        sign_in(desk)
        yield Place(chrome, server, network, desk, Path(folder))
        desk.leave()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
