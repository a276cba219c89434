"""Rooms and arrows: who may import whom, in the service and in the client."""

import posixpath
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from tests.house.tree import Source, client, imports, line_of, python, rule

HOUSE = "exercises_app"

# ARCHITECTURE.md, "Rooms": what each may use besides itself and the ground
ROOMS: dict[str, set[str]] = {
    "access": set(),
    "people": {"access", "pictures"},
    "media": {"access", "people", "pictures"},
    "pictures": set(),
    "library": {"access", "people", "media", "pictures"},
    "plans": {"access", "people", "library"},
    "ticks": {"access", "people", "plans"},
    "progress": {"access", "people", "library", "plans", "ticks"},
    "contact": {"access", "people", "plans", "ticks"},
}
ROOMS["record"] = set(ROOMS)

# Plain functions on plain data, so that a phone can think the same thought
PURE = (
    "pictures/",
    "library/doses.py",
    "library/facets.py",
    "library/safety.py",
    "library/schedules.py",
    "plans/schedule.py",
    "plans/words.py",
    "plans/dosage.py",
    "ticks/fold.py",
)
WORLD = ("flask", "sqlalchemy", "marshmallow", f"{HOUSE}.ground.db", f"{HOUSE}.ground.web")

# ARCHITECTURE.md, "The PWA": what each folder may use besides itself; files beside them may use all
_DOWN = {"domain", "store", "sync", "state", "ui", "words", "styles"}
FOLDERS: dict[str, set[str]] = {
    "domain": set(),
    "store": {"domain"},
    "sync": {"store", "domain"},
    "state": {"sync", "store", "domain", "words"},
    "ui": {"words", "styles"},
    "words": set(),
    "styles": set(),
    "home": _DOWN,
    "work": _DOWN,
    "sw": {"sync", "store", "domain"},
    "look": _DOWN | {"home", "work"},
    "proof": {"sw", "state", "sync", "store", "domain"},  # tests only
}
WITHOUT_A_PAGE = ("domain", "store", "sync", "sw")


def _place(module: str) -> str:
    """The room of a module; 'roof' for what lies over the rooms, '' for what is not ours."""
    parts = module.split(".")
    if parts[0] != HOUSE:
        return ""
    return parts[1] if len(parts) > 1 and (parts[1] in ROOMS or parts[1] == "ground") else "roof"


@rule
def rooms_keep_their_arrows(root: Path) -> list[str]:
    faults = []
    for source in python(root, f"{HOUSE}/"):
        room = _place(source.path.removesuffix(".py").replace("/", "."))
        may = {"", "ground", room} | ROOMS.get(room, set())
        for line, module in imports(source):
            target = _place(module)
            if room != "roof" and target not in may:
                what = f"{room} may not use {target} ({module}); bind it in api.py instead"
                faults.append(source.fault(line, what))
    return faults


@rule
def every_room_stands_in_the_table(root: Path) -> list[str]:
    known = {*ROOMS, "ground"}
    rooms = {source.path.split("/")[1]: source for source in python(root, f"{HOUSE}/")}
    return [
        source.fault(1, f"the room {room} is not in ROOMS (tests/house/rules_arrows.py); add it")
        for room, source in rooms.items()
        if source.path.count("/") > 1 and room not in known
    ]


@rule
def no_module_waits_for_itself(root: Path) -> list[str]:
    """No import cycle, inside functions included."""
    files = {
        s.path.removesuffix(".py").removesuffix("/__init__").replace("/", "."): s
        for s in python(root, f"{HOUSE}/")
    }
    uses: dict[str, set[str]] = {}
    for name, source in files.items():
        targets = (module for _, module in imports(source))
        ours = (t if t in files else t.rpartition(".")[0] for t in targets)
        uses[name] = {t for t in ours if t in files} - {name}
    try:
        TopologicalSorter(uses).prepare()
    except CycleError as cycle:
        way = cycle.args[1]
        return [files[way[0]].fault(1, f"import cycle {' <- '.join(way)}; move it down")]
    return []


@rule
def pure_thinking_knows_no_world(root: Path) -> list[str]:
    return [
        source.fault(line, f"pure thinking may not use {module}; pass plain data in")
        for source in python(root, f"{HOUSE}/")
        if source.path.removeprefix(f"{HOUSE}/").startswith(PURE)
        for line, module in imports(source)
        if module.startswith(WORLD)
    ]


_FROM = re.compile(
    r"""(?:\bimport\b|\bexport\b)[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]   # import x from "y"
      | \bimport\s*\(?\s*['"]([^'"]+)['"]                               # import "y", import("y")
      | \bnew\s+URL\(\s*['"](\.[^'"]+)['"]                              # a worker's address
    """,
    re.X,
)


def client_imports(source: Source) -> Iterator[tuple[int, str]]:
    """Line and target of each import: `/` and a path from the root, or a package's name."""
    for match in _FROM.finditer(source.code):
        target = next(group for group in match.groups() if group)
        if target.startswith("."):
            here = posixpath.dirname(source.path)
            target = "/" + posixpath.normpath(posixpath.join(here, target))
        yield line_of(source.code, match.start()), target


def _folder(path: str) -> str:
    """`domain` of `pwa/src/domain/fold.ts`; '' for the files beside the folders."""
    inside = path.removeprefix("/").removeprefix("pwa/src/")
    return inside.partition("/")[0] if "/" in inside else ""


@rule
def client_keeps_its_arrows(root: Path) -> list[str]:
    faults = []
    for source in client(root):
        folder = _folder(source.path)
        may = {folder, *FOLDERS.get(folder, set())}
        for line, target in client_imports(source):
            if folder and target.startswith("/pwa/src/") and _folder(target) not in may:
                what = f"{folder} may not use {target}; move what both need down, or into ui"
                faults.append(source.fault(line, what))
    return faults


@rule
def every_client_folder_stands_in_the_table(root: Path) -> list[str]:
    seen = {_folder(source.path): source for source in client(root)}
    return [
        source.fault(1, f"the folder {name} is not in FOLDERS (tests/house/rules_arrows.py)")
        for name, source in seen.items()
        if name and name not in FOLDERS
    ]


def _shipped(root: Path, folders: tuple[str, ...]) -> Iterator[tuple[Source, int, str]]:
    """Each import of the files of these folders that are not tests."""
    for source in client(root):
        if _folder(source.path) in folders and ".test." not in source.path:
            for line, target in client_imports(source):
                yield source, line, target


@rule
def domain_needs_no_package(root: Path) -> list[str]:
    return [
        source.fault(line, f"domain is pure; it may not use {target}")
        for source, line, target in _shipped(root, ("domain",))
        if not target.startswith("/")
    ]


@rule
def what_a_worker_runs_knows_no_page(root: Path) -> list[str]:
    return [
        source.fault(line, f"a worker runs this too; it may not use {target}")
        for source, line, target in _shipped(root, WITHOUT_A_PAGE)
        if target.split("/")[0] in ("preact", "@preact")  # `@preact/signals` too
    ]
