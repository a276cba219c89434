"""Handsteps: home exercise programs for children's therapy. `create_app` makes the service."""

import os
import re
import sys
from typing import Any

from flask import Flask, Response, g
from sqlalchemy.orm import configure_mappers
from werkzeug.middleware.proxy_fix import ProxyFix

from . import api, cli, logs, site
from .ground import converters, db, errors, headers, hot, keys, web
from .ground.config import BadSetting, Settings, settings_from


def create_app(settings: Settings | None = None) -> Flask:
    """The whole service. Without settings, they come from the environment; a bad one stops here."""
    if settings is None:
        try:
            settings = settings_from(os.environ)
        except BadSetting as why:
            sys.exit(f"Handsteps cannot start. {why}")
    app = Flask(__name__, static_folder=None)
    app.ensure_sync = _as_it_is  # type: ignore[method-assign]
    app.extensions["settings"] = settings
    _configure(app, settings)
    try:
        keys.bind(app, settings.data_dir)
    except (OSError, keys.BadKey) as why:
        sys.exit(f"Handsteps cannot start. DATA_DIR={settings.data_dir} cannot be used: {why}.")
    db.bind(app, settings.database_url)
    errors.bind(app)
    logs.bind(app)
    api.bind(app)
    site.bind(app)
    cli.bind(app)
    app.after_request(_touch_device)
    app.teardown_appcontext(hot.release)
    _around(app, settings)
    with app.app_context():
        configure_mappers()
        hot.ready_all()
    return app


def _as_it_is(func: Any) -> Any:
    """No view is a coroutine: Flask need not look for one before each call."""
    return func


def _configure(app: Flask, settings: Settings) -> None:
    host = re.sub(r":[0-9]+$", "", settings.public_url.split("://", 1)[1])
    app.config.update(
        MAX_CONTENT_LENGTH=web.MOST_BYTES,
        MAX_FORM_MEMORY_SIZE=web.MOST_BYTES,
        MAX_FORM_PARTS=20,
        TRUSTED_HOSTS=[host, "localhost", "127.0.0.1", "[::1]"] if settings.loopback else [host],
        PROPAGATE_EXCEPTIONS=False,
    )
    app.json.sort_keys = False  # type: ignore[attr-defined]
    app.url_map.strict_slashes = False
    app.url_map.converters["id"] = converters.IdConverter
    app.url_map.converters["day"] = converters.DayConverter
    app.url_map.converters["hex"] = converters.HexConverter
    app.url_map.converters["word"] = converters.WordConverter


def _around(app: Flask, settings: Settings) -> None:
    inner = app.wsgi_app
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        inner = ProxyFix(inner, x_for=hops, x_proto=hops, x_host=hops)
    app.wsgi_app = headers.SecurityHeaders(inner, settings.secure)  # type: ignore[method-assign]


def _touch_device(answer: Response) -> Response:
    if "touch" in g:
        from .access import principal

        answer.call_on_close(principal.touch_after(g.pop("touch")))
    return answer
