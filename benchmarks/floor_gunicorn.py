"""The settings of gunicorn.conf.py for the floor, without the hooks that belong to our app."""

from runpy import run_path

_ours = run_path("gunicorn.conf.py")
_HOOKS = ("post_fork", "worker_exit", "on_exit")
globals().update(
    {
        name: value
        for name, value in _ours.items()
        if not name.startswith("_") and name not in _HOOKS
    }
)
