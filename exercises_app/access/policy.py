"""`@allow(…)`: who may call an endpoint, in plain words above it.

A predicate answers None (may), or the Problem that refuses. `@allow` lets in whoever one of its
predicates lets in, and otherwise answers the most telling refusal. Rooms register loaders for the
ids in their paths: the view gets the loaded object, so that forgetting policy leaves nothing to
work on.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from flask import g, request

from ..ground.db import acting_for
from ..ground.errors import Problem
from ..ground.web import MOST_BYTES
from . import principal as who
from . import standing as standing  # what each write asks first is known once it is imported
from .principal import Principal

Predicate = Callable[[Principal, Mapping[str, Any]], Problem | None]
Loader = Callable[[Principal, str], Any]

_loaders: dict[str, tuple[str, Loader]] = {}
SAFE = ("GET", "HEAD", "OPTIONS")
_RANK = {"join-the-team": 3, "not-allowed": 2, "not-found": 1}


def loader(argument: str, name: str) -> Callable[[Loader], Loader]:
    """Register how a path argument becomes the object `name` for the view; None means 404."""

    def register(function: Loader) -> Loader:
        _loaders[argument] = (name, function)
        return function

    return register


def loads(argument: str) -> bool:
    """Whether a path argument has a loader (for the house tests)."""
    return argument in _loaders


def anyone(_: Principal, __: Mapping[str, Any]) -> Problem | None:
    """No session is needed."""
    return None


def signed_in(_: Principal, __: Mapping[str, Any]) -> Problem | None:
    """Anybody with a session, on either side."""
    return None


def staff(principal: Principal, _: Mapping[str, Any]) -> Problem | None:
    """Anybody who works at the clinic."""
    return None if principal.side == "work" else Problem("not-allowed")


def therapist(principal: Principal, _: Mapping[str, Any]) -> Problem | None:
    """A therapist of the clinic."""
    return None if principal.therapist else Problem("not-allowed")


def admin(principal: Principal, _: Mapping[str, Any]) -> Problem | None:
    """An admin of the clinic."""
    return None if principal.admin else Problem("not-allowed")


def caregiver(principal: Principal, _: Mapping[str, Any]) -> Problem | None:
    """A family's device."""
    return None if principal.side == "home" else Problem("not-allowed")


def from_the_app() -> None:
    """An unsafe request has to come from our own pages. Raises Problem not-from-the-app."""
    settings = who.settings_now()
    origin = request.headers.get("Origin")
    same = request.headers.get("Sec-Fetch-Site") == "same-origin" or (
        origin is not None and origin in (settings.public_url, request.host_url.rstrip("/"))
    )
    if request.headers.get("X-App") not in who.SIDES or not same:
        raise Problem("not-from-the-app", "Use the app, or send X-App and an Origin of your own.")


def body_fits() -> None:
    """The size and the type of a body, before it is read. Raises Problem too-large (413) or 415."""
    length = request.content_length
    if length is not None and length > MOST_BYTES:
        raise Problem("too-large", f"Send at most {MOST_BYTES} bytes at once.")
    if (length or "chunked" in request.headers.get("Transfer-Encoding", "")) and (
        request.mimetype != "application/json"
    ):
        raise Problem("not-json-type", "Send the body as application/json.")


def _refusal(
    predicates: tuple[Predicate, ...], principal: Principal, found: Mapping[str, Any]
) -> Problem | None:
    refusals = []
    for predicate in predicates:
        refusal = predicate(principal, found)
        if refusal is None:
            return None
        refusals.append(refusal)
    return max(refusals, key=lambda refusal: _RANK.get(refusal.type, 0))


def _load(principal: Principal, path: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for argument, value in path.items():
        name, load = _loaders.get(argument, (argument, None))
        found[name] = value if load is None else load(principal, value)
        if found[name] is None:
            raise Problem("not-found")
    return found


def allow(*predicates: Predicate) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The policy of an endpoint: it stands right under the route."""

    def decorate(view: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(view)
        def guarded(**path: Any) -> Any:
            if anyone in predicates:
                if request.method not in SAFE:
                    from_the_app()
                    body_fits()
                return view(**path)
            g.principal = principal = who.resolve(path)
            if request.method not in SAFE:
                from_the_app()
            clinic = principal.clinic_id
            if clinic is None:
                return _go(predicates, principal, path, view)
            with acting_for(clinic):
                return _go(predicates, principal, path, view)

        guarded.allowed = predicates  # type: ignore[attr-defined]
        return guarded

    return decorate


def _go(
    predicates: tuple[Predicate, ...],
    principal: Principal,
    path: dict[str, Any],
    view: Callable[..., Any],
) -> Any:
    found = _load(principal, path)
    refusal = _refusal(predicates, principal, found)
    if refusal is not None:
        raise refusal
    if request.method not in SAFE:
        body_fits()
    owner = next((thing for thing in found.values() if hasattr(thing, "clinic_id")), None)
    if principal.clinic_id is None and owner is not None:
        with acting_for(owner.clinic_id):
            return view(**found)
    return view(**found)
