"""Proves the two commands: on a copy of the last commit, as a new user with an empty HOME and no
node in PATH. Package caches are kept between runs, so that what is measured is not the network.

python3 -m tests.fresh      (`make fresh`; standard library only)
"""

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.ports import answers, free_port, healthy

ROOT = Path(__file__).parents[1]
ROOT_RUNS = os.geteuid() == 0
USER = "handsteps-fresh"
CACHES = Path("/var/cache") / USER if ROOT_RUNS else Path.home() / ".cache" / USER
SYSTEM = ("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
NODE = ("node", "nodejs", "npm", "npx", "corepack", "yarn", "pnpm")
# How this computer reaches package registries, and what the tests may be given
PASSED = ("PIP_", "UV_", "NPM_CONFIG_", "SSL_CERT_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
GIVEN = ("TEST_POSTGRES_URL", "CHROMIUM", "NODE_EXTRA_CA_CERTS", "REQUESTS_CA_BUNDLE")
FIRST_S, SECOND_S, STOP_S = 60, 2, 10
PATIENCE_S = 900
ENDED_BY_CTRL_C = (0, 130, -signal.SIGINT)
MADE = (".venv", "instance", "pwa/dist", "pwa/node_modules")


class Failed(Exception):
    """The proof failed; the text says where."""


@dataclass(frozen=True)
class Place:
    """Where and as whom the commands run."""

    tree: Path
    environment: dict[str, str]
    identity: dict[str, Any]

    @contextmanager
    def started(self, *command: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
        """A command in a session of its own, as in a terminal; nothing of it is left behind."""
        process = subprocess.Popen(
            command,
            cwd=self.tree,
            env={**self.environment, **more},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            **self.identity,
        )
        try:
            yield process
        finally:
            for how in (signal.SIGINT, signal.SIGKILL):
                if process.poll() is None:
                    os.killpg(process.pid, how)
                    wait(process, STOP_S)

    def call(self, *command: str) -> None:
        with self.started(*command) as process:
            if process.wait():
                raise Failed(f"{' '.join(command)} failed")


def wait(process: subprocess.Popen[bytes], seconds: float) -> int | None:
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None


# -- the place ------------------------------------------------------------------------------------


@contextmanager
def new_user(home: Path) -> Iterator[dict[str, Any]]:
    """As root: a user for this run only. Otherwise: whoever runs this."""
    if not ROOT_RUNS:
        yield {}
        return
    if USER not in {entry.pw_name for entry in pwd.getpwall()}:
        add = ["useradd", "--system", "--no-create-home", "--home-dir", str(home)]
        subprocess.run([*add, "--shell", "/bin/sh", USER], check=True)
    entry = pwd.getpwnam(USER)
    try:
        yield {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    finally:
        subprocess.run(["userdel", USER], check=False)


def give(folder: Path, identity: dict[str, Any]) -> None:
    """Make a folder and all in it the user's own."""
    if not identity:
        return
    for here, folders, names in os.walk(folder):
        for name in (".", *folders, *names):
            owner = (identity["user"], identity["group"])
            os.chown(Path(here, name), *owner, follow_symlinks=False)


def programs(folder: Path) -> None:
    """A folder for PATH with this computer's programs, but no node."""
    folder.mkdir()
    for place in SYSTEM if ROOT_RUNS else os.get_exec_path():
        for name in os.listdir(place) if os.path.isdir(place) else ():
            if name not in NODE and not os.path.lexists(folder / name):
                (folder / name).symlink_to(Path(place, name))
    if not ROOT_RUNS:  # its python3 may be a shim that needs the real HOME
        (folder / "python3").unlink(missing_ok=True)
        (folder / "python3").symlink_to(os.path.realpath(sys.executable))


def environment(folder: Path) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper().startswith(PASSED) or name in GIVEN
    }
    caches = {
        "PIP_CACHE_DIR": str(CACHES / "pip"),
        "UV_CACHE_DIR": str(CACHES / "uv"),
        "npm_config_cache": str(CACHES / "npm"),
        "PLAYWRIGHT_BROWSERS_PATH": str(CACHES / "browsers"),
    }
    own = {"HOME": str(folder / "home"), "PATH": str(folder / "bin"), "LANG": "C.UTF-8"}
    return {**kept, **caches, **own, "USER": USER}


@contextmanager
def fresh_place() -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="handsteps-fresh-", dir="/tmp") as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "home").mkdir()
        programs(folder / "bin")
        tree = folder / "tree"
        clone = ["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(tree)]
        subprocess.run(clone, check=True)
        CACHES.mkdir(parents=True, exist_ok=True)
        with new_user(folder / "home") as identity:
            for own in (folder / "home", tree, CACHES):
                give(own, identity)
            try:
                yield Place(tree, environment(folder), identity)
            finally:  # the user's number may be another's tomorrow
                give(CACHES, {"user": 0, "group": 0} if ROOT_RUNS else {})


# -- the proof ------------------------------------------------------------------------------------


def warm(place: Place) -> None:
    """Fill the package caches once for each set of pins, then forget what was made of them."""
    locks = [*sorted(place.tree.rglob("requirements*.txt")), place.tree / "pwa/package-lock.json"]
    pins = hashlib.sha256(b"".join(path.read_bytes() for path in locks)).hexdigest()[:16]
    mark = CACHES / f"warm-{pins}"
    if mark.exists():
        return
    print("-- The package caches are cold: filling them, before anything is measured.", flush=True)
    place.call("python3", "run.py", "--prepare-dev")
    for name in MADE:
        shutil.rmtree(place.tree / name, ignore_errors=True)
    mark.touch()


def start(place: Place, which: str) -> float:
    """`make run` until it answers, then Ctrl-C. The seconds that it took to answer."""
    print(f"-- make run, the {which} time", flush=True)
    port, began = free_port(), time.monotonic()
    with place.started("make", "run", PORT=str(port)) as process:
        if not answers(port, process, PATIENCE_S):
            raise Failed(f"make run, the {which} time: it does not answer")
        took, stopping = time.monotonic() - began, time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        code = wait(process, STOP_S)
        if code not in ENDED_BY_CTRL_C:
            how = f"it still runs after {STOP_S} s" if code is None else f"it ended with {code}"
            raise Failed(f"make run, the {which} time, after Ctrl-C: {how}")
        if healthy(port):
            raise Failed(f"make run, the {which} time, after Ctrl-C: it still answers")
        print(f"-- answered after {took:.1f} s, stopped {time.monotonic() - stopping:.1f} s after")
    return took


def told(which: str, took: float, target: int) -> str:
    met = "" if took <= target else ", MISSED"
    return f"{which} start {took:.1f} s (target {target} s{met})"


def main() -> None:
    if subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True).stdout:
        print("-- What is not committed is not part of this.", flush=True)
    with fresh_place() as place:
        warm(place)
        first = start(place, "first")
        note = place.tree / "instance" / "demo.txt"
        signed = note.read_bytes()
        second = start(place, "second")
        if note.read_bytes() != signed:
            raise Failed("the second start did not keep the demo clinic")
        print("-- make test", flush=True)
        place.call("make", "test")
    print(f"\nFresh: {told('first', first, FIRST_S)}, {told('second', second, SECOND_S)}.")


if __name__ == "__main__":
    try:
        main()
    except Failed as why:
        sys.exit(f"\nNot fresh: {why}.")
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
