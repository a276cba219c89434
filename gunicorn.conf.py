"""How the server runs: one process a core, two threads each, the app loaded once before the fork.

Read by gunicorn (`-c gunicorn.conf.py`); the names at the top level are its settings.
"""

import gc
import os
from contextlib import ExitStack
from threading import Event
from typing import Any

from exercises_app.ground import hold
from exercises_app.ground.config import BadSetting, settings_from

try:
    settings = settings_from(os.environ)
except BadSetting as why:
    raise SystemExit(f"Handsteps cannot start. {why}") from None

host = f"[{settings.bind}]" if ":" in settings.bind else settings.bind
bind = f"{host}:{settings.port}"
workers = settings.workers
worker_class = "gthread"
threads = 2
preload_app = True
timeout = 60
graceful_timeout = 10
keepalive = 15
control_socket_disable = True
# its warnings name the address and the first line of what was no request
loglevel = "error"
# the app itself decides how many proxies it believes (TRUSTED_PROXIES)
forwarded_allow_ips = ""
secure_scheme_headers: dict[str, str] = {}

job_threads: list[Event] = []
holding = ExitStack()  # until the last of our processes has ended


def on_starting(server: Any) -> None:
    """Nobody puts a copy of the database back while we serve it."""
    try:
        holding.enter_context(hold.shared(settings.data_dir))
    except hold.InUse as why:
        raise SystemExit(f"Handsteps cannot start. {why}") from None


def when_ready(server: Any) -> None:
    """The last moment of the one process: what lives now is shared by all workers for good."""
    gc.collect()
    gc.freeze()
    print(f"\nHandsteps is serving on {settings.public_url} (Ctrl-C stops it).", flush=True)


def post_fork(server: Any, worker: Any) -> None:
    """Each worker opens its own connections and works on the jobs."""
    from exercises_app.ground import jobs
    from exercises_app.ground.db import db
    from wsgi import app

    with app.app_context():
        db.engine.dispose(close=False)
    job_threads.append(jobs.start_worker_thread(app))


def worker_exit(server: Any, worker: Any) -> None:
    """Let the job at hand end; its thread starts no other."""
    for stop in job_threads:
        stop.set()


def on_exit(server: Any) -> None:
    """The last line a person sees."""
    print("\nHandsteps has stopped. Everything is saved.", flush=True)
