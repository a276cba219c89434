"""The roof's register: which rooms there are."""

from flask import Flask, Response, json

from . import api_docs
from .access import principal
from .access import routes as access
from .access.policy import allow, anyone
from .ground import converters, web
from .library import routes as library
from .media import routes as media
from .people import routes as people
from .plans import routes as plans
from .record import chores as chores  # its jobs are known once it is imported
from .ticks import routes as ticks

ROOMS = (
    access.room,
    people.room,
    media.room,
    library.room,
    plans.room,
    ticks.room,
)


def bind(app: Flask) -> None:
    """Register all rooms and the API document."""
    app.config.update(
        API_TITLE="Handsteps",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
    )
    principal.build()
    api = web.Api(app, spec_kwargs={"info": {"description": DESCRIPTION}})
    api.register_converter(converters.IdConverter, lambda _: {"type": "string", "format": "uuid"})
    api.register_converter(converters.DayConverter, lambda _: {"type": "string", "format": "date"})
    api.register_converter(converters.WordConverter, lambda _: {"type": "string", "pattern": SLUG})
    api.register_converter(converters.HexConverter, lambda _: {"type": "string", "pattern": HEX})
    for room in ROOMS:
        api.register_blueprint(room)
    app.extensions["api"] = api

    @app.get("/api/openapi.json")
    @allow(anyone)
    def get_openapi() -> Response:
        """The API document, OpenAPI 3.1"""
        return web.json_answer(json.dumps(api.document()).encode())

    api_docs.bind(app, api)


HEX = "^[0-9a-f]{8,64}$"
SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
DESCRIPTION = """The API of Handsteps; its own app uses nothing else.
Send `X-App: home` (families) or `X-App: work` (staff) with every call. Errors are
`application/problem+json`. Changes need `If-Match` with the ETag of what was changed."""
