"""The one command: makes the environment, builds the app, prepares the data, serves.

python3 run.py                 all of it; `make run` calls this
python3 run.py --prepare       environment and app only (--prepare-dev: with the tests' tools)

Standard library only. Each step leaves a stamp, a hash of what it was made from, in .venv/stamps:
it runs again only when that changed, and after a break the next start goes on where this stopped.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import importlib.util
import ipaddress
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMPS = VENV / "stamps"
PYTHON = str(VENV / "bin" / "python")
PWA = ROOT / "pwa"
PATH = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
TOOLS = "requirements-tools.txt"
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
BEGUN = "begun"


class Stop(Exception):
    """The start cannot go on; the text is for the person at the keyboard."""


@dataclass(frozen=True)
class Step:
    """Something to make once. `marks`: the stamps that mean done, the first is the one to leave."""

    name: str
    says: str
    marks: tuple[str, ...]
    result: Path
    make: Callable[[], None]

    def done(self) -> bool:
        return stamp(self.name) in self.marks and self.result.exists()


def stamp(name: str) -> str:
    """What the last run of a step left: a mark, `begun` after a break, or nothing."""
    path = STAMPS / name
    return path.read_text() if path.exists() else ""


def mark(*words: object, files: Iterable[Path] = ()) -> str:
    """One hash over words and the names and bytes of files."""
    total = hashlib.sha256(repr(words).encode())
    for path in files:
        content = path.read_bytes() if path.exists() else b""
        total.update(f"\n{path.relative_to(ROOT)} {len(content)}\n".encode() + content)
    return total.hexdigest()


def call(*command: str, folder: Path = ROOT) -> None:
    """Run a command silently; show what it said only if it fails."""
    pipes: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE}
    pipes |= {"stderr": subprocess.STDOUT, "text": True, "errors": "replace"}
    run = subprocess.run(command, cwd=folder, env={**os.environ, "PATH": PATH}, **pipes)
    if run.returncode:
        print("failed\n")
        print(run.stdout.rstrip())
        raise Stop(
            f"\nThis command failed: {' '.join(command)}\n"
            "If the network was away, run the same command again; it goes on where it stopped."
        )


# -- the steps ------------------------------------------------------------------------------------


def make_venv() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop(
            "This Python cannot make environments. On Debian and Ubuntu this mends it:\n"
            f"  sudo apt install python{VERSION}-venv"
        )
    if VENV.is_symlink():  # making it anew would empty another folder's
        raise Stop(f"{VENV} is a link to {VENV.resolve()}. Remove the link:  rm {VENV}")
    # realpath: the environment must not hang on a link that may go away
    call(os.path.realpath(sys.executable), "-m", "venv", "--clear", str(VENV))
    STAMPS.mkdir()


def python_step(name: str, says: str, locked: str, result: str = "python") -> Step:
    uv = (PYTHON, "-m", "uv", "pip", "install", "--python", PYTHON, "-r", locked)
    marks = (mark(files=[ROOT / locked]),)
    return Step(name, says, marks, VENV / "bin" / result, lambda: call(*uv))


def python_steps(dev: bool, postgres: bool) -> list[Step]:
    pip = (PYTHON, "-m", "pip", "install", "-q", "--require-hashes", "-r", TOOLS)
    uv = "uv, which installs packages (25 MB)"
    steps = [
        Step("venv", "a Python environment", (mark(str(ROOT), VERSION),), Path(PYTHON), make_venv),
        Step("uv", uv, (mark(files=[ROOT / TOOLS]),), Path(PYTHON), lambda: call(*pip)),
        python_step("python", "the Python packages (40 MB)", "requirements.txt"),
    ]
    if postgres or dev:
        says = "the PostgreSQL driver (5 MB)"
        steps.append(python_step("postgres", says, "requirements-postgres.txt"))
    if dev:
        says = "the tools of the tests (90 MB)"
        steps.append(python_step("dev", says, "requirements-dev.txt"))
    return steps


def pwa_sources() -> list[Path]:
    """What the built app is made of: everything in pwa/ but packages and the app itself."""
    found = [ROOT / "media" / "library" / "portraits" / "code.txt"]
    for folder, folders, names in os.walk(PWA):
        folders[:] = sorted(set(folders) - {"node_modules", "dist"})
        found += [Path(folder, name) for name in sorted(names)]
    return found


def pwa_steps(dev: bool) -> list[Step]:
    locks = [PWA / "package.json", PWA / "package-lock.json"]
    run_mark, dev_mark = mark("run", files=locks), mark("dev", files=locks)
    less = () if dev else ("--omit=dev",)
    npm = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", *less)
    return [
        Step(
            "npm",
            "the packages of the app's screens (30 MB)",
            (dev_mark,) if dev else (run_mark, dev_mark),
            PWA / "node_modules" / ".package-lock.json",
            lambda: call(*npm, folder=PWA),
        ),
        Step(
            "build",
            "the app's screens, built here",
            (mark(files=pwa_sources()),),
            PWA / "dist" / "index.html",
            lambda: call("npm", "run", "build", folder=PWA),
        ),
    ]


def node_fits() -> bool:
    """Whether the Node at hand can build the PWA: 20.19 and later 20s, or 22.12 and later."""
    node = shutil.which("node", path=PATH)
    if not node or not shutil.which("npm", path=PATH):
        return False
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
        version = tuple(int(part) for part in said.strip().lstrip("v").split("."))
    except (OSError, ValueError):
        return False
    return (20, 19) <= version < (21,) or version >= (22, 12)


def node_step() -> Step:
    says = "Node, which builds the screens (60 MB)"
    return python_step("node", says, "requirements-node.txt", result="node")


def steps_to_do(dev: bool, postgres: bool) -> list[Step]:
    python = python_steps(dev, postgres)
    broken = any(stamp(step.name) == BEGUN for step in [*python, node_step()])
    if broken or not python[0].done():  # packages half installed cannot be told from whole ones
        shutil.rmtree(STAMPS, ignore_errors=True)
    pwa = [step for step in pwa_steps(dev) if not step.done()]
    node = [node_step()] if pwa and not node_fits() else []
    return [step for step in python if not step.done()] + node + pwa


# -- making ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold this folder: two starts at once would install over each other."""
    import fcntl

    with open(__file__) as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another start is preparing this folder; waiting for it.", flush=True)
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def prepare(dev: bool, postgres: bool) -> None:
    """Make what is missing, and say first what that is."""
    with alone():
        todo = steps_to_do(dev, postgres)
        if not todo:
            return
        print("Needed once, with what it downloads at most:")
        for step in todo:
            print(f"  - {step.says}")
        print("It goes into this folder and your download caches. Ctrl-C stops it at any time.\n")
        began = time.monotonic()
        for step in todo:
            make(step)
        print(f"\nReady after {time.monotonic() - began:.0f} s.\n", flush=True)


