"""Habits of the service: policy, time, transactions, names, libraries, words in the code."""

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import Source, dotted, functions, imports, python, rule

HOUSE = "exercises_app/"
ROUTES = {"route", "get", "post", "put", "patch", "delete", "head", "options"}
MOST_LINES_OF_A_VIEW = 10

THE_CLOCK = f"{HOUSE}ground/clock.py"
OTHER_CLOCKS = (
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
    "time.gmtime",
    "func.now",
    "func.current_timestamp",
)

# The places that end a transaction
COMMITS = {f"{HOUSE}ground/db.py"}

# Core reaches round the tenant wall, so each use stands here with its reason (HOTPATH.md 7).
# Those that touch tenant tables must name `clinic_id`.
CORE = {
    f"{HOUSE}access/principal.py": "session and policy in one; staff by this login",
    f"{HOUSE}access/sessions.py": "device_person by a device that its owner signs out",
    f"{HOUSE}people/redeem.py": "invitation by its HMAC; device_person by this device",
    f"{HOUSE}people/ends.py": "device_person by this device; codes that were used",
    f"{HOUSE}people/invitations.py": "codes by the device that they were made on",
    f"{HOUSE}library/exercises.py": "one exercise by its address: stored bytes",
    f"{HOUSE}library/queries.py": "the list of exercises: cards and counts",
    f"{HOUSE}plans/documents.py": "the plan of a phone: stored bytes",
    f"{HOUSE}ticks/statements.py": "sync: lock, known, insert and news, each by clinic and child",
}
CORE_WITHOUT_TENANTS = {
    f"{HOUSE}ground/db.py": "the transactions themselves",
    f"{HOUSE}ground/hot.py": "the machinery of constant statements",
    f"{HOUSE}ground/limits.py": "limit_hit: one upsert",
    f"{HOUSE}ground/migrate.py": "alembic_version",
    f"{HOUSE}access/routes.py": "health: SELECT 1",
}
CORE_NAMES = {"__table__", "driver_connection", "raw_connection", "exec_driver_sql"}

# Loaded when first needed: each costs start time or memory in every worker (HOTPATH.md 7)
HEAVY = {
    "PIL", "pillow_heif", "numpy", "webauthn", "typst", "pywebpush", "requests", "icalendar",
    "alembic", "flask_migrate", "flask_limiter", "fhir", "babel", "obstore", "psycopg",
    "segno", "yaml", "argon2",
}  # fmt: skip
DRAWS = "exercises_app/pictures/"
LIGHT = {
    "looks",
    "painting",
    "weights",
}  # of the room that draws: a request reads looks and paints with them
HEAVY_AT_START = {
    f"{HOUSE}access/passwords.py": "argon2: small, and every sign-in needs it",
}

VAGUE = {"utils", "util", "helpers", "helper", "common", "services", "service", "misc"}
MAY_PRINT = {f"{HOUSE}cli.py"}


def _views(source: Source) -> Iterator[tuple[ast.FunctionDef | ast.AsyncFunctionDef, list[str]]]:
    """Each function with a route, and the names of its decorators from the top."""
    for function in functions(source):
        names = [dotted(d.func) for d in function.decorator_list if isinstance(d, ast.Call)]
        if any("." in name and name.rsplit(".", 1)[1] in ROUTES for name in names):
            yield function, names


@rule
def every_route_says_who_may(root: Path) -> list[str]:
    return [
        source.fault(view.lineno, f"{view.name} has no @allow(…) right under its route; add it")
        for source in python(root, HOUSE)
        for view, names in _views(source)
        if names[1:2] != ["allow"]
    ]


@rule
def every_route_says_what_it_does(root: Path) -> list[str]:
    return [
        source.fault(view.lineno, f"{view.name} has no docstring; it is the summary in the API")
        for source in python(root, HOUSE)
        for view, _ in _views(source)
        if not ast.get_docstring(view)
    ]


@rule
def a_view_is_a_contract_then_one_call(root: Path) -> list[str]:
    faults = []
    for source in python(root, HOUSE):
        for view, _ in _views(source):
            body = view.body[1:] if ast.get_docstring(view) else view.body
            size = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            if size > MOST_LINES_OF_A_VIEW:
                what = f"the body of {view.name} has {size} lines; move its thinking into the room"
                faults.append(source.fault(view.lineno, what))
    return faults


