"""Writes the pages that follow from the program: settings, commands, problems, rooms.

`make docs` runs it; a house test fails when a page is stale.
"""

import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from flask import Flask
from werkzeug.routing import Rule

from exercises_app import create_app
from exercises_app.ground.config import SETTINGS, settings_from
from exercises_app.ground.errors import PROBLEMS

DOCS = Path(__file__).parent
HOUSE = DOCS.parent / "exercises_app"
MADE = "<!-- Made by `make docs` from the program; changes here are lost. -->"


def pages(app: Flask) -> dict[Path, str]:
    """Every generated page, by the file that it is written to."""
    return {
        DOCS / "settings.md": settings_page(),
        DOCS / "commands.md": commands_page(app),
        DOCS / "problems.md": problems_page(),
        DOCS / "rooms.md": rooms_page(app),
    }


def _page(title: str, opening: str, *parts: str) -> str:
    return "\n\n".join((f"# {title}", MADE, opening, *parts)) + "\n"


def _table(*rows: tuple[str, ...]) -> str:
    first, *rest = rows
    lines = [first, tuple("---" for _ in first), *rest]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def settings_page() -> str:
    """From SETTINGS."""
    rows = [
        (f"`{setting.name}`", f"`{setting.default}`" if setting.default else "empty", setting.help)
        for setting in SETTINGS
    ]
    opening = (
        "Set them in the environment, before `make run` or your own server starts. "
        "A setting that cannot be used stops the start with one line that says why."
    )
    return _page("Settings", opening, _table(("Setting", "Default", "What it does"), *rows))


def commands(group: click.Group, before: str = "flask") -> Iterator[tuple[str, click.Command]]:
    """Every command of ours with its full name: `flask library load`."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")
        elif (command.callback.__module__ or "").startswith("exercises_app"):
            yield f"{before} {name}", command


def _command(name: str, command: click.Command) -> str:
    usage = " ".join([name, *command.collect_usage_pieces(click.Context(command))])
    told = [f"## {name}", f"```\n{usage}\n```", " ".join((command.help or "").split())]
    options = [
        (f"`{', '.join(option.opts)}`", option.help or "")
        for option in command.params
        if isinstance(option, click.Option)
    ]
    return "\n\n".join(told + ([_table(("Option", "What it does"), *options)] if options else []))


def commands_page(app: Flask) -> str:
    """From the command line's own help."""
    opening = (
        "Run them in the folder of the program as `.venv/bin/flask …`, "
        "with the same settings as the server."
    )
    parts = [_command(name, command) for name, command in commands(app.cli)]
    return _page("Commands", opening, *parts)


def problems_page() -> str:
    """From PROBLEMS."""
    rows = [(f"`{type_}`", str(status), title) for type_, (status, title) in PROBLEMS.items()]
    opening = (
        "Every error is `application/problem+json` (RFC 9457). `type` is one of these words and "
        "never changes; `detail` says what to do; `errors` names fields by a dotted path."
    )
    return _page("Problems", opening, _table(("Type", "Status", "Title"), *rows))


def rooms() -> list[str]:
    """The packages of the service: the ground first, then the rooms by name."""
    found = {path.parent.name for path in HOUSE.glob("*/__init__.py")} - {"ground"}
    return ["ground", *sorted(found)]


def endpoints(app: Flask) -> list[tuple[Rule, Any]]:
    """Each address with its view, in order of address and method."""
    found = [(rule, app.view_functions[rule.endpoint]) for rule in app.url_map.iter_rules()]
    return sorted(found, key=lambda pair: (pair[0].rule, method_of(pair[0])))


def method_of(rule: Rule) -> str:
    """The method of an address, without those that Flask adds."""
    return ", ".join(sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}))


def roles(app: Flask) -> dict[str, str]:
    """Every predicate that an endpoint names in `@allow`, and what it means."""
    predicates = {role for _, view in endpoints(app) for role in view.allowed}
    means = {role.__name__: " ".join((role.__doc__ or "").split()) for role in predicates}
    return dict(sorted(means.items()))


def rooms_page(app: Flask) -> str:
    """From the packages, their endpoints and the predicates of `@allow`."""
    parts = [
        "## Roles",
        _table(("Role", "Who that is"), *((f"`{k}`", v) for k, v in roles(app).items())),
    ]
    for name in [*rooms(), ""]:
        module = import_module(f"exercises_app.{name}" if name else "exercises_app")
        rows = [
            (f"`{method_of(rule)} {rule.rule}`", ", ".join(f"`{r.__name__}`" for r in view.allowed),
             (view.__doc__ or "").strip().split("\n")[0])
            for rule, view in endpoints(app)
            if _room(view) == name
        ]  # fmt: skip
        told = [f"## {f'`{name}`' if name else 'The roof'}", (module.__doc__ or "").strip()]
        parts += [*told, *([_table(("Endpoint", "Who", "What"), *rows)] if rows else [])]
    opening = (
        "The service is split by what people do; ARCHITECTURE's arrows between the rooms are kept "
        "by `tests/house/rules_arrows.py`, who may do what by `tests/policy_matrix.py`."
    )
    return _page("Rooms, roles and endpoints", opening, *parts)


def _room(view: Any) -> str:
    parts = str(view.__module__).split(".")
    return parts[1] if len(parts) > 2 else ""


def main() -> None:
    """Write every page that is stale."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in pages(create_app(settings_from({"DATA_DIR": folder}))).items():
            if not path.exists() or path.read_text("utf-8") != text:
                path.write_text(text, "utf-8")
                print(f"wrote {path.relative_to(DOCS.parent)}")


if __name__ == "__main__":
    main()
