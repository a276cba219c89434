"""`/api/docs`: the API document as one plain page, without script."""

from typing import Any

from flask import Flask, Response, render_template, request

from .access.policy import allow, anyone
from .ground.web import Api


def bind(app: Flask, api: Api) -> None:
    """Add the page and its style sheet."""

    @app.get("/api/docs")
    @allow(anyone)
    def get_docs() -> str:
        """The API document, to read"""
        spec = api.document()
        return render_template("api.html", spec=spec, groups=groups(spec), words=words)

    @app.get("/api/docs.css")
    @allow(anyone)
    def get_docs_style() -> Response:
        """How the API document looks"""
        answer = Response(render_template("api.css"), mimetype="text/css")
        answer.add_etag()
        answer.make_conditional(request)
        return answer


def groups(spec: dict[str, Any]) -> dict[str, list[tuple[str, str, dict[str, Any]]]]:
    """Method, address and operation of every endpoint, by room."""
    found: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
    for path, operations in spec["paths"].items():
        shared = operations.get("parameters", [])
        for method, operation in operations.items():
            if method == "parameters":
                continue
            whole = {**operation, "parameters": [*shared, *operation.get("parameters", [])]}
            found.setdefault(operation["tags"][0], []).append((method.upper(), path, whole))
    return found


def words(schema: dict[str, Any] | None) -> str:
    """A schema's type in a few words: `text (uuid)`, `list of Child`."""
    if not schema:
        return "anything"
    if "$ref" in schema:
        return str(schema["$ref"].rsplit("/", 1)[1])
    for several in ("anyOf", "allOf", "oneOf"):
        if several in schema:
            return " or ".join(words(each) for each in schema[several])
    if "enum" in schema:
        return " | ".join(str(each) for each in schema["enum"])
    kind = schema.get("type", "anything")
    kinds = kind if isinstance(kind, list) else [kind]
    said = " or ".join("text" if each == "string" else str(each) for each in kinds)
    if "array" in kinds:
        return said.replace("array", f"list of {words(schema.get('items'))}")
    return said + (f" ({schema['format']})" if "format" in schema else "") + limits(schema)


def limits(schema: dict[str, Any]) -> str:
    """Least and most, where the schema says them."""
    names = ("minimum", "maximum", "minLength", "maxLength")
    told = [f"{name} {schema[name]}" for name in names if name in schema]
    return f", {', '.join(told)}" if told else ""