def make(step: Step) -> None:
    print(f"  {step.says} ... ", end="", flush=True)
    began = time.monotonic()
    if STAMPS.exists():
        (STAMPS / step.name).write_text(BEGUN)
    step.make()
    (STAMPS / step.name).write_text(step.marks[0])
    print(f"{time.monotonic() - began:.1f} s", flush=True)


# -- settings, data, server -----------------------------------------------------------------------


def settings_module() -> Any:
    """The app's own list of settings, read before any package is installed."""
    path = ROOT / "exercises_app" / "ground" / "config.py"
    spec = importlib.util.spec_from_file_location("handsteps_settings", path)
    if spec is None or spec.loader is None:
        raise Stop(f"{path} cannot be read.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


def check_port(bind: str, port: int) -> None:
    """Before anything slow: can the server listen where it is told to?"""
    family = socket.AF_INET6 if ipaddress.ip_address(bind).version == 6 else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as why:
            raise Stop(port_fault(why.errno or 0, bind, port)) from None


def port_fault(why: int, bind: str, port: int) -> str:
    if why == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else 8000
        taken = f"Port {port} is taken (is Handsteps running already?)."
        return f"{taken} Choose another: PORT={other} make run"
    if why == errno.EACCES:
        return f"PORT={port} is kept for the system. Choose one above 1023: PORT=8000 make run"
    return f"BIND={bind} is not an address of this computer. Leave BIND out, or use 127.0.0.1"


def run() -> None:
    """Settings, port, environment, data; then this process becomes the server."""
    config = settings_module()
    try:
        settings = config.settings_from(os.environ)
    except config.BadSetting as why:
        raise Stop(f"Handsteps cannot start. {why}") from None
    check_port(settings.bind, settings.port)
    prepare(dev=False, postgres=not settings.sqlite)
    setup = subprocess.run([PYTHON, "-m", "flask", "--app", "wsgi", "setup"], cwd=ROOT)
    if setup.returncode:
        sys.exit(setup.returncode)
    sys.stdout.flush()
    os.execv(PYTHON, [PYTHON, "-m", "gunicorn", "-c", "gunicorn.conf.py", "wsgi:app"])


def main(arguments: list[str]) -> None:
    os.chdir(ROOT)
    if os.name == "nt":
        raise Stop("Handsteps runs on Linux and macOS. On Windows use it inside WSL.")
    if arguments in (["--prepare"], ["--prepare-dev"]):
        prepare(dev=arguments == ["--prepare-dev"], postgres=False)
    elif not arguments:
        run()
    else:
        raise Stop((__doc__ or "").strip())


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  an older Python must be told so
        sys.exit(f"Handsteps needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    try:
        main(sys.argv[1:])
    except Stop as why:
        sys.exit(str(why))
    except KeyboardInterrupt:
        sys.exit("\nStopped. The next start goes on from here.")
