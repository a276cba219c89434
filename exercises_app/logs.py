"""Structured logs: a line of JSON for what went wrong or was slow; no names, bodies or queries."""

import logging
import sys
import time
import traceback
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog
from flask import Flask, Response, g, request

from .ground import clock
from .ground.keys import keyed_hash

SLOW_SECONDS = 1.0

log = structlog.get_logger()


def bind(app: Flask) -> None:
    """Log each refused, failed or slow request: endpoint, status, time, and who by a day's hash."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _where_it_broke,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        # looked up for each line: whoever redirects stderr later keeps it
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
        cache_logger_on_first_use=False,
    )

    @app.before_request
    def _start() -> None:
        g.started = time.perf_counter()

    @app.after_request
    def _end(answer: Response) -> Response:
        taken = time.perf_counter() - g.get("started", time.perf_counter())
        if answer.status_code >= 400 or taken > SLOW_SECONDS:
            log.info(
                "request",
                method=request.method,
                endpoint=request.endpoint or "none",
                status=answer.status_code,
                ms=round(taken * 1000),
                address=address_hash(),
            )
        return answer


def _where_it_broke(_: Any, __: str, line: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """The frames of an exception without its words: a database puts names and texts into those."""
    broke = sys.exception() if line.pop("exc_info", None) else None
    if broke is not None:
        frames = traceback.extract_tb(broke.__traceback__)
        line["where"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        line.setdefault("error", type(broke).__name__)
    return line


def address_hash() -> str:
    """The caller's address, as a hash that nobody can follow beyond a day."""
    day = clock.now().date().isoformat()
    return keyed_hash(f"address {day}", request.remote_addr or "")[:12]