@rule
def one_source_of_time(root: Path) -> list[str]:
    return [
        source.fault(node.lineno, f"{dotted(node)}: take the time from ground/clock.py")
        for source in python(root)
        if source.path != THE_CLOCK and source.path.startswith((HOUSE, "tests/", "migrations/"))
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and ".".join(dotted(node).split(".")[-2:]) in OTHER_CLOCKS
    ]


@rule
def one_place_commits(root: Path) -> list[str]:
    return [
        source.fault(node.lineno, "commit() here; open `with writing():` around the room's call")
        for source in python(root, HOUSE)
        if source.path not in COMMITS
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "commit"
    ]


def _core_uses(source: Source) -> list[tuple[int, str]]:
    """Where a file leaves the ORM, or asks across clinics."""
    uses = [(line, name) for line, name in imports(source) if name == "sqlalchemy.text"]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in CORE_NAMES:
            uses.append((node.lineno, node.attr))
        elif isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] == "Hot":
            uses.append((node.lineno, "Hot"))
        elif isinstance(node, ast.keyword) and node.arg == "all_tenants":
            uses.append((node.value.lineno, "all_tenants"))
    return uses


@rule
def core_stands_on_the_list(root: Path) -> list[str]:
    return [
        source.fault(line, f"{name} escapes the tenant wall; use the ORM, or add the file to CORE")
        for source in python(root, HOUSE)
        if source.path not in CORE and source.path not in CORE_WITHOUT_TENANTS
        for line, name in _core_uses(source)[:1]
    ]


@rule
def core_names_the_clinic(root: Path) -> list[str]:
    return [
        source.fault(line, f"{name} without any clinic_id in this file; name it in WHERE")
        for source in python(root, HOUSE)
        if source.path in CORE and "clinic_id" not in source.text
        for line, name in _core_uses(source)[:1]
    ]


def _names(node: ast.Import | ast.ImportFrom) -> set[str]:
    return {name.name for name in node.names}


@rule
def heavy_libraries_wait(root: Path) -> list[str]:
    """And so does the room that draws, but for LIGHT: it stands on numpy."""
    faults = []
    for source in python(root, HOUSE):
        if source.path in HEAVY_AT_START or source.path.startswith(DRAWS):
            continue
        inside = {id(n) for f in functions(source) for n in ast.walk(f)}
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in inside:
                module = getattr(node, "module", None) or node.names[0].name
                ours = getattr(node, "level", 0) > 0
                names = {module.rpartition(".")[2]} if "." in module else _names(node)
                if ours and names <= LIGHT:
                    continue
                if module.split(".")[0] in ({"pictures"} if ours else HEAVY):
                    what = f"{module} is loaded at every start; import it in the function"
                    faults.append(source.fault(node.lineno, what))
    return faults


@rule
def modules_are_named_after_a_thought(root: Path) -> list[str]:
    return [
        source.fault(1, "a vague name; name the module after what it thinks about")
        for source in python(root)
        if VAGUE & set(source.path.removesuffix(".py").split("/"))
    ]


@rule
def no_star_imports(root: Path) -> list[str]:
    return [
        source.fault(line, f"{name}: name what you use")
        for source in python(root)
        for line, name in imports(source)
        if name.endswith(".*")
    ]


@rule
def no_promises_in_comments(root: Path) -> list[str]:
    faults = []
    for source in python(root):
        for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
            if token.type == tokenize.COMMENT and {"TODO", "FIXME", "XXX", "HACK"} & set(
                token.string.replace(":", " ").replace("(", " ").split()
            ):
                faults.append(source.fault(token.start[0], "finish it, or open an issue"))
    return faults


@rule
def the_service_does_not_print(root: Path) -> list[str]:
    return [
        source.fault(node.lineno, "print(): log it (structlog), or say it in cli.py")
        for source in python(root, HOUSE)
        if source.path not in MAY_PRINT
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and dotted(node.func) == "print"
    ]
